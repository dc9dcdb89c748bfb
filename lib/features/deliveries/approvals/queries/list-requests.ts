import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { notFound } from "@/lib/domain/errors";
import type { Page } from "@/lib/domain/list";
import type { Db } from "@/lib/platform/db";
import { decodeCursor, toPage } from "@/lib/platform/db/page";
import { memberRows, Prisma } from "@/lib/platform/db/sql";
import type { ListSource } from "@/lib/features/records/lists/server";
import { maySignFor, mayWithdraw } from "../policy";
import { approvalsList, type ApprovalRequestFilter } from "../list";
import type { approvalRequest, ApprovalRequest } from "../schema";
import { deliveryNames, joinDeliveryNames, namesOf, type DeliveryNames } from "./delivery-names";

interface Row extends DeliveryNames {
  id: string;
  delivery_id: string;
  status: ApprovalRequest["status"];
  message: string | null;
  diary_number: string | null;
  withdrawal: ApprovalRequest["withdrawal"];
  requested_by_id: string | null;
  needs_confirmations: boolean;
  requested_by: string | null;
  created_at: Date;
  blocking_open: number;
  version: number;
  approval: ApprovalRequest["approval"];
}

const toItem = (row: Row): ApprovalRequest => ({
  id: row.id,
  deliveryId: row.delivery_id,
  ...namesOf(row),
  status: row.status,
  message: row.message,
  diaryNumber: row.diary_number,
  withdrawal: row.withdrawal && { ...row.withdrawal, at: new Date(row.withdrawal.at).toISOString() },
  requestedBy: row.requested_by,
  requestedAt: row.created_at.toISOString(),
  blockingOpen: row.blocking_open,
  approval: row.approval && {
    ...row.approval,
    // JSON's own form of a moment has an offset; ours is UTC.
    signedAt: new Date(row.approval.signedAt).toISOString(),
  },
  version: row.version,
});

const columns = Prisma.sql`
  q.id, q.delivery_id, ${deliveryNames}, q.status, q.message,
  u.name AS requested_by, q.created_at, q.version, d.points_blocking_open AS blocking_open,
  q.diary_number, q.created_by AS requested_by_id, q.needs_confirmations,
  CASE WHEN q.status = 'withdrawn' THEN
    json_build_object('by', w.name, 'at', q.withdrawn_at, 'reason', q.withdrawal_reason) END AS withdrawal,
  CASE WHEN a.id IS NOT NULL THEN json_build_object('id', a.id, 'decision', a.decision,
    'signedAt', a.signed_at, 'signedAtPrecision', a.signed_at_precision,
    'signedBy', (SELECT s.canonical::json -> 'signer' ->> 'name' FROM statement s WHERE s.id = a.statement_id)) END AS approval`;

/** The joins for the columns of an approval request `q`. */
const joins = Prisma.sql`
  JOIN delivery d ON d.id = q.delivery_id
  ${joinDeliveryNames}
  LEFT JOIN auth_names() u ON u.id = q.created_by
  LEFT JOIN auth_names() w ON w.id = q.withdrawn_by
  LEFT JOIN approval a ON a.request_id = q.id`;

/** The approval requests that the actor can see and that match the filter. */
const chosen = (actor: Actor, { status }: ApprovalRequestFilter): Prisma.Sql => Prisma.sql`
  ${memberRows(actor, "approval:read", "q")} ${status ? Prisma.sql`AND q.status = ${status}::"ApprovalRequestStatus"` : Prisma.empty}`;

/** The number of approval requests in the whole list. One statement. */
export async function countApprovalRequests(
  db: Db,
  actor: Actor,
  filter: ApprovalRequestFilter,
): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM approval_request q WHERE ${chosen(actor, filter)}`;
  return row?.count ?? 0;
}

/**
 * The approval requests that the actor can see: open ones first, oldest first, then the newest
 * decided. One statement: it selects the ids of the page first and then joins the columns to them.
 * OFFSET 0 keeps the planner from joining them to every approval request.
 */
export async function listApprovalRequests(
  db: Db,
  actor: Actor,
  filter: ApprovalRequestFilter,
): Promise<Page<ApprovalRequest>> {
  const after = decodeCursor(filter.cursor, 2);
  // Ids are made in time order; open requests sort by age, the others by age reversed.
  const place = Prisma.sql`CASE WHEN q.status = 'open' THEN '0' ELSE '1' END`;
  const order = Prisma.sql`lpad((CASE WHEN q.status = 'open' THEN 1 ELSE -1 END
    * (extract(epoch FROM q.created_at) * 1000000)::bigint + 10000000000000000)::text, 20, '0') || q.id`;
  const rows = await db.$queryRaw<(Row & { place: string; sort_key: string })[]>`
    WITH page AS (
      SELECT q.id, (${place}) COLLATE "C" AS place, (${order}) COLLATE "C" AS sort_key FROM approval_request q
      WHERE ${chosen(actor, filter)}
        ${after ? Prisma.sql`AND ((${place}) COLLATE "C", (${order}) COLLATE "C") > (${Prisma.join(after)})` : Prisma.empty}
      ORDER BY 2, 3 LIMIT ${filter.limit + 1})
    SELECT ${columns}, page.place, page.sort_key
    FROM page CROSS JOIN LATERAL (SELECT * FROM approval_request WHERE id = page.id OFFSET 0) q ${joins}
    ORDER BY page.place, page.sort_key`;
  const page = toPage(rows, filter, (row) => [row.place, row.sort_key]);
  return { items: page.items.map(toItem), nextCursor: page.nextCursor };
}

const readRequest = async (db: Db, actor: Actor, id: string): Promise<Row | undefined> =>
  (
    await db.$queryRaw<Row[]>`
    SELECT ${columns} FROM approval_request q ${joins}
    WHERE q.id = ${id}::uuid AND ${memberRows(actor, "approval:read", "q")}`
  )[0];

/** One approval request. Throws request.notFound when the actor does not see it. */
export async function getApprovalRequest(db: Db, actor: Actor, id: string): Promise<ApprovalRequest> {
  const row = await readRequest(db, actor, id);
  if (!row) throw notFound();
  return toItem(row);
}

/**
 * The same for its page: with what the actor may do and which rule it was made under. Null when the
 * actor does not see it.
 */
export async function findApprovalRequest(db: Db, actor: Actor, id: string) {
  const row = await readRequest(db, actor, id);
  if (!row) return null;
  const isOpen = row.status === "open";
  return {
    request: toItem(row),
    needsConfirmations: row.needs_confirmations,
    maySign: maySignFor(actor, row.code),
    mayWithdraw: isOpen && mayWithdraw(actor, { requestedBy: row.requested_by_id }),
  };
}

export const approvalsSource: ListSource<
  typeof approvalRequest,
  typeof approvalRequest,
  ApprovalRequestFilter
> = {
  list: approvalsList,
  rows: ({ db, actor }, filter) => listApprovalRequests(db, actor, filter),
  count: ({ db, actor }, filter) => countApprovalRequests(db, actor, filter),
};
