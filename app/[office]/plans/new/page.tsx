import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AddPage } from "@/lib/features/planning/plans/ui/add-page";
import { readPage } from "@/lib/platform/http/page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("planning.add"))("title") };
}

export default async function Page({ params }: { params: Promise<{ office: string }> }) {
  const { office } = await params;
  const { actor } = await readPage(office, "plan:edit", async () => null);
  return <AddPage actor={actor} />;
}
