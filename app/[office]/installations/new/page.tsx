import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { SearchParams } from "@/lib/domain/search-params";
import { listPlacesToAdd } from "@/lib/features/inventory/installations/server";
import { NewPage } from "@/lib/features/inventory/installations/ui/new-page";
import { readPage } from "@/lib/platform/http/page";

interface PageProps {
  params: Promise<{ office: string }>;
  searchParams: Promise<SearchParams>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("installations.new"))("title") };
}

const one = (value: string | string[] | undefined): string => (typeof value === "string" ? value : "");

export default async function Page({ params, searchParams }: PageProps) {
  const { municipality, system } = await searchParams;
  const { actor, data } = await readPage(
    (await params).office,
    "installation:edit",
    ({ db, actor: reader }) => listPlacesToAdd(db, reader),
  );
  return <NewPage actor={actor} places={data} municipality={one(municipality)} system={one(system)} />;
}
