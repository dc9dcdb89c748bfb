import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { notFound } from "@/lib/domain/errors";
import { isId } from "@/lib/domain/ids";
import { oreFromDigits } from "@/lib/domain/money";
import type { Page } from "@/lib/domain/list";
import type { Db } from "@/lib/platform/db";
import { decodeCursor, toPage } from "@/lib/platform/db/page";
import { collation, Prisma } from "@/lib/platform/db/sql";
import { lacksOf, periodText, totalOf, type ChargePeriod } from "../domain";
import type { Charge, ChargeRow, ChargesQuery, ListedCharge } from "../schema";

/** A charge `c` and its key `a`. Rates are told without zeros that say nothing: "0.25". */
const head = Prisma.sql`
  c.id, c.year, c.period, c.part, c.currency, trim_scale(c.vat_rate)::text AS "vatRate", a.key, a.name,
  to_char(c.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "createdAt"`;

interface Head {
  id: string;
  year: number;
  period: ChargePeriod;
  part: number;
  currency: string;
  vatRate: string;
  key: string;
  name: string;
  createdAt: string;
}

const headOf = ({ id, year, period, part, currency, vatRate, key, name, createdAt }: Head) => ({
  ...{ id, year, period, currency, vatRate, createdAt },
  part: period === "year" ? null : part,
  agreement: { key, name },
});

/**
 * What has been charged, the latest period first; of a municipality's own its own rows. One
 * statement.
 */
export async function listCharges(
  db: Db,
  { office }: Actor,
  query: ChargesQuery,
): Promise<Page<ListedCharge>> {
  const after = decodeCursor(query.cursor, 3);
  const [year, first, id] = [Number(after?.[0] ?? 0), Number(after?.[1] ?? 0), after?.[2] ?? ""];
  const found = await db.$queryRaw<(Head & { first: number; rows: number; net: string; vat: string })[]>`
    SELECT x.* FROM (
      SELECT ${head}, CASE c.period WHEN 'quarter' THEN c.part WHEN 'half' THEN c.part * 2 - 1 ELSE 1 END AS first,
        count(*)::int AS rows, sum(r.net_ore)::text AS net, sum(r.vat_ore)::text AS vat
      FROM charge c JOIN charge_row r ON r.charge_id = c.id JOIN cost_share_agreement a ON a.id = c.agreement_id
      WHERE c.office_id = ${office.id}::uuid
        ${query.year === undefined ? Prisma.empty : Prisma.sql`AND c.year = ${query.year}::int`}
      GROUP BY c.id, a.id) x
    WHERE ${after === null} OR (x.year, x.first, x.id::text) < (${year}::int, ${first}::int, ${id})
    ORDER BY x.year DESC, x.first DESC, x.id::text DESC LIMIT ${query.limit + 1}`;
  const page = toPage(found, query, (row) => [String(row.year), String(row.first), row.id]);
  return {
    ...page,
    items: page.items.map((row) => ({
      ...headOf(row),
      rows: row.rows,
      total: totalOf([{ netOre: oreFromDigits(row.net), vatOre: oreFromDigits(row.vat) }]),
    })),
  };
}

interface ReadRow extends Omit<ChargeRow, "lacks" | "lines" | "municipality" | "yearOre"> {
  code: string;
  name: string;
  article: string | null;
  accountString: string | null;
  vatRate: string;
  yearOre: string;
  netOre: string;
  vatOre: string;
}

/**
 * A charge with the rows that the reader may see, and how they are invoiced as it is known now.
 * Throws request.notFound, also where none of them is the reader's. One statement.
 */
export async function getCharge(db: Db, { office }: Actor, id: string): Promise<Charge> {
  if (!isId(id)) throw notFound();
  const [found] = await db.$queryRaw<(Head & { rows: ReadRow[] | null })[]>`
    SELECT ${head}, (SELECT json_agg(json_build_object('code', m.code, 'name', g.name,
        'organisationNumber', s.organisation_number, 'peppolId', s.peppol_id, 'buyerReference', s.buyer_reference,
        'customerNumber', s.customer_number, 'isInternal', r.is_internal, 'article', r.article,
        'accountString', r.account_string, 'vatRate', trim_scale(r.vat_rate)::text, 'yearOre', r.year_ore::text,
        'netOre', r.net_ore::text, 'vatOre', r.vat_ore::text) ORDER BY g.name ${collation(office)}, m.code)
      FROM charge_row r JOIN municipality m ON m.id = r.municipality_id
      JOIN municipality_register g ON g.country = m.country AND g.code = m.code
      LEFT JOIN membership s ON s.municipality_id = m.id
      WHERE r.charge_id = c.id) AS rows
    FROM charge c JOIN cost_share_agreement a ON a.id = c.agreement_id
    WHERE c.office_id = ${office.id}::uuid AND c.id = ${id}::uuid`;
  if (!found?.rows) throw notFound();
  const rows = found.rows.map((row) => rowOf(row, periodText(found)));
  return { ...headOf(found), ...summed(rows) };
}

function rowOf(row: ReadRow, period: string): ChargeRow {
  const { code, name, article, accountString, vatRate, yearOre, netOre, vatOre, ...addressed } = row;
  const amounts = { netOre: oreFromDigits(netOre), vatRate, vatOre: oreFromDigits(vatOre) };
  return {
    municipality: { code, name },
    ...addressed,
    yearOre: oreFromDigits(yearOre),
    lacks: lacksOf(addressed),
    lines: [{ article, ...amounts, period, accountString }],
  };
}

/** Rows with what they come to, and the codes of those who lack something. */
export const summed = (rows: ChargeRow[]) => ({
  rows,
  missing: rows.filter(({ lacks }) => lacks.length > 0).map(({ municipality }) => municipality.code),
  total: totalOf(rows.flatMap(({ lines }) => lines)),
});
