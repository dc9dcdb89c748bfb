import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/domain/actor";
import { AppError } from "@/lib/domain/errors";
import { isId } from "@/lib/domain/ids";
import type { Choices } from "@/lib/domain/list-columns";
import type { ListSource } from "@/lib/features/records/lists/server";
import type { Db } from "@/lib/platform/db";
import { decodeCursor, toPage } from "@/lib/platform/db/page";
import { collation, Prisma } from "@/lib/platform/db/sql";
import { outcomeList, type OutcomeFilter } from "../list";
import { toEntry } from "../repository";
import type { outcomeEntry } from "../schema";

type Asked = Partial<Pick<OutcomeFilter, "year" | "group" | "source">>;

const entryRows = ({ office }: Actor, { year, group, source }: Asked): Prisma.Sql => Prisma.sql`
  outcome_entry e WHERE e.office_id = ${office.id}::uuid
  ${year ? Prisma.sql`AND e.year = ${Number(year)}::int` : Prisma.empty}
  ${group ? Prisma.sql`AND e.group_name = ${group}` : Prisma.empty}
  ${source ? Prisma.sql`AND e.kind = ${source}::"OutcomeSource"` : Prisma.empty}`;

/**
 * What the list can be filtered by: found one after the other by the index, as a ledger has many
 * rows of few groups. One statement.
 */
async function listChoices(db: Db, { office }: Actor): Promise<Choices> {
  const next = (from: Prisma.Sql) => Prisma.sql`
    SELECT year, group_name FROM outcome_entry e WHERE e.office_id = ${office.id}::uuid ${from}
    ORDER BY year, group_name LIMIT 1`;
  const rows = await db.$queryRaw<{ year: number | null; group: string | null }[]>`
    WITH RECURSIVE found AS (
      (${next(Prisma.empty)})
      UNION ALL
      SELECT n.year, n.group_name FROM found f CROSS JOIN LATERAL (
        ${next(Prisma.sql`AND (e.year, e.group_name) > (f.year, f.group_name)`)}) n)
    SELECT year, NULL AS "group" FROM (SELECT DISTINCT year FROM found) y
    UNION ALL SELECT * FROM (
      SELECT NULL::int, group_name FROM (SELECT DISTINCT group_name FROM found) g
      ORDER BY group_name ${collation(office)}) g`;
  const choice = (value: string) => ({ value, label: value });
  return {
    year: rows
      .flatMap(({ year }) => year ?? [])
      .toSorted((one, other) => other - one)
      .map((year) => choice(String(year))),
    group: rows.flatMap(({ group }) => (group === null ? [] : [choice(group)])),
  };
}

/**
 * The day and id that a page begins after. Throws request.badQuery for a cursor that is not ours.
 */
function afterOf({ cursor, sort }: OutcomeFilter): [day: string, id: string] | null {
  const [day, id] = decodeCursor(cursor, 2, sort) ?? [];
  if (day === undefined || id === undefined) return null;
  if (!z.iso.date().safeParse(day).success || !isId(id))
    throw new AppError("request.badQuery", { errors: [{ path: "cursor", code: "invalid" }] });
  return [day, id];
}

/** The entries, by key from page to page. */
export const outcomeSource: ListSource<typeof outcomeEntry, typeof outcomeEntry, OutcomeFilter> = {
  list: outcomeList,
  choices: ({ db, actor }) => listChoices(db, actor),
  rows: async ({ db, actor }, filter) => {
    const isDescending = filter.sort.startsWith("-");
    const after = afterOf(filter);
    const direction = Prisma.raw(isDescending ? "DESC" : "ASC");
    const from = after
      ? Prisma.sql`AND (e.on_day, e.id) ${Prisma.raw(isDescending ? "<" : ">")} (${after[0]}::date, ${after[1]}::uuid)`
      : Prisma.empty;
    const rows = await db.$queryRaw<Parameters<typeof toEntry>[0][]>`
      SELECT e.id, e.on_day AS "onDay", e.period, e.group_name AS "groupName", e.account, e.dims, e.text,
        e.amount_ore AS "amountOre", e.fund, e.kind::text AS kind, e.import_id AS "importId", e.voucher,
        e.line_key AS "lineKey", e.correction_of AS "correctionOf", e.reason
      FROM ${entryRows(actor, filter)} ${from}
      ORDER BY e.on_day ${direction}, e.id ${direction} LIMIT ${filter.limit + 1}`;
    return toPage(rows.map(toEntry), filter, ({ date, id }) => [date, id], filter.sort);
  },
  count: async ({ db, actor }, filter) => {
    const [row] = await db.$queryRaw<{ count: number }[]>`
      SELECT count(*)::int AS count FROM ${entryRows(actor, filter)}`;
    return row?.count ?? 0;
  },
};
