import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { oreFromDatabase } from "@/lib/domain/money";
import type { Db } from "@/lib/platform/db";
import { decodeCursor, toPage } from "@/lib/platform/db/page";
import { collation, Prisma } from "@/lib/platform/db/sql";
import { readComputedRows, type ShareRow } from "./agreement";
import { exact, noticesOf, shareText, sumOfShares } from "../domain";
import type { CostShare, CostShareFilter, CostShareList } from "../schema";

type SourcedShare = CostShare & { source: string | null; assumption: string | null };

/** The contribution in force, else the latest before. */
const inForce = ({ office }: Actor): Prisma.Sql => Prisma.sql`
    FROM cost_share_agreement WHERE office_id = ${office.id}::uuid AND share_use = 'contribution'
      AND status = 'adopted' AND starts_on <= ${office.today}::date ORDER BY starts_on DESC LIMIT 1`;

/**
 * The rows of the agreement in force, of all municipalities or of these. Members of the office see
 * them all; the table is small.
 */
export const rowsOf = (actor: Actor, codes?: string[]): Prisma.Sql => Prisma.sql`
    SELECT s.id, s.municipality_code AS code, r.name, s.share::text AS share, s.source, s.assumption,
      coalesce((SELECT json_agg(json_build_object('year', a.year, 'maxOre', a.max_ore) ORDER BY a.year)
        FROM cost_share_amount a WHERE a.row_id = s.id), '[]') AS amounts
    FROM cost_share_row s
    JOIN municipality_register r ON r.country = s.country AND r.code = s.municipality_code
    WHERE s.agreement_id = (SELECT id ${inForce(actor)})
      ${codes ? Prisma.sql`AND s.municipality_code = ANY (${codes}::text[])` : Prisma.empty}
    ORDER BY r.name ${collation(actor.office)}, s.municipality_code`;

/** A row as it is told: the share without zeros that say nothing. */
const printed = <T extends Pick<ShareRow, "share">>(row: T): T => ({
  ...row,
  share: row.share && shareText(exact(row.share)),
});

/** What was agreed; of a key that only computes, what its rule gives. */
async function shownRows(db: Db, actor: Actor): Promise<ShareRow[]> {
  const rows = (await db.$queryRaw<ShareRow[]>(rowsOf(actor))).map(printed);
  if (rows.some(({ amounts }) => amounts.length > 0)) return rows;
  const [found] = await db.$queryRaw<{ key: string }[]>(Prisma.sql`SELECT key ${inForce(actor)}`);
  return found ? readComputedRows(db, actor, found.key) : rows;
}

const toldShare = ({ id, code, name, share, amounts }: ShareRow): CostShare => ({
  id,
  municipality: { code, name },
  share,
  amounts,
});

/** The same of rows as the database gives them. */
export const toShares = (rows: ShareRow[]): CostShare[] => rows.map(printed).map(toldShare);

function totalsOf(rows: ShareRow[]): { year: number; maxOre: number }[] {
  const years = [...new Set(rows.flatMap((row) => row.amounts.map((amount) => amount.year)))].sort();
  return years.map((year) => ({
    year,
    maxOre: oreFromDatabase(
      rows.reduce((sum, row) => sum + BigInt(row.amounts.find((a) => a.year === year)?.maxOre ?? 0), 0n),
    ),
  }));
}

/**
 * The cost-share table: every municipality's decided amounts and printed share, the totals, and
 * what does not add up. One statement; six for a key that only computes.
 */
export async function listCostShares(db: Db, actor: Actor, filter: CostShareFilter): Promise<CostShareList> {
  const rows = await shownRows(db, actor);
  const after = decodeCursor(filter.cursor, 1)?.[0];
  const start = after === undefined ? 0 : rows.findIndex((row) => row.code === after) + 1;
  const page = toPage(rows.slice(start, start + filter.limit + 1), filter, (row) => [row.code]);
  const amounts = totalsOf(rows);
  return {
    items: page.items.map(toldShare),
    total: { share: sumOfShares(rows) ?? "0", amounts },
    notices: noticesOf(rows, amounts),
    nextCursor: page.nextCursor,
  };
}

/** One municipality's row of the agreement in force, and where it comes from. One statement. */
export async function findCostShare(db: Db, actor: Actor, code: string): Promise<SourcedShare | null> {
  const [row] = await db.$queryRaw<(ShareRow & Pick<SourcedShare, "source" | "assumption">)[]>(
    rowsOf(actor, [code]),
  );
  if (!row) return null;
  const { id, name, share, amounts, source, assumption } = printed(row);
  return { id, municipality: { code, name }, share, amounts, source, assumption };
}

/** Where its figures come from. One statement. */
export async function findAgreement(
  db: Db,
  actor: Actor,
): Promise<{ name: string; source: string | null } | null> {
  const rows = await db.$queryRaw<{ name: string; source: string | null }[]>(Prisma.sql`
    SELECT name, source ${inForce(actor)}`);
  return rows[0] ?? null;
}
