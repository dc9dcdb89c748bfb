import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { SearchParams } from "@/lib/domain/search-params";
import { GuidePage } from "@/lib/features/desk/guides/ui/guide-page";
import { readPage } from "@/lib/platform/http/page";

interface PageProps {
  params: Promise<{ office: string }>;
  searchParams: Promise<SearchParams>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("guides"))("title") };
}

export default async function Page({ params, searchParams }: PageProps) {
  const { role } = await searchParams;
  const { actor } = await readPage((await params).office, "office:enter", () => Promise.resolve(null));
  return <GuidePage actor={actor} asked={role} />;
}
