import "server-only";
import { holds, type Actor } from "@/lib/domain/actor";
import type { Locale } from "@/lib/domain/text";
import { latestDeliveryColumn, latestDeliveryJoin } from "@/lib/features/inventory/systems/server";
import { Prisma } from "@/lib/platform/db/sql";
import { lastNoticeOn, missingIn, totalOf, weightOf } from "../domain";
import { factKeys, facts, type FactKey } from "../domain/facts";
import type { Facts, InformationClass, Installation, NeedValue } from "../schema";
import { readableRows } from "./conditions";

/** How a fact leaves the database: days as ISO text, large numbers as numbers. */
function column(key: FactKey): string {
  const { column: name, kind } = facts[key];
  if (kind === "day") return `to_char(i.${name}, 'YYYY-MM-DD') AS "${key}"`;
  return kind === "count" || kind === "ore" ? `i.${name}::float8 AS "${key}"` : `i.${name} AS "${key}"`;
}

/** The facts of an installation `i`, by their names; the columns are ours, never input. */
const factColumns = Prisma.raw(factKeys.map(column).join(", "));

const classColumn = Prisma.sql`CASE WHEN num_nonnulls(i.class_k, i.class_r, i.class_t) = 3
  THEN json_build_object('k', i.class_k, 'r', i.class_r, 't', i.class_t) END AS "informationClass"`;

/** All that is saved of an installation `i`. */
export const knownColumns = Prisma.sql`${factColumns}, ${classColumn}`;

/** An installation `i` with its system, its vendor and its municipality. */
const tables = Prisma.sql`
  system_instance i
  JOIN system_product p ON p.id = i.product_id
  JOIN municipality m ON m.id = i.municipality_id
  JOIN municipality_register r ON r.country = m.country AND r.code = m.code
  LEFT JOIN vendor v ON v.id = coalesce(i.vendor_id, p.vendor_id)`;

/** What its need came to, by the newest criteria: looked up for each installation. */
const needJoin = Prisma.sql`
  LEFT JOIN LATERAL (
    SELECT s.total_hundredths, s.scores, c.valid_from, c.criteria FROM need_score s
    JOIN need_criteria_set c ON c.id = s.set_id
    WHERE s.installation_id = i.id ORDER BY c.valid_from DESC LIMIT 1) n ON true`;

const besideJoins = (actor: Actor): Prisma.Sql =>
  Prisma.sql`${needJoin} ${holds(actor, "delivery:read") ? latestDeliveryJoin : Prisma.empty}`;

/**
 * The same with its latest delivery, for whom deliveries are to be read; and whose rows they are.
 */
export const installationFrom = (actor: Actor, condition: Prisma.Sql): Prisma.Sql => Prisma.sql`
  FROM ${tables} ${besideJoins(actor)}
  WHERE ${readableRows(actor)} AND ${condition}`;

/** The tables alone, to count and to choose a page in; with the need where it is asked for. */
export const installationsOf = (
  actor: Actor,
  condition: Prisma.Sql,
  { hasNeed = false }: { hasNeed?: boolean } = {},
): Prisma.Sql => Prisma.sql`
  FROM ${tables} ${hasNeed ? needJoin : Prisma.empty} WHERE ${readableRows(actor)} AND ${condition}`;

/**
 * The installations of a page that is chosen already, a row `chosen` with the `id` of each: what
 * stands beside them is looked up for these alone.
 */
export const chosenFrom = (actor: Actor, chosen: Prisma.Sql): Prisma.Sql => Prisma.sql`
  FROM (${chosen}) chosen JOIN (${tables}) ON i.id = chosen.id ${besideJoins(actor)}`;

export const installationColumns = (actor: Actor, locale: Locale): Prisma.Sql => Prisma.sql`
  i.id, json_build_object('code', r.code, 'name', r.name) AS municipality,
  json_build_object('key', p.key, 'name', p.name) AS system,
  CASE WHEN v.id IS NOT NULL THEN json_build_object('key', v.key, 'name', v.name) END AS vendor,
  ${knownColumns}, to_char(i.confirmed_on, 'YYYY-MM-DD') AS "confirmedOn", i.version, i.updated_at AS "updatedAt",
  CASE WHEN n.total_hundredths IS NOT NULL THEN json_build_object('total', n.total_hundredths, 'set', n.valid_from,
    'parts', (SELECT json_agg(json_build_array(c.x ->> 'key', (s.x ->> 'value')::int, (c.x ->> 'weight')::int)
        ORDER BY c.n)
      FROM jsonb_array_elements(n.criteria) WITH ORDINALITY c (x, n)
      JOIN jsonb_array_elements(n.scores) s (x) ON s.x ->> 'criterion' = c.x ->> 'key')) END AS scored,
  ${holds(actor, "delivery:read") ? latestDeliveryColumn(locale) : Prisma.sql`NULL`} AS delivery`;

/** A criterion as it is stored: its weight in hundredths. */
export interface StoredCriterion {
  key: string;
  name: { sv: string; nb: string; en: string };
  weight: number;
  scale: { value: NeedValue; meaning: string }[];
}

export interface StoredScore {
  criterion: string;
  value: number;
  reason: string;
}

type Computed = "lastNoticeOn" | "missing" | "score" | "updatedAt";
export interface InstallationRow extends Omit<Installation, Computed | keyof Facts>, Facts {
  informationClass: InformationClass | null;
  updatedAt: Date;
  /** What its need came to; each part is a criterion, the value and the weight in hundredths. */
  scored: { total: number; set: string; parts: [string, NeedValue, number][] | null } | null;
}

/** With what is computed from it. `today` is the office's. */
export function toInstallation({ scored, ...row }: InstallationRow, today: string): Installation {
  return {
    ...row,
    updatedAt: row.updatedAt.toISOString(),
    lastNoticeOn: lastNoticeOn(row, today),
    missing: missingIn(row),
    score: scored && {
      total: totalOf(scored.total),
      set: scored.set,
      parts: (scored.parts ?? []).map(([criterion, value, weight]) => ({
        criterion,
        value,
        weight: weightOf(weight),
      })),
    },
  };
}
