import "server-only";
import { getTranslations } from "next-intl/server";
import type { Page } from "@/lib/domain/list";
import type { RecordedSubject } from "@/lib/domain/subject";
import type { Words } from "@/lib/domain/text";
import { decodeCursor, toPage } from "@/lib/platform/db/page";
import { Prisma } from "@/lib/platform/db/sql";
import type { ListCall } from "@/lib/features/records/lists/server";
import { textOf } from "../domain";
import type { AuditRow } from "../schema";
import { auditRows } from "./audit-events";

/** Things of which another may have turned out to be this one: its history is theirs too. */
const mergeable: Partial<Record<RecordedSubject["type"], string>> = {
  system: "system_product",
  vendor: "vendor",
};

/**
 * An installation that another of its municipality became is gone; the event that tells of it names
 * it, and may name one that had taken in others before.
 */
const withFolded = (id: string): Prisma.Sql => Prisma.sql`ANY (ARRAY(
  WITH RECURSIVE known AS (
    SELECT ${id}::uuid AS id
    UNION
    SELECT (f.payload::json #>> '{data,folded}')::uuid FROM known JOIN audit_event f ON f.subject_id = known.id
    WHERE f.subject_type = 'installation' AND f.type = 'installation.merged'
  ) SELECT known.id FROM known WHERE known.id IS NOT NULL))`;

/** The ids that a thing has had. */
const idsOf = ({ type, id }: Pick<RecordedSubject, "type" | "id">): Prisma.Sql => {
  if (type === "installation") return withFolded(id);
  const table = mergeable[type];
  return table
    ? Prisma.sql`ANY (ARRAY(SELECT ${id}::uuid UNION ALL SELECT x.id FROM ${Prisma.raw(table)} x WHERE x.merged_into = ${id}::uuid))`
    : Prisma.sql`${id}::uuid`;
};

/** Things of several municipalities: what happens to one stands in each of their chains. */
const several: ReadonlySet<RecordedSubject["type"]> = new Set(["stop", "project"]);

/**
 * Of the same event in several chains the first one that the reader may read: what is written at
 * once is of the same moment. What the office's own chain tells as a whole is told there.
 */
const told = (type: RecordedSubject["type"]): Prisma.Sql =>
  several.has(type)
    ? Prisma.sql`AND NOT EXISTS (SELECT FROM audit_event o WHERE o.subject_type = e.subject_type AND o.subject_id = e.subject_id
        AND o.created_at = e.created_at AND e.municipality_id IS NOT NULL
        AND CASE WHEN o.municipality_id IS NULL THEN o.type = e.type ELSE o.stream < e.stream AND o.payload = e.payload END)`
    : Prisma.empty;

/**
 * What has happened to one thing, newest first, for whoever may read it: the caller has read the
 * subject, and row-level security holds the rule too. One statement.
 */
export async function listHistory(
  call: ListCall,
  subject: Pick<RecordedSubject, "type" | "id">,
  page: { limit: number; cursor?: string | undefined },
): Promise<Page<AuditRow>> {
  const after = decodeCursor(page.cursor, 2);
  const rows = await auditRows(
    call,
    // The thing's own events are gathered first: by time the planner would look through all events
    // of the office for the few of one thing.
    Prisma.sql`SELECT * FROM (SELECT * FROM audit_event WHERE subject_id = ${idsOf(subject)} OFFSET 0) e
      WHERE e.office_id = ${call.actor.office.id}::uuid AND e.subject_type = ${subject.type} ${told(subject.type)}
      ${after ? Prisma.sql`AND (e.time, lpad(e.seq::text, 10, '0')) < (${Prisma.join(after)})` : Prisma.empty}
      ORDER BY e.time DESC, e.stream DESC, e.seq DESC LIMIT ${page.limit + 1}`,
  );
  return toPage(rows, page, ({ time, seq }) => [time, String(seq).padStart(10, "0")]);
}

/**
 * The same as the API gives it: each event with what it says in the reader's language, or in the
 * words of who answers no request.
 */
export async function readHistory(
  call: ListCall,
  subject: Pick<RecordedSubject, "type" | "id">,
  page: { limit: number; cursor?: string | undefined },
  words?: Words,
) {
  const { items, nextCursor } = await listHistory(call, subject, page);
  const t = words ?? ((await getTranslations()) as unknown as Words);
  return {
    items: items.map(({ facts, subject: _kind, deliveryId: _id, subjectId: _of, ...event }) => ({
      ...event,
      text: textOf({ ...event, facts }, t),
    })),
    nextCursor,
  };
}
