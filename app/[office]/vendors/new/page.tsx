import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AddPage } from "@/lib/features/inventory/vendors/ui/add-page";
import { readPage } from "@/lib/platform/http/page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("vendors"))("add.title") };
}

export default async function Page({ params }: { params: Promise<{ office: string }> }) {
  const { actor } = await readPage((await params).office, "vendor:manage", () => Promise.resolve(null));
  return <AddPage actor={actor} />;
}
