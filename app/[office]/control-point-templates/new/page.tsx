import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { SearchParams } from "@/lib/domain/search-params";
import { listTemplateChoices } from "@/lib/features/inventory/control-points/server";
import { AddPage } from "@/lib/features/inventory/control-points/ui/add-page";
import { readPage } from "@/lib/platform/http/page";

interface PageProps {
  params: Promise<{ office: string }>;
  searchParams: Promise<SearchParams>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("templates"))("add.title") };
}

export default async function Page({ params, searchParams }: PageProps) {
  const { office } = await params;
  const { from } = await searchParams;
  const { actor, data } = await readPage(office, "template:manage", ({ db, actor: reader, locale }) =>
    listTemplateChoices(db, reader, locale),
  );
  return <AddPage actor={actor} templates={data} from={typeof from === "string" ? from : ""} />;
}
