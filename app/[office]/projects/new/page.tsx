import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { SearchParams } from "@/lib/domain/search-params";
import { listProjectChoices } from "@/lib/features/deliveries/projects/server";
import { AddPage } from "@/lib/features/deliveries/projects/ui/add-page";
import { readPage } from "@/lib/platform/http/page";

interface PageProps {
  params: Promise<{ office: string }>;
  searchParams: Promise<SearchParams>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("projects.form"))("addTitle") };
}

export default async function Page({ params, searchParams }: PageProps) {
  const { system } = await searchParams;
  const { actor, data } = await readPage((await params).office, "project:manage", ({ db, actor: reader }) =>
    listProjectChoices(db, reader),
  );
  return <AddPage actor={actor} choices={data} system={typeof system === "string" ? system : ""} />;
}
