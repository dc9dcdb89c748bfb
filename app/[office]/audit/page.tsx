import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AppError } from "@/lib/domain/errors";
import { readSearchParams, type SearchParams } from "@/lib/domain/search-params";
import { auditFilter } from "@/lib/features/audit";
import { listAuditEvents, listStreams } from "@/lib/features/audit/server";
import { AuditPage } from "@/lib/features/audit/ui/audit-page";
import { readPage } from "@/lib/platform/http/page";

interface PageProps {
  params: Promise<{ office: string }>;
  searchParams: Promise<SearchParams>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("audit"))("title") };
}

export default async function Page({ params, searchParams }: PageProps) {
  const { office } = await params;
  const asked = readSearchParams(auditFilter, await searchParams);
  const { actor, data } = await readPage(office, "audit:read", async ({ db, actor: reader }) => {
    const read = async (filter: typeof asked.filter, isBad: boolean) => ({
      events: await listAuditEvents(db, reader, filter),
      filter,
      isBad,
    });
    // A cursor is only found to be foreign when it is opened, before any statement runs.
    const found = await read(asked.filter, asked.isBad).catch((error: unknown) => {
      if (error instanceof AppError && error.code === "request.badQuery")
        return read(auditFilter.parse({}), true);
      throw error;
    });
    return { ...found, streams: await listStreams(db, reader) };
  });
  return (
    <AuditPage
      office={actor.office}
      streams={data.streams}
      events={data.events}
      filter={data.filter}
      hasBadFilter={data.isBad}
    />
  );
}
