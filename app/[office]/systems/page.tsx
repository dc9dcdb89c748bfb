import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { officeToday } from "@/lib/domain/period";
import { leaveOutMissing, readSearchParams, type SearchParams } from "@/lib/domain/search-params";
import { systemFilter } from "@/lib/features/source-systems/schema";
import { listSystems, listSystemVendors } from "@/lib/features/source-systems/server";
import { SystemsPage } from "@/lib/features/source-systems/ui/systems-page";
import { readPage } from "@/lib/platform/http/page";

interface PageProps {
  params: Promise<{ office: string }>;
  searchParams: Promise<SearchParams>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("sourceSystems"))("title") };
}

export default async function Page({ params, searchParams }: PageProps) {
  const { office } = await params;
  const asked = readSearchParams(systemFilter, await searchParams);
  const { actor, data } = await readPage(office, "system:read", async ({ db, actor: reader }) => {
    const today = officeToday(reader.office, new Date());
    const vendors = await listSystemVendors(db, reader);
    const { filter, ignored } = leaveOutMissing(asked.filter, { vendor: vendors.map(({ value }) => value) });
    return { today, filter, ignored, page: await listSystems(db, reader, filter, today), vendors };
  });
  return <SystemsPage actor={actor} {...data} ignored={[...asked.ignored, ...data.ignored]} />;
}
