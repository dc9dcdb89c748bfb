import "server-only";
import { scopeFor, type Actor } from "@/lib/domain/actor";
import { collation, Prisma } from "@/lib/platform/db/sql";
import { daysOf, promisedFor, timesMoved } from "../domain";
import type { StopItem } from "../schema";

type Told = Omit<StopItem, "days" | "promisedFor" | "timesMoved">;

export interface StopRow {
  told: Told;
}

/**
 * A WHERE condition for the stops that the actor reads: those that hold a delivery of its
 * municipalities, and those that name its vendor. Each of them stands in `stop_delivery`.
 */
export function stopRows(actor: Actor, row = "b"): Prisma.Sql {
  const of = Prisma.raw(row);
  const { municipalityIds, vendorIds } = scopeFor(actor, "stop:read");
  return Prisma.sql`${of}.office_id = ${actor.office.id}::uuid AND EXISTS (SELECT FROM stop_delivery mine
    WHERE mine.stop_id = ${of}.id AND (mine.municipality_id = ANY (${municipalityIds}::uuid[])
      OR mine.vendor_id = ANY (${vendorIds}::uuid[])))`;
}

/**
 * Whether the actor reads a stop as a member, who learns names and what is kept from the vendor:
 * it holds a delivery of one of its municipalities. `held` are the stop's deliveries.
 */
const isMember = (actor: Actor): Prisma.Sql =>
  Prisma.sql`bool_or(x.municipality_id = ANY (${scopeFor(actor, "stop:read").municipalityIds}::uuid[]))`;

const personOf = (row: string, isMemberColumn: string): Prisma.Sql => {
  const [of, member] = [Prisma.raw(row), Prisma.raw(isMemberColumn)];
  return Prisma.sql`CASE WHEN ${of}.created_by IS NOT NULL THEN json_build_object('id', ${of}.created_by,
    'name', (SELECT u.name FROM people u WHERE u.id = ${of}.created_by AND (${member} OR ${of}.by_vendor))) END`;
};

/**
 * What the reader holds of stops `b`, as `held`: a row for each, read at once for all of them; and
 * the names of `people`, read once for all promises and entries.
 */
export const heldBy = (actor: Actor, ids: Prisma.Sql): Prisma.Sql => Prisma.sql`
  people AS MATERIALIZED (SELECT id, name FROM auth_names()),
  held AS MATERIALIZED (
    SELECT x.stop_id, count(*)::int AS own, ${isMember(actor)} AS is_member,
      json_agg(json_build_object('id', x.delivery_id, 'municipality', json_build_object('code', x.code, 'name', x.municipality),
        'system', json_build_object('key', x.system_key, 'name', x.system))
        ORDER BY x.system ${collation(actor.office)}, x.municipality ${collation(actor.office)}, x.delivery_id) AS deliveries
    FROM stop_held(ARRAY(${ids})) x GROUP BY x.stop_id)`;

/**
 * A stop `b` with what the reader holds of it, as `told`. What a vendor may not read is not read.
 */
export const toldColumn = Prisma.sql`json_build_object(
  'id', b.id, 'number', b.number, 'by', b.stopped_by,
  'vendor', CASE WHEN v.id IS NOT NULL THEN json_build_object('key', v.key, 'name', v.name) END,
  'title', b.title, 'reason', b.reason, 'since', b.since, 'closedOn', b.closed_on, 'outcome', b.outcome,
  'deliveries', h.deliveries, 'others', b.held - h.own, 'status', b.status,
  'promises', (SELECT coalesce(json_agg(json_build_object('on', p.promised_on, 'promisedFor', p.promised_for,
      'by', ${personOf("p", "h.is_member")}, 'fromVendor', p.by_vendor, 'note', p.note) ORDER BY p.promised_on, p.id), '[]')
    FROM stop_promise p WHERE p.stop_id = b.id),
  'clause', t.clause, 'costOrePerMonth', t.cost_ore_per_month,
  'complaint', CASE WHEN t.complaint_on IS NOT NULL THEN json_build_object('on', t.complaint_on,
    'reference', t.complaint_reference, 'remedyBy', t.remedy_by) END,
  'escalation', (SELECT coalesce(json_agg(json_build_object('step', e.step, 'on', e.on_day, 'note', e.note)
      ORDER BY e.on_day, e.step, e.id), '[]') FROM stop_escalation e WHERE e.stop_id = b.id AND h.is_member),
  'version', b.version) AS told`;

export const toldJoins = Prisma.sql`
  JOIN held h ON h.stop_id = b.id
  LEFT JOIN vendor v ON v.id = b.vendor_id
  LEFT JOIN stop_terms t ON t.stop_id = b.id AND h.is_member`;

/** The entries of a stop `b` that the reader may read, the newest first. */
export const entriesColumn = Prisma.sql`(SELECT coalesce(json_agg(json_build_object('id', n.id, 'text', n.text,
    'shared', n.is_shared, 'fromVendor', n.by_vendor, 'by', ${personOf("n", "h.is_member")}, 'at', n.created_at,
    'files', (SELECT coalesce(json_agg(json_build_object('fileId', f.id, 'name', f.name, 'bytes', f.bytes) ORDER BY f.name, f.id), '[]')
      FROM stop_entry_file x JOIN file f ON f.id = x.file_id WHERE x.entry_id = n.id)) ORDER BY n.created_at DESC, n.id DESC), '[]')
  FROM stop_entry n WHERE n.stop_id = b.id AND (n.is_shared OR h.is_member)) AS entries`;

/** A stop as it is told, with what is counted of it on the office's day. */
export const toItem = ({ told }: StopRow, today: string): StopItem => ({
  id: told.id,
  number: told.number,
  by: told.by,
  vendor: told.vendor,
  title: told.title,
  reason: told.reason,
  since: told.since,
  closedOn: told.closedOn,
  outcome: told.outcome,
  days: daysOf(told, today),
  deliveries: told.deliveries,
  others: told.others,
  status: told.status,
  promises: told.promises,
  promisedFor: promisedFor(told.promises),
  timesMoved: timesMoved(told.promises),
  clause: told.clause,
  costOrePerMonth: told.costOrePerMonth,
  complaint: told.complaint,
  escalation: told.escalation,
  version: told.version,
});
