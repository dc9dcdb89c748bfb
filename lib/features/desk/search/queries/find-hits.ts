import "server-only";
import { holds, scopeFor, type Actor } from "@/lib/domain/actor";
import type { Locale } from "@/lib/domain/text";
import type { DeliveryStatus } from "@/lib/domain/delivery";
import type { Db } from "@/lib/platform/db";
import { collation, memberRows, ownRows, Prisma } from "@/lib/platform/db/sql";
import { wordsOf } from "../domain";
import type { SearchKind } from "../schema";
import { namesWith, type DecisionWords } from "./names";

/** A row as it was found. `key` names a municipality's, system's or plan's page. */
export interface Hit {
  kind: SearchKind;
  id: string;
  key: string | null;
  title: string;
  context: string;
  /** A delivery's. */
  status: DeliveryStatus | null;
  /** An approval's. */
  decision: keyof DecisionWords | null;
  /** How many of its kind were found, where not all of them are given. */
  count: number | null;
}

interface Asked {
  locale: Locale;
  decisions: DecisionWords;
  /** So many of a kind are looked for. */
  most: number;
  /** So many deliveries and approvals are given. */
  shown: number;
  /** Deliveries and approvals that are found in another way. */
  known: string[];
}

const all = Prisma.sql`(SELECT bits FROM everything)`;

/** Municipalities, systems, plans and projects themselves. */
const foundNames = (actor: Actor, kinds: SearchKind[], most: number): Prisma.Sql => Prisma.sql`
  (SELECT kind, id, key, name AS title, context, NULL::"DeliveryStatus" AS status, NULL::"ApprovalDecision" AS decision,
    NULL::int AS count, row_number() OVER (ORDER BY whole DESC, name ${collation(actor.office)}) AS place
  FROM (SELECT *, row_number() OVER (PARTITION BY kind ORDER BY whole DESC, name ${collation(actor.office)}) AS rank
    FROM name WHERE bits = ${all} AND kind = ANY (${kinds})
      AND (kind <> 'municipality' OR id = ANY (${scopeFor(actor, "municipality:read").municipalityIds}::uuid[]))) AS ranked
  WHERE rank <= ${most})`;

/**
 * Each municipality with each system, the best fitting first. Sorted inside and again by the same
 * place outside, so that the reading of deliveries follows the order and ends with the last one
 * that is shown.
 */
const pairs = (actor: Actor, bits: Prisma.Sql): Prisma.Sql => Prisma.sql`
  (SELECT m.id AS municipality_id, p.id AS product_id, m.name AS municipality, p.name AS product, p.context AS vendor,
    m.bits | p.bits AS bits, m.bits AS municipality_bits,
    row_number() OVER (ORDER BY m.whole + p.whole DESC, p.name ${collation(actor.office)}, m.name ${collation(actor.office)}) AS place
  FROM name m CROSS JOIN name p
  WHERE m.kind = 'municipality' AND p.kind = 'system' AND ${bits}
  ORDER BY place)`;

/** Of those that are found the first are given, with the number of all. */
const firstOf = (found: Prisma.Sql, { most, shown }: Asked): Prisma.Sql => Prisma.sql`
  (SELECT *, (count(*) OVER ())::int AS count FROM (${found} ORDER BY place LIMIT ${most}) AS counted
  ORDER BY place, id DESC LIMIT ${shown})`;

/** Not among those that are found in another way. */
const isOther = (id: Prisma.Sql, { known }: Asked): Prisma.Sql => Prisma.sql`${id} <> ALL (${known}::uuid[])`;

const foundDeliveries = (actor: Actor, asked: Asked): Prisma.Sql => Prisma.sql`
  (SELECT 'delivery', d.id, NULL, found.title, coalesce(b.reason, concat_ws(' · ', ph.${Prisma.raw(`name_${asked.locale}`)}, nullif(found.vendor, ''))),
    d.status, NULL::"ApprovalDecision", found.count, found.place
  FROM ${firstOf(
    Prisma.sql`
    (SELECT d.id, x.product || ', ' || x.municipality AS title, x.vendor, x.place
    FROM ${pairs(actor, Prisma.sql`m.bits | p.bits = ${all}`)} x CROSS JOIN LATERAL (
      SELECT d.id FROM delivery d
      WHERE d.municipality_id = x.municipality_id AND d.product_id = x.product_id AND ${ownRows(actor, "delivery:read", "d")}
        AND ${isOther(Prisma.sql`d.id`, asked)}
      ORDER BY d.id DESC LIMIT ${asked.most}) d
    ORDER BY x.place LIMIT ${asked.most})
    UNION ALL
    (SELECT d.id, p.name || ', ' || m.name, p.context, 1000000
    FROM stopped s JOIN delivery d ON d.id = s.id
    JOIN name m ON m.id = d.municipality_id JOIN name p ON p.id = d.product_id
    WHERE s.bits | m.bits | p.bits = ${all} AND m.bits | p.bits <> ${all} AND ${ownRows(actor, "delivery:read", "d")}
      AND ${isOther(Prisma.sql`d.id`, asked)}
    LIMIT ${asked.most})`,
    asked,
  )} AS found
  JOIN delivery d ON d.id = found.id
  JOIN phase ph ON ph.id = d.phase_id
  LEFT JOIN LATERAL (SELECT s.reason FROM stop_delivery h JOIN stop s ON s.id = h.stop_id
    WHERE d.stopped_since IS NOT NULL AND h.delivery_id = d.id AND s.closed_on IS NULL ORDER BY s.since, s.id LIMIT 1) b ON true)`;

/** A system in a municipality that has no delivery of it: it leads to the system. */
const foundInstallations = (actor: Actor, most: number): Prisma.Sql => Prisma.sql`
  (SELECT 'system', i.id, p.key, x.product || ', ' || x.municipality, x.vendor, NULL::"DeliveryStatus", NULL::"ApprovalDecision",
    NULL::int, 1000000 + x.place
  FROM ${pairs(actor, Prisma.sql`m.bits | p.bits = ${all} AND m.bits <> ${all} AND p.bits <> ${all}`)} x
  JOIN system_instance i ON i.municipality_id = x.municipality_id AND i.product_id = x.product_id
  JOIN system_product p ON p.id = x.product_id
  WHERE ${ownRows(actor, "system:read", "i")} AND NOT EXISTS (
    SELECT FROM delivery d WHERE d.municipality_id = x.municipality_id AND d.product_id = x.product_id
      AND ${ownRows(actor, "delivery:read", "d")})
  ORDER BY x.place LIMIT ${most})`;

/** The day of an approval, no more exact than it is known. */
const dayFormat = (locale: Locale): Prisma.Sql =>
  locale === "nb"
    ? Prisma.sql`CASE a.signed_at_precision WHEN 'year' THEN 'YYYY' WHEN 'month' THEN 'MM.YYYY' ELSE 'DD.MM.YYYY' END`
    : Prisma.sql`CASE a.signed_at_precision WHEN 'year' THEN 'YYYY' WHEN 'month' THEN 'YYYY-MM' ELSE 'YYYY-MM-DD' END`;

/**
 * By municipality and decision through the approvals' own index; by system through its deliveries.
 */
const foundApprovals = (actor: Actor, asked: Asked): Prisma.Sql => Prisma.sql`
  (SELECT 'approval', a.id, NULL, p.name || ', ' || m.name, w.name || ' · ' || to_char(a.signed_at AT TIME ZONE ${actor.office.timeZone}, ${dayFormat(asked.locale)}),
    NULL::"DeliveryStatus", a.decision, found.count, found.place
  FROM ${firstOf(
    Prisma.sql`
    (SELECT a.id, x.place
    FROM (SELECT m.id AS municipality_id, c.key AS decision,
        row_number() OVER (ORDER BY m.whole DESC, m.name ${collation(actor.office)}, c.key) AS place
      FROM name m CROSS JOIN decision c WHERE m.kind = 'municipality' AND m.bits | c.bits = ${all} ORDER BY place) x
    CROSS JOIN LATERAL (
      SELECT a.id FROM approval a
      WHERE a.municipality_id = x.municipality_id AND a.decision = x.decision AND ${memberRows(actor, "approval:read", "a")}
        AND ${isOther(Prisma.sql`a.id`, asked)}
      ORDER BY a.id DESC LIMIT ${asked.most}) a
    ORDER BY x.place LIMIT ${asked.most})
    UNION ALL
    (SELECT a.id, x.place
    FROM ${pairs(actor, Prisma.sql`p.bits <> 0 AND m.bits | p.bits | (SELECT bit_or(bits) FROM decision) = ${all}`)} x
    CROSS JOIN LATERAL (
      SELECT a.id FROM delivery d JOIN approval a ON a.delivery_id = d.id JOIN decision c ON c.key = a.decision
      WHERE d.municipality_id = x.municipality_id AND d.product_id = x.product_id AND ${ownRows(actor, "delivery:read", "d")}
        AND ${memberRows(actor, "approval:read", "a")}
        AND x.bits | c.bits = ${all} AND x.municipality_bits | c.bits <> ${all}
        AND ${isOther(Prisma.sql`a.id`, asked)}
      ORDER BY d.id DESC LIMIT ${asked.most}) a
    ORDER BY x.place LIMIT ${asked.most})`,
    asked,
  )} AS found
  JOIN approval a ON a.id = found.id JOIN decision w ON w.key = a.decision
  JOIN delivery d ON d.id = a.delivery_id JOIN name p ON p.id = d.product_id JOIN name m ON m.id = a.municipality_id)`;

/** What the actor's roles open pages for. */
export function kindsFor(actor: Actor): SearchKind[] {
  const kinds: SearchKind[] = [];
  if (holds(actor, "municipality:read")) kinds.push("municipality");
  if (holds(actor, "system:read")) kinds.push("system");
  if (holds(actor, "plan:read")) kinds.push("plan");
  if (holds(actor, "project:read")) kinds.push("project");
  if (holds(actor, "delivery:read")) kinds.push("delivery");
  if (holds(actor, "stop:read")) kinds.push("stop");
  if (holds(actor, "approval:read")) kinds.push("approval");
  return kinds;
}

/**
 * What holds all the words, at most `most` of a kind, the best first, and so many deliveries and
 * approvals as are shown. One statement, or none when nothing is asked.
 */
export async function findHits(db: Db, actor: Actor, query: string, asked: Asked): Promise<Hit[]> {
  const { decisions, most } = asked;
  const words = wordsOf(query);
  const kinds = kindsFor(actor);
  if (words.length === 0 || kinds.length === 0) return [];
  const parts = [
    foundNames(actor, kinds, most),
    ...(kinds.includes("system") ? [foundInstallations(actor, most)] : []),
    ...(kinds.includes("delivery") ? [foundDeliveries(actor, asked)] : []),
    ...(kinds.includes("approval") ? [foundApprovals(actor, asked)] : []),
  ];
  return db.$queryRaw<Hit[]>`
    WITH ${namesWith(actor, words, decisions)}
    SELECT kind, id, key, title, context, status, decision, count FROM (${Prisma.join(parts, " UNION ALL ")}) AS hits
    ORDER BY array_position(ARRAY['municipality', 'system', 'plan', 'project', 'delivery', 'approval'], kind), place, id DESC`;
}
