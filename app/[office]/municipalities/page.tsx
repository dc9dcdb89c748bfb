import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { listMembers } from "@/lib/features/municipalities/server";
import { MunicipalitiesPage } from "@/lib/features/municipalities/ui/municipalities-page";
import { readPage } from "@/lib/platform/http/page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("municipalities"))("title") };
}

export default async function Page({ params }: { params: Promise<{ office: string }> }) {
  const { office } = await params;
  const { actor, data } = await readPage(office, "municipality:read", ({ db, actor: reader }) =>
    listMembers(db, reader),
  );
  return <MunicipalitiesPage office={actor.office} members={data} />;
}
