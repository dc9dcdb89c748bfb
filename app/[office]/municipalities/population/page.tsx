import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { listTables } from "@/lib/features/office/population/server";
import { PopulationPage } from "@/lib/features/office/population/ui/population-page";
import { readPage } from "@/lib/platform/http/page";

interface PageProps {
  params: Promise<{ office: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("population");
  return { title: t("title") };
}

export default async function Page({ params }: PageProps) {
  const { office } = await params;
  const { actor, data } = await readPage(office, "municipality:manage", ({ db, actor: reader }) =>
    listTables(db, reader),
  );
  return <PopulationPage office={actor.office} tables={data} />;
}
