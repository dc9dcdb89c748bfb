import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { Page } from "@/lib/domain/list";
import type { Db } from "@/lib/platform/db";
import { decodeCursor, toPage } from "@/lib/platform/db/page";
import { mayLearnNames, Prisma, subjectRows } from "@/lib/platform/db/sql";
import { toldOf, type NotificationFilter, type NotificationItem } from "./schema";

interface Row {
  id: string;
  type: NotificationItem["type"];
  actor: string | null;
  subject_type: string;
  subject_id: string;
  system_key: string | null;
  system: string | null;
  code: string | null;
  municipality: string | null;
  file: string | null;
  project: NotificationItem["project"];
  answer: NotificationItem["answer"];
  stop: NotificationItem["stop"];
  settlement: NotificationItem["settlement"];
  person_id: string | null;
  person: string | null;
  comment_id: string | null;
  request_id: string | null;
  point_number: number | null;
  approval: NotificationItem["approval"];
  message: string | null;
  on: string | null;
  how: NotificationItem["how"];
  cost: number | null;
  created_at: Date;
  read_at: Date | null;
}

/** What the notification hangs on, where that is of this kind and has a system. */
function subjectOf(row: Row, type: "delivery" | "installation"): NotificationItem["delivery"] {
  const { system_key: key, system: name } = row;
  const municipality = placeOf(row);
  if (row.subject_type !== type || key === null || name === null || municipality === null) return null;
  return { id: row.subject_id, system: { key, name }, municipality };
}

const placeOf = ({ code, municipality }: Row): NotificationItem["municipality"] =>
  code === null || municipality === null ? null : { code, name: municipality };

const toItem = (row: Row): NotificationItem => ({
  id: row.id,
  type: row.type,
  actor: { name: row.actor },
  delivery: subjectOf(row, "delivery"),
  installation: subjectOf(row, "installation"),
  import: row.file === null ? null : { id: row.subject_id, name: row.file },
  project: row.project,
  answer: row.answer,
  stop: row.stop,
  settlement: row.settlement,
  person: row.person_id === null ? null : { id: row.person_id, name: row.person },
  municipality: placeOf(row),
  commentId: row.comment_id,
  requestId: row.request_id,
  pointNumber: row.point_number,
  approval: row.approval,
  message: row.message,
  on: row.on,
  how: row.how,
  costOre: row.cost,
  createdAt: row.created_at.toISOString(),
  readAt: row.read_at?.toISOString() ?? null,
});

/**
 * The actor's own notifications of the municipalities they still see, newest first, and of nothing
 * that they may not read themselves. One statement: the page's rows, then what is told of them.
 * OFFSET 0 keeps the planner from reading every approval to find theirs.
 */
export async function listNotifications(
  db: Db,
  actor: Actor,
  filter: NotificationFilter,
): Promise<Page<NotificationItem>> {
  const before = decodeCursor(filter.cursor, 1);
  const rows = await db.$queryRaw<Row[]>`
    SELECT n.id, n.type, u.name AS actor, n.subject_type, n.subject_id, p.key AS system_key, p.name AS system, r.code,
      r.name AS municipality, f.name AS file, n.data ->> 'answer' AS answer,
      CASE WHEN j.id IS NOT NULL THEN json_build_object('id', j.id, 'number', j.number, 'name', j.name) END AS project,
      CASE WHEN s.id IS NOT NULL THEN json_build_object('id', s.id, 'number', s.number, 'title', s.title) END AS stop,
      CASE WHEN y.id IS NOT NULL THEN json_build_object('id', y.id, 'year', y.year, 'kind', y.kind) END AS settlement,
      n.data ->> 'commentId' AS comment_id, n.data ->> 'requestId' AS request_id,
      (n.data ->> 'pointNumber')::int AS point_number,
      n.data ->> 'userId' AS person_id, w.name AS person, n.data ->> 'message' AS message, n.data ->> 'on' AS on, n.data ->> 'how' AS how,
      (n.data ->> 'costOre')::float8 AS cost,
      CASE WHEN a.id IS NOT NULL THEN json_build_object('id', a.id, 'decision', a.decision) END AS approval,
      n.created_at, n.read_at
    FROM (SELECT * FROM notification n
      WHERE ${subjectRows(actor, "notification:read", "n")} AND n.user_id = ${actor.userId}::uuid AND n.subject_type = ANY (${toldOf}::text[])
        ${filter.unread ? Prisma.sql`AND (n.read_at IS NULL) = ${filter.unread === "true"}` : Prisma.empty}
        ${before ? Prisma.sql`AND n.id::text COLLATE "C" < ${before[0]}` : Prisma.empty}
      ORDER BY n.id DESC LIMIT ${filter.limit + 1}) n
    LEFT JOIN delivery d ON d.id = n.delivery_id
    LEFT JOIN system_instance i ON n.subject_type = 'installation' AND i.id = n.subject_id
    LEFT JOIN system_product p ON p.id = coalesce(d.product_id, i.product_id)
    LEFT JOIN import f ON n.subject_type = 'import' AND f.id = n.subject_id
    LEFT JOIN delivery_project j ON n.subject_type = 'project' AND j.id = n.subject_id
    LEFT JOIN stop s ON n.subject_type = 'stop' AND s.id = n.subject_id
    LEFT JOIN settlement y ON n.subject_type = 'settlement' AND y.id = n.subject_id
    LEFT JOIN municipality m ON m.id = n.municipality_id
    LEFT JOIN municipality_register r ON r.country = m.country AND r.code = m.code
    LEFT JOIN auth_names() u ON u.id = n.actor_id AND (d.id IS NULL OR ${mayLearnNames("d")})
    LEFT JOIN auth_names() w ON w.id::text = n.data ->> 'userId'
    LEFT JOIN LATERAL (SELECT id, decision FROM approval WHERE request_id = (n.data ->> 'requestId')::uuid OFFSET 0) a ON true
    WHERE (n.subject_type <> 'delivery' OR d.id IS NOT NULL) AND (n.subject_type <> 'installation' OR i.id IS NOT NULL)
      AND (n.subject_type <> 'import' OR f.id IS NOT NULL) AND (n.subject_type <> 'project' OR j.id IS NOT NULL)
      AND (n.subject_type <> 'stop' OR s.id IS NOT NULL) AND (n.subject_type <> 'settlement' OR y.id IS NOT NULL)
    ORDER BY n.id DESC`;
  const page = toPage(rows, filter, (row) => [row.id]);
  return { items: page.items.map(toItem), nextCursor: page.nextCursor };
}
