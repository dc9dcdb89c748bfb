import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AppError } from "@/lib/domain/errors";
import {
  leaveOutMissing,
  readSearchParams,
  type Ignored,
  type SearchParams,
} from "@/lib/domain/search-params";
import { auditFilter } from "@/lib/features/records/audit";
import { listAuditEvents, listStreams } from "@/lib/features/records/audit/server";
import { AuditPage } from "@/lib/features/records/audit/ui/audit-page";
import { auditEventsList } from "@/lib/features/records/audit/list";
import { listSavedViews } from "@/lib/features/records/saved-views/server";
import { ViewsMenu } from "@/lib/features/records/saved-views/ui/views-menu";
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
  const address = await searchParams;
  const asked = readSearchParams(auditFilter, address);
  const { actor, data } = await readPage(office, "audit:read", async ({ db, actor: reader }) => {
    const streams = await listStreams(db, reader);
    const { filter, ignored } = leaveOutMissing(asked.filter, { stream: streams.map(({ key }) => key) });
    const views = (await listSavedViews(db, reader, auditEventsList)).items;
    const read = async ({ cursor, ...rest }: typeof filter, more: Ignored[]) => {
      const used = cursor === undefined ? rest : { ...rest, cursor };
      return { events: await listAuditEvents(db, reader, used), filter: used, ignored: more, streams, views };
    };
    // A cursor is only found to be foreign when it is opened, before any statement runs.
    return read(filter, ignored).catch((error: unknown) => {
      if (error instanceof AppError && error.code === "request.badQuery")
        return read({ ...filter, cursor: undefined }, [...ignored, { name: "cursor", value: "…" }]);
      throw error;
    });
  });
  const { views, ignored, ...list } = data;
  return (
    <AuditPage
      office={actor.office}
      {...list}
      ignored={[...asked.ignored, ...ignored]}
      end={<ViewsMenu office={office} list={auditEventsList} views={views} address={address} />}
    />
  );
}
