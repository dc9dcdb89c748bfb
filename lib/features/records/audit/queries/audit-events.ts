import "server-only";
import { scopeFor, type Actor } from "@/lib/domain/actor";
import type { Page } from "@/lib/domain/list";
import type { Db } from "@/lib/platform/db";
import { decodeCursor, toPage } from "@/lib/platform/db/page";
import { collation, Prisma } from "@/lib/platform/db/sql";
import type { ListSource } from "@/lib/features/records/lists/server";
import { auditEventsList, type AuditFilter } from "../list";
import type { auditEvent, AuditEvent } from "../schema";

interface Row extends Omit<AuditEvent, "actor"> {
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

/** The actor's chains, and of them what the filter leaves. */
const chosen = (actor: Actor, { stream, type, delivery }: AuditFilter): Prisma.Sql => Prisma.sql`
  ${ownChains(actor, "e")}
  ${stream ? Prisma.sql`AND e.stream = ${stream}` : Prisma.empty}
  ${delivery ? Prisma.sql`AND e.delivery_id = ${delivery}::uuid` : Prisma.empty}
  ${type ? Prisma.sql`AND e.type = ${type}` : Prisma.empty}`;

/** How many events the list has in all. One statement. */
async function countAuditEvents(db: Db, actor: Actor, filter: AuditFilter): Promise<number> {
  // A chain's length is its last number: no event is read to count whole chains.
  if (!filter.type && !filter.delivery) {
    const [all] = await db.$queryRaw<{ count: number }[]>`
      SELECT coalesce(sum(s.seq), 0)::int AS count FROM audit_stream s
      WHERE ${ownChains(actor, "s")} ${filter.stream ? Prisma.sql`AND s.key = ${filter.stream}` : Prisma.empty}`;
    return all?.count ?? 0;
  }
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM audit_event e WHERE ${chosen(actor, filter)}`;
  return row?.count ?? 0;
}

/** The events of the chains that the actor sees, newest first. One statement. */
export async function listAuditEvents(db: Db, actor: Actor, filter: AuditFilter): Promise<Page<AuditEvent>> {
  const after = decodeCursor(filter.cursor, 3);
  const rows = await db.$queryRaw<Row[]>`
    SELECT e.stream, e.seq, e.time, e.type, u.name, e.payload::json -> 'actor' ->> 'role' AS role,
      coalesce(w.name, e.payload::json #>> '{subject,label}', e.payload::json ->> 'target') AS target, encode(e.hash, 'hex') AS hash
    FROM audit_event e LEFT JOIN auth_names() u ON u.id = e.actor_id
    LEFT JOIN auth_names() w ON w.id::text = e.payload::json -> 'data' ->> 'userId'
    WHERE ${chosen(actor, filter)}
      ${after ? Prisma.sql`AND (e.time, e.stream, lpad(e.seq::text, 10, '0')) < (${Prisma.join(after)})` : Prisma.empty}
    ORDER BY e.time DESC, e.stream DESC, e.seq DESC LIMIT ${filter.limit + 1}`;
  const page = toPage(rows, filter, (row) => [row.time, row.stream, String(row.seq).padStart(10, "0")]);
  return {
    items: page.items.map(({ name, role, ...event }) => ({
      stream: event.stream,
      seq: event.seq,
      time: event.time,
      type: event.type,
      actor: { name, role },
      target: event.target,
      hash: event.hash,
    })),
    nextCursor: page.nextCursor,
  };
}

/** The chains that the actor sees, with their length. One statement. */
async function listStreams(
  db: Db,
  actor: Actor,
): Promise<{ key: string; name: string | null; seq: number }[]> {
  return db.$queryRaw<{ key: string; name: string | null; seq: number }[]>`
    SELECT s.key, r.name, s.seq FROM audit_stream s
    LEFT JOIN municipality m ON m.id = s.municipality_id
    LEFT JOIN municipality_register r ON r.country = m.country AND r.code = m.code
    WHERE ${ownChains(actor, "s")}
    ORDER BY r.name ${collation(actor.office)} NULLS FIRST`;
}

export const auditEventsSource: ListSource<typeof auditEvent, typeof auditEvent, AuditFilter> = {
  list: auditEventsList,
  choices: async ({ db, actor }) => ({
    stream: (await listStreams(db, actor)).map(({ key, name, seq }) => ({
      value: key,
      label: name ?? "",
      count: seq,
    })),
  }),
  rows: ({ db, actor }, filter) => listAuditEvents(db, actor, filter),
  count: ({ db, actor }, filter) => countAuditEvents(db, actor, filter),
};
