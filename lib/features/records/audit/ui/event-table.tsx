import { getLocale, getTranslations } from "next-intl/server";
import { DataTable, type Column } from "@/components/data-table/data-table";
import { Note } from "@/components/ui/lists";
import { Disclosure, Digest } from "@/components/ui/notice";
import type { ActorOffice } from "@/lib/domain/actor";
import { eventText } from "@/lib/domain/event-text";
import { formatClock, formatTableDay } from "@/lib/domain/period";
import type { AuditEvent } from "../schema";

interface EventTableProps {
  office: ActorOffice;
  events: AuditEvent[];
  empty: React.ReactNode;
}

/** Events as they lie in their chains: who, what, when, and the checksum that holds them. */
export async function EventTable({ office, events, empty }: EventTableProps) {
  const t = await getTranslations("audit");
  const roles = await getTranslations("roles");
  const locale = await getLocale();
  const words = await getTranslations();
  const word = (type: string) => {
    const key = eventText(type, "name");
    return words.has(key) ? words(key) : type;
  };
  const roleName = (role: string) => (roles.has(role) ? roles(role) : role);
  const columns: Column<AuditEvent>[] = [
    {
      key: "time",
      header: t("time"),
      onPhone: "corner",
      cell: (event) => (
        <time dateTime={event.time} className="lg:whitespace-nowrap">
          {formatTableDay(event.time, locale, office.timeZone)} {formatClock(event.time, office.timeZone)}
        </time>
      ),
    },
    {
      key: "what",
      header: t("what"),
      onPhone: "title",
      cell: (event) => word(event.type),
      note: (event) => <code className="font-mono">{event.type}</code>,
    },
    { key: "object", header: t("object"), cell: (event) => event.target },
    {
      key: "who",
      header: t("who"),
      cell: ({ actor }) => (
        <div>
          {actor.name ?? roleName(actor.role)}
          {actor.name && <Note>{roleName(actor.role)}</Note>}
        </div>
      ),
    },
    {
      key: "number",
      header: t("number"),
      cell: (event) => (
        <span className="lg:whitespace-nowrap">
          {event.stream} · {event.seq}
        </span>
      ),
    },
    {
      key: "hash",
      header: t("hash"),
      width: "15rem",
      cell: (event) => (
        <div className="-my-1">
          <Disclosure
            summary={<code className="font-mono text-xs font-normal">{event.hash.slice(0, 12)}…</code>}
          >
            <Digest value={event.hash} />
          </Disclosure>
        </div>
      ),
    },
  ];
  return (
    <DataTable
      caption={t("caption")}
      columns={columns}
      rows={events}
      rowKey={(event) => `${event.stream} ${event.seq}`}
      empty={empty}
    />
  );
}
