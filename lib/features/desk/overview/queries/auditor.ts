import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { decisions } from "@/lib/domain/delivery";
import type { Locale } from "@/lib/domain/text";
import { auditEventsList } from "@/lib/features/records/audit";
import { listAuditEvents } from "@/lib/features/records/audit/server";
import { findPreviousVisit } from "@/lib/features/desk/changes/server";
import type { Db } from "@/lib/platform/db";
import { memberRows, Prisma } from "@/lib/platform/db/sql";
import { isApproved, lacksSecondPerson } from "@/lib/platform/db/standing";

const SHOWN = 8;

interface Named {
  system: string;
  municipality: string;
}
interface SignedApproval extends Named {
  id: string;
  decision: (typeof decisions)[number];
  signedAt: string;
  signer: string | null;
}
interface AcceptedDeviation extends Named {
  deliveryId: string;
  number: number;
  description: string;
}

interface Row {
  signed: SignedApproval[];
  signedSince: number;
  decided: number;
  deviations: AcceptedDeviation[];
  accepted: number;
  /**
   * Of the points that need two persons: all, those that only one has looked at, and those of them
   * whose delivery is approved.
   */
  needTwo: number;
  alone: number;
  aloneApproved: number;
}

/** The names of a row's delivery `d`. */
const names = Prisma.sql`JOIN system_product p ON p.id = d.product_id JOIN municipality m ON m.id = d.municipality_id
  JOIN municipality_register r ON r.country = m.country AND r.code = m.code`;

/**
 * What an auditor looks for: decisions, the newest first and how many since the last visit,
 * deviations that were accepted, points for two people that only one has looked at, and the newest
 * of the log. Three statements.
 */
export async function getAuditorOverview(db: Db, actor: Actor, locale: Locale) {
  const since = await findPreviousVisit(db, actor);
  const reads = (row: string) => memberRows(actor, "approval:read", row);
  const [row] = await db.$queryRaw<Row[]>`
    SELECT
      (SELECT coalesce(json_agg(s), '[]') FROM (
        SELECT a.id, a.decision, a.signed_at AS "signedAt", u.name AS signer, p.name AS system, r.name AS municipality
        FROM approval a JOIN delivery d ON d.id = a.delivery_id ${names} LEFT JOIN auth_names() u ON u.id = a.signed_by
        WHERE ${reads("a")} ORDER BY a.signed_at DESC, a.id LIMIT ${SHOWN}) s) AS signed,
      (SELECT count(*)::int FROM approval a WHERE ${reads("a")} AND a.signed_at > ${since}::timestamptz) AS "signedSince",
      (SELECT count(*)::int FROM approval_request q WHERE ${reads("q")} AND q.status = 'decided') AS decided,
      (SELECT coalesce(json_agg(v), '[]') FROM (
        SELECT c.delivery_id AS "deliveryId", c.number, v.description, p.name AS system, r.name AS municipality
        FROM deviation v JOIN control_point c ON c.id = v.control_point_id JOIN delivery d ON d.id = v.delivery_id ${names}
        WHERE ${reads("v")} AND v.status = 'accepted' ORDER BY v.updated_at DESC, v.id LIMIT ${SHOWN}) v) AS deviations,
      (SELECT count(*)::int FROM deviation v WHERE ${reads("v")} AND v.status = 'accepted') AS accepted,
      two.*
    FROM (
      SELECT count(*)::int AS "needTwo", count(*) FILTER (WHERE ${lacksSecondPerson})::int AS alone,
        count(*) FILTER (WHERE ${lacksSecondPerson} AND EXISTS (SELECT FROM delivery d
          WHERE d.id = c.delivery_id AND d.${isApproved}))::int AS "aloneApproved"
      FROM control_point c WHERE ${reads("c")} AND c.needs_second_person) two`;
  const events = await listAuditEvents({ db, actor, locale }, auditEventsList.filter.parse({ limit: SHOWN }));
  return { ...row!, since: since?.toISOString() ?? null, events: events.items };
}
export type AuditorData = Awaited<ReturnType<typeof getAuditorOverview>>;
