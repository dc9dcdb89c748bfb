import "server-only";
import { scopeFor, type Actor } from "@/lib/domain/actor";
import type { Page } from "@/lib/domain/list";
import type { Choices } from "@/lib/domain/list-columns";
import type { Locale } from "@/lib/domain/text";
import type { Db } from "@/lib/platform/db";
import { decodeCursor, toPage } from "@/lib/platform/db/page";
import { collation, Prisma } from "@/lib/platform/db/sql";
import type { ListCall, ListSource } from "@/lib/features/records/lists/server";
import { auditEventsList, type AuditFilter } from "../list";
import type { auditEvent, AuditEvent, auditRow, AuditRow } from "../schema";

interface Row extends Omit<AuditRow, "actor"> {
  name: string | null;
  role: string;
}

/** Rows of the chains that the actor may read: its municipalities', and the office's own. */
function ownChains(actor: Actor, row: string): Prisma.Sql {
  const of = Prisma.raw(row);
  const { isOfficeWide, municipalityIds } = scopeFor(actor, "audit:read");
  return Prisma.sql`${of}.office_id = ${actor.office.id}::uuid AND (
    ${of}.municipality_id = ANY (${municipalityIds}::uuid[]) OR (${of}.municipality_id IS NULL AND ${isOfficeWide}))`;
}

/** The first moment of a day by the office's clocks, as events keep their time. */
const startOf = (actor: Actor, day: Prisma.Sql): Prisma.Sql => Prisma.sql`
  to_char((${day})::timestamp AT TIME ZONE ${actor.office.timeZone} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS')`;

/** What an event concerned, in its own words: events of format 1 have a target. */
const LABEL = Prisma.sql`coalesce(e.payload::json #>> '{subject,label}', e.payload::json ->> 'target')`;

/** The actor's chains, and of them what the filter leaves. */
function chosen(actor: Actor, filter: AuditFilter): Prisma.Sql {
  const { stream, type, person, from, to, subject, delivery } = filter;
  const parts = [
    ownChains(actor, "e"),
    stream && Prisma.sql`e.stream = ${stream}`,
    delivery && Prisma.sql`e.delivery_id = ${delivery}::uuid`,
    type && Prisma.sql`e.type = ${type}`,
    person && Prisma.sql`e.actor_id = ${person}::uuid`,
    from && Prisma.sql`e.time >= ${startOf(actor, Prisma.sql`${from}::date`)}`,
    to && Prisma.sql`e.time < ${startOf(actor, Prisma.sql`${to}::date + 1`)}`,
    subject && Prisma.sql`strpos(lower(${LABEL}), lower(${subject})) > 0`,
  ];
  return Prisma.join(
    parts.filter((part) => part !== undefined && part !== ""),
    " AND ",
  );
}

/** How many events the list has in all. One statement. */
async function countAuditEvents(db: Db, actor: Actor, filter: AuditFilter): Promise<number> {
  const { limit: _limit, cursor: _cursor, stream, ...others } = filter;
  // A chain's length is its last number: no event is read to count whole chains.
  if (Object.values(others).every((value) => value === undefined)) {
    const [all] = await db.$queryRaw<{ count: number }[]>`
      SELECT coalesce(sum(s.seq), 0)::int AS count FROM audit_stream s
      WHERE ${ownChains(actor, "s")} ${stream ? Prisma.sql`AND s.key = ${stream}` : Prisma.empty}`;
    return all?.count ?? 0;
  }
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM audit_event e WHERE ${chosen(actor, filter)}`;
  return row?.count ?? 0;
}

/**
 * The facts that the texts of events name: phases and a file by their names, looked up for the
 * page's rows alone. An old event of a file does not hold its name.
 */
const factsIn = (locale: Locale): Prisma.Sql => {
  const phase = (key: "from" | "to") => Prisma.sql`(SELECT p.${Prisma.raw(`name_${locale}`)} FROM phase p
    WHERE p.office_id = e.office_id AND p.key = e.payload::json #>> ${["data", key]}::text[] LIMIT 1)`;
  return Prisma.sql`coalesce(e.payload::jsonb -> 'data', '{}') || CASE e.type
    WHEN 'delivery.phaseMoved' THEN jsonb_strip_nulls(jsonb_build_object('from', ${phase("from")}, 'to', ${phase("to")}))
    WHEN 'project.moved' THEN jsonb_strip_nulls(jsonb_build_object('to', ${phase("to")}))
    WHEN 'file.added' THEN jsonb_strip_nulls(jsonb_build_object('name',
      (SELECT f.name FROM file f WHERE f.id::text = e.payload::json #>> '{data,fileId}')))
    ELSE '{}' END`;
};

/** The events that `selected` takes from audit_event, with names and facts, newest first. */
export async function auditRows({ db, locale }: ListCall, selected: Prisma.Sql): Promise<AuditRow[]> {
  const rows = await db.$queryRaw<Row[]>`
    WITH e AS MATERIALIZED (${selected})
    SELECT e.stream, e.seq, e.time, e.type, u.name, e.payload::json -> 'actor' ->> 'role' AS role,
      coalesce(w.name, ${LABEL}) AS target, encode(e.hash, 'hex') AS hash, ${factsIn(locale)} AS facts,
      coalesce(e.payload::json #>> '{subject,type}', '') AS subject, e.delivery_id AS "deliveryId",
        e.subject_id AS "subjectId"
    FROM e LEFT JOIN auth_names() u ON u.id = e.actor_id
    LEFT JOIN auth_names() w ON w.id::text = e.payload::json -> 'data' ->> 'userId'
    ORDER BY e.time DESC, e.stream DESC, e.seq DESC`;
  return rows.map(({ name, role, ...event }) => ({ ...event, actor: { name, role } }));
}

/** The events of the chains that the actor sees, newest first. One statement. */
async function listRows(call: ListCall, filter: AuditFilter): Promise<Page<AuditRow>> {
  const after = decodeCursor(filter.cursor, 3);
  const rows = await auditRows(
    call,
    Prisma.sql`SELECT * FROM audit_event e WHERE ${chosen(call.actor, filter)}
      ${after ? Prisma.sql`AND (e.time, e.stream, lpad(e.seq::text, 10, '0')) < (${Prisma.join(after)})` : Prisma.empty}
      ORDER BY e.time DESC, e.stream DESC, e.seq DESC LIMIT ${filter.limit + 1}`,
  );
  return toPage(rows, filter, (row) => [row.time, row.stream, String(row.seq).padStart(10, "0")]);
}

/** The same events as the API gives them. */
export async function listAuditEvents(call: ListCall, filter: AuditFilter): Promise<Page<AuditEvent>> {
  const { items, nextCursor } = await listRows(call, filter);
  return {
    items: items.map(
      ({ facts: _facts, subject: _subject, deliveryId: _id, subjectId: _of, ...event }) => event,
    ),
    nextCursor,
  };
}

/** The chains that the actor sees, with their length, and the people who can have acted. */
async function choicesFor(db: Db, actor: Actor): Promise<Choices> {
  const rows = await db.$queryRaw<
    { kind: "stream" | "person"; value: string; label: string | null; count: number }[]
  >`
    SELECT * FROM (
      SELECT 'stream' AS kind, s.key AS value, r.name AS label, s.seq AS count FROM audit_stream s
      LEFT JOIN municipality m ON m.id = s.municipality_id
      LEFT JOIN municipality_register r ON r.country = m.country AND r.code = m.code
      WHERE ${ownChains(actor, "s")}
      UNION ALL SELECT 'person', u.id::text, u.name, 0 FROM auth_names() u) c
    ORDER BY c.label ${collation(actor.office)} NULLS FIRST`;
  const of = (kind: string) =>
    rows
      .filter((row) => row.kind === kind)
      .map(({ value, label, count }) => ({ value, label: label ?? "", ...(kind === "stream" && { count }) }));
  return { stream: of("stream"), person: of("person") };
}

export const auditEventsSource: ListSource<typeof auditRow, typeof auditEvent, AuditFilter> = {
  list: auditEventsList,
  choices: ({ db, actor }) => choicesFor(db, actor),
  rows: listRows,
  items: listAuditEvents,
  count: ({ db, actor }, filter) => countAuditEvents(db, actor, filter),
};
