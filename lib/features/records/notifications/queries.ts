import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { Page } from "@/lib/domain/list";
import type { Db } from "@/lib/platform/db";
import { decodeCursor, toPage } from "@/lib/platform/db/page";
import { memberRows, Prisma } from "@/lib/platform/db/sql";
import type { NotificationFilter, NotificationItem } from "./schema";

interface Row {
  id: string;
  type: NotificationItem["type"];
  actor: string | null;
  delivery_id: string;
  system_key: string;
  system: string;
  code: string;
  municipality: string;
  comment_id: string | null;
  request_id: string | null;
  point_number: number | null;
  approval: NotificationItem["approval"];
  created_at: Date;
  read_at: Date | null;
}

const toItem = (row: Row): NotificationItem => ({
  id: row.id,
  type: row.type,
  actor: { name: row.actor },
  delivery: {
    id: row.delivery_id,
    system: { key: row.system_key, name: row.system },
    municipality: { code: row.code, name: row.municipality },
  },
  commentId: row.comment_id,
  requestId: row.request_id,
  pointNumber: row.point_number,
  approval: row.approval,
  createdAt: row.created_at.toISOString(),
  readAt: row.read_at?.toISOString() ?? null,
});

/**
 * The actor's own notifications of the municipalities they still see, newest first. One statement:
 * the page's rows, then what is told of them. OFFSET 0 keeps the planner from reading every
 * approval to find theirs.
 */
export async function listNotifications(
  db: Db,
  actor: Actor,
  filter: NotificationFilter,
): Promise<Page<NotificationItem>> {
  const before = decodeCursor(filter.cursor, 1);
  const rows = await db.$queryRaw<Row[]>`
    SELECT n.id, n.type, u.name AS actor, n.delivery_id, p.key AS system_key, p.name AS system, r.code,
      r.name AS municipality, n.data ->> 'commentId' AS comment_id, n.data ->> 'requestId' AS request_id,
      (n.data ->> 'pointNumber')::int AS point_number,
      CASE WHEN a.id IS NOT NULL THEN json_build_object('id', a.id, 'decision', a.decision) END AS approval,
      n.created_at, n.read_at
    FROM (SELECT * FROM notification n
      WHERE ${memberRows(actor, "notification:read", "n")} AND n.user_id = ${actor.userId}::uuid AND n.subject_type = 'delivery'
        ${filter.unread ? Prisma.sql`AND (n.read_at IS NULL) = ${filter.unread === "true"}` : Prisma.empty}
        ${before ? Prisma.sql`AND n.id::text COLLATE "C" < ${before[0]}` : Prisma.empty}
      ORDER BY n.id DESC LIMIT ${filter.limit + 1}) n
    JOIN delivery d ON d.id = n.delivery_id
    JOIN system_product p ON p.id = d.product_id
    JOIN municipality m ON m.id = n.municipality_id
    JOIN municipality_register r ON r.country = m.country AND r.code = m.code
    LEFT JOIN auth_names() u ON u.id = n.actor_id
    LEFT JOIN LATERAL (SELECT id, decision FROM approval WHERE request_id = (n.data ->> 'requestId')::uuid OFFSET 0) a ON true
    ORDER BY n.id DESC`;
  const page = toPage(rows, filter, (row) => [row.id]);
  return { items: page.items.map(toItem), nextCursor: page.nextCursor };
}
