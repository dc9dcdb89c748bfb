import "server-only";
import { scopeFor, type Actor } from "@/lib/domain/actor";
import { notFound } from "@/lib/domain/errors";
import type { Page } from "@/lib/domain/list";
import { missingFacts } from "@/lib/features/inventory/installations/server";
import { isStanding } from "@/lib/features/inventory/systems/server";
import type { Db } from "@/lib/platform/db";
import { decodeCursor, toPage } from "@/lib/platform/db/page";
import { collation, Prisma } from "@/lib/platform/db/sql";
import { deadlineOf } from "../domain";
import type { Candidate, CandidatesQuery } from "../schema";

interface Row extends Omit<Candidate, "deadline" | "score"> {
  total: number | null;
  need: string;
  windUp: string;
}

/** The years of a row, to be compared; no year is no limit. */
const years = (row: string): Prisma.Sql => {
  const [from, to] = [Prisma.raw(`${row}.period_from`), Prisma.raw(`${row}.period_to`)];
  // Years the wrong way round say nothing.
  return Prisma.sql`int4range(CASE WHEN ${from} <= ${to} OR ${to} IS NULL THEN ${from} END,
    CASE WHEN ${from} <= ${to} OR ${from} IS NULL THEN ${to} + 1 END)`;
};

const isOfAll = (row: string): Prisma.Sql =>
  Prisma.raw(`(${row}.records_creators = '{}' AND ${row}.information_types = '{}')`);

/** The same by itself takes in all that the installation `i` holds. */
const takesInAll = (row: string): Prisma.Sql =>
  Prisma.sql`(${isOfAll(row)} AND ${years(row)} @> ${years("i")})`;

const isLive = Prisma.raw("status <> 'cancelled'");

/**
 * What is going, approved or in the version of an installation `i`: each scope, and whether
 * together they leave nothing (coverAll).
 */
const covered = (version: string | null): Prisma.Sql => Prisma.sql`
  SELECT json_agg(json_build_object('recordsCreators', x.records_creators, 'informationTypes', x.information_types,
      'periodFrom', x.period_from, 'periodTo', x.period_to) ORDER BY x.period_from NULLS FIRST, x.at) AS scopes,
    coalesce(range_agg(${years("x")}) FILTER (WHERE ${isOfAll("x")}) @> ${years("i")}, false) AS "isAll"
  FROM (
    SELECT d.id AS at, d.records_creators, d.information_types, d.period_from, d.period_to FROM delivery d
      WHERE d.system_instance_id = i.id AND d.${isLive}
    UNION ALL SELECT t.id, t.records_creators, t.information_types, t.period_from, t.period_to FROM plan_item t
      WHERE t.system_instance_id = i.id AND t.plan_version_id = ${version}::uuid) x`;

/** Highest first by the newest criteria, then by older ones, then those that nobody has scored. */
const need = Prisma.sql`lpad((1000000000 - coalesce((n.valid_from - '1990-01-01'::date) * 1000 + n.total_hundredths, 0))::text, 10, '0')`;
const windUp = Prisma.sql`coalesce(to_char(i.wind_up_on, 'YYYYMMDD'), '99999999')`;

/**
 * Members that have not left, `r`, with their names. Those that have are gathered once: an index
 * scan for each row would sort the policy's list of municipalities each time.
 */
const members = (actor: Actor): Prisma.Sql => Prisma.sql`(
  SELECT m.id, r.code, r.name FROM municipality m
  JOIN municipality_register r ON r.country = m.country AND r.code = m.code
  WHERE m.office_id = ${actor.office.id}::uuid
    AND m.id = ANY (${scopeFor(actor, "installation:read").municipalityIds}::uuid[])
    AND m.id <> ALL (ARRAY(SELECT s.municipality_id FROM membership s
      WHERE s.office_id = ${actor.office.id}::uuid AND s.ends_on < ${actor.office.today}::date))
  OFFSET 0) r`;

/**
 * Their installations `i` that something is left of, municipality by municipality. A LIMIT keeps
 * each question to one look in an index, whatever the planner, which underestimates what row-level
 * security leaves, would rather gather; so does OFFSET 0.
 */
const left = ({ office }: Actor, version: string | null): Prisma.Sql => Prisma.sql`
  CROSS JOIN LATERAL (
    SELECT i.* FROM system_instance i
    WHERE i.office_id = ${office.id}::uuid AND i.municipality_id = r.id AND ${isStanding}
      AND (SELECT true FROM delivery d WHERE d.system_instance_id = i.id AND d.${isLive} AND ${takesInAll("d")}
        LIMIT 1) IS NULL
      AND (SELECT true FROM plan_item t WHERE t.system_instance_id = i.id AND t.plan_version_id = ${version}::uuid
        AND ${takesInAll("t")} LIMIT 1) IS NULL
    OFFSET 0) i`;

/** The plan and its draft or proposal. Throws request.notFound. One statement. */
async function findOpen(db: Db, { office }: Actor, key: string): Promise<string | null> {
  const [row] = await db.$queryRaw<{ version: string | null }[]>`
    SELECT (SELECT v.id FROM plan_version v WHERE v.plan_id = p.id AND v.status IN ('draft', 'proposed')
      ORDER BY v.number DESC LIMIT 1) AS version
    FROM plan p WHERE p.office_id = ${office.id}::uuid AND p.key = ${key}`;
  if (!row) throw notFound();
  return row.version;
}

const keyOf = (alphabet: Prisma.Sql): Prisma.Sql => Prisma.sql`${need} COLLATE "C", ${windUp} COLLATE "C",
  r.name ${alphabet}, p.name ${alphabet}, i.id::text COLLATE "C"`;

/** All of them, `c`, in order; what is covered is looked up for no more than are asked for. */
const candidates = (actor: Actor, version: string | null, more: Prisma.Sql = Prisma.empty): Prisma.Sql => {
  const alphabet = collation(actor.office);
  return Prisma.sql`
    SELECT i.id, i.code, json_build_object('code', i.code, 'name', i.municipality) AS municipality,
      json_build_object('key', i.key, 'name', i.system) AS system, to_char(i.wind_up_on, 'YYYY-MM-DD') AS "windUpOn",
      i.total, i.missing, coalesce(c.scopes, '[]') AS covered, i.need, i."windUp", i.municipality AS place,
      i.system AS name, i.at
    FROM (
      SELECT ${need} COLLATE "C" AS need, ${windUp} COLLATE "C" AS "windUp", r.name ${alphabet} AS municipality,
        p.name ${alphabet} AS system, i.id::text COLLATE "C" AS at, i.id, i.period_from, i.period_to, i.wind_up_on,
        r.code, p.key, n.total_hundredths AS total, ${missingFacts} AS missing
      FROM ${members(actor)} ${left(actor, version)}
      CROSS JOIN LATERAL (SELECT p.key, p.name FROM system_product p WHERE p.id = i.product_id LIMIT 1) p
      LEFT JOIN LATERAL (SELECT s.total_hundredths, x.valid_from FROM need_score s
        JOIN need_criteria_set x ON x.id = s.set_id
        WHERE s.installation_id = i.id ORDER BY x.valid_from DESC LIMIT 1) n ON true
      WHERE true ${more}
      ORDER BY 1, 2, 3, 4, 5 OFFSET 0) i
    CROSS JOIN LATERAL (${covered(version)}) c
    WHERE NOT c."isAll"
    ORDER BY i.need, i."windUp", i.municipality, i.system, i.at`;
};

const toCandidate = ({
  id,
  municipality,
  system,
  windUpOn,
  total,
  missing,
  covered: scopes,
}: Row): Candidate => ({
  ...{ id, municipality, system, windUpOn, missing, covered: scopes },
  deadline: deadlineOf(windUpOn),
  score: total === null ? null : (total / 100).toFixed(2),
});

async function listPage(
  db: Db,
  actor: Actor,
  version: string | null,
  query: CandidatesQuery,
): Promise<Page<Candidate>> {
  const after = decodeCursor(query.cursor, 5);
  const key = keyOf(collation(actor.office));
  const rows = await db.$queryRaw<Row[]>`
    ${candidates(actor, version, after ? Prisma.sql`AND (${key}) > (${Prisma.join(after)})` : Prisma.empty)}
    LIMIT ${query.limit + 1}`;
  const page = toPage(rows, query, (row) => [
    row.need,
    row.windUp,
    row.municipality.name,
    row.system.name,
    row.id,
  ]);
  return { items: page.items.map(toCandidate), nextCursor: page.nextCursor };
}

/**
 * Installations that something is left to deliver of, best need first; of the same need those that
 * wind up first, then by name. Throws request.notFound. Two statements.
 */
export const listCandidates = async (
  db: Db,
  actor: Actor,
  plan: string,
  query: CandidatesQuery,
): Promise<Page<Candidate>> => listPage(db, actor, await findOpen(db, actor, plan), query);

/** What can still be placed, as it stands beside a draft. */
export interface Left {
  items: Candidate[];
  /** How many there are beside these. */
  more: number;
}

/**
 * The best candidates, how many there are beside them, and of those the best of each municipality
 * in `also`, so that each of them has a way out. Two statements.
 */
export async function listLeft(
  db: Db,
  actor: Actor,
  plan: string,
  { most, also }: { most: number; also: readonly string[] },
): Promise<Left> {
  const version = await findOpen(db, actor, plan);
  const order = Prisma.sql`c.need, c."windUp", c.place, c.name, c.at`;
  const rows = await db.$queryRaw<(Row & { count: number })[]>`
    SELECT * FROM (
      SELECT c.*, count(*) OVER ()::int AS count, row_number() OVER (ORDER BY ${order})::int AS turn,
        row_number() OVER (PARTITION BY c.code ORDER BY ${order})::int AS "ofPlace"
      FROM (${candidates(actor, version)}) c) c
    WHERE c.turn <= ${most} OR (c."ofPlace" = 1 AND c.code = ANY (${[...also]}::text[]))
    ORDER BY c.turn`;
  return { items: rows.map(toCandidate), more: (rows[0]?.count ?? 0) - rows.length };
}
