import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { oreFromDatabase } from "@/lib/domain/money";
import type { Db } from "@/lib/platform/db";
import { decodeCursor, toPage } from "@/lib/platform/db/page";
import { collation, Prisma } from "@/lib/platform/db/sql";
import { noticesOf, shareText } from "./domain";
import type { CostShare, CostShareFilter, CostShareList } from "./schema";

interface Row {
  id: string;
  code: string;
  name: string;
  units: number;
  amounts: { year: number; maxOre: number }[];
}

type SourcedShare = CostShare & { source: string | null; assumption: string | null };

const rowsOfNewest = (actor: Actor): Prisma.Sql => Prisma.sql`
  SELECT s.id, s.municipality_code AS code, r.name, (s.share * 10000)::int AS units, s.source, s.assumption,
    coalesce((SELECT json_agg(json_build_object('year', a.year, 'maxOre', a.max_ore) ORDER BY a.year)
      FROM cost_share_amount a WHERE a.row_id = s.id), '[]') AS amounts
  FROM cost_share_row s
  JOIN municipality_register r ON r.country = s.country AND r.code = s.municipality_code
  WHERE s.agreement_id = (SELECT id FROM cost_share_agreement WHERE office_id = ${actor.office.id}::uuid ORDER BY id DESC LIMIT 1)`;

/** Every row of the newest agreement. Members of the office see them all; the table is small and its total is of all rows. */
const loadRows = (db: Db, actor: Actor): Promise<Row[]> =>
  db.$queryRaw<Row[]>`
    ${rowsOfNewest(actor)} ORDER BY r.name ${collation(actor.office)}, s.municipality_code`;

function totalsOf(rows: Row[]): { year: number; maxOre: number }[] {
  const years = [...new Set(rows.flatMap((row) => row.amounts.map((amount) => amount.year)))].sort();
  return years.map((year) => ({
    year,
    maxOre: oreFromDatabase(
      rows.reduce((sum, row) => sum + BigInt(row.amounts.find((a) => a.year === year)?.maxOre ?? 0), 0n),
    ),
  }));
}

/** The cost-share table: every municipality's decided amounts and printed share, the totals, and what does not add up. One statement. */
export async function listCostShares(db: Db, actor: Actor, filter: CostShareFilter): Promise<CostShareList> {
  const rows = await loadRows(db, actor);
  const after = decodeCursor(filter.cursor, 1)?.[0];
  const start = after === undefined ? 0 : rows.findIndex((row) => row.code === after) + 1;
  const page = toPage(rows.slice(start, start + filter.limit + 1), filter.limit, (row) => [row.code]);
  const amounts = totalsOf(rows);
  return {
    items: page.items.map(({ id, code, name, units, amounts: own }) => ({
      id,
      municipality: { code, name },
      share: shareText(units),
      amounts: own,
    })),
    total: { share: shareText(rows.reduce((sum, row) => sum + row.units, 0)), amounts },
    notices: noticesOf(rows, amounts),
    nextCursor: page.nextCursor,
  };
}

/** One municipality's row of the newest agreement, and where it comes from. One statement. */
export async function findCostShare(db: Db, actor: Actor, code: string): Promise<SourcedShare | null> {
  const [row] = await db.$queryRaw<(Row & Pick<SourcedShare, "source" | "assumption">)[]>`
    ${rowsOfNewest(actor)} AND s.municipality_code = ${code}`;
  if (!row) return null;
  const { id, name, units, amounts, source, assumption } = row;
  return { id, municipality: { code, name }, share: shareText(units), amounts, source, assumption };
}

/** Where the newest agreement's figures come from. One statement. */
export async function findAgreement(
  db: Db,
  actor: Actor,
): Promise<{ name: string; source: string | null } | null> {
  const rows = await db.$queryRaw<{ name: string; source: string | null }[]>(Prisma.sql`
    SELECT name, source FROM cost_share_agreement WHERE office_id = ${actor.office.id}::uuid ORDER BY id DESC LIMIT 1`);
  return rows[0] ?? null;
}
