import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { isId } from "@/lib/domain/ids";
import type { Db } from "@/lib/platform/db";
import { memberRows, ownRows, Prisma } from "@/lib/platform/db/sql";
import type { SearchKind } from "../schema";
import type { Hit } from "./find-hits";

const noId = "00000000-0000-0000-0000-000000000000";

const names = Prisma.sql`
  JOIN delivery d ON d.id = x.delivery_id
  JOIN system_product p ON p.id = d.product_id
  JOIN municipality m ON m.id = d.municipality_id
  JOIN municipality_register r ON r.country = m.country AND r.code = m.code`;

const deliveries = (actor: Actor, id: string): Prisma.Sql => Prisma.sql`
  SELECT DISTINCT ON (d.id) 'delivery' AS kind, d.id, NULL AS key, p.name || ', ' || r.name AS title, x.what AS context, d.status,
    NULL::"ApprovalDecision" AS decision
  FROM (SELECT id AS delivery_id, what FROM found WHERE kind = 'delivery' UNION ALL SELECT ${id}::uuid, ${id}) x ${names}
  WHERE ${ownRows(actor, "delivery:read", "d")}`;

const approvals = (actor: Actor, id: string): Prisma.Sql => Prisma.sql`
  SELECT DISTINCT ON (a.id) 'approval', a.id, NULL, p.name || ', ' || r.name, x.what, NULL::"DeliveryStatus", a.decision
  FROM (SELECT a.id, a.delivery_id, f.what FROM found f JOIN approval a ON a.id = f.id WHERE f.kind = 'approval'
    UNION ALL SELECT id, delivery_id, id::text FROM approval WHERE id = ${id}::uuid) x
  JOIN approval a ON a.id = x.id ${names}
  WHERE ${memberRows(actor, "approval:read", "a")}`;

/** A stop's number, or how it begins: people speak of it by that, open or closed. */
const stopNumber = /^s-\d{4}(-\d*)?$/i;

const stops = (actor: Actor, written: string): Prisma.Sql => Prisma.sql`
  SELECT 'stop', b.id, NULL, b.title, b.number, NULL::"DeliveryStatus", NULL::"ApprovalDecision" FROM stop b
  WHERE starts_with(b.number, ${written.toUpperCase()}) AND EXISTS (SELECT FROM stop_delivery h
    WHERE h.stop_id = b.id AND ${ownRows(actor, "stop:read", "h")})
  ORDER BY b.number LIMIT 50`;

/**
 * What a signed document prints, found by it as it is written there: ids, checksums by how they
 * begin, the names of files and packages; and stops by their numbers. One statement.
 */
export async function findPrinted(
  db: Db,
  actor: Actor,
  query: string,
  kinds: SearchKind[],
): Promise<Omit<Hit, "count">[]> {
  const written = query.trim();
  const id = isId(written) ? written.toLowerCase() : noId;
  const parts = [
    ...(kinds.includes("delivery") ? [deliveries(actor, id)] : []),
    ...(kinds.includes("stop") && stopNumber.test(written) ? [stops(actor, written)] : []),
    ...(kinds.includes("approval") ? [approvals(actor, id)] : []),
  ];
  if (written.length < 3 || parts.length === 0) return [];
  return db.$queryRaw<Omit<Hit, "count">[]>`
    WITH found AS MATERIALIZED (SELECT * FROM search_printed(${written}))
    SELECT * FROM (${Prisma.join(
      parts.map((part) => Prisma.sql`(${part})`),
      " UNION ALL ",
    )}) AS hits (kind, id, key, title, context, status, decision)
    ORDER BY kind DESC, title, id DESC`;
}
