import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { shareRows, toShares } from "@/lib/features/economy/cost-shares/server";
import type { Db } from "@/lib/platform/db";
import { collation, Prisma } from "@/lib/platform/db/sql";
import type { SettlementKind } from "../domain";

export interface Refund {
  year: number;
  kind: SettlementKind;
  totalOre: number;
  /** ISO date, as exact as `precision` says. */
  paidOn: string;
  precision: "day" | "month" | "year";
  /**
   * The municipalities' parts, those of the codes asked for; null where the source gives only the
   * total.
   */
  amounts: { code: string; name: string; amountOre: number }[] | null;
}

/** So many are told of beside other things. */
const MOST = 10;

/** Surpluses that were paid back, the newest first, as JSON `refund`. */
const refundRows = ({ office }: Actor, codes: string[]): Prisma.Sql => Prisma.sql`
  SELECT s.year, s.kind, json_build_object('year', s.year, 'kind', s.kind, 'totalOre', s.surplus_ore,
    'paidOn', to_char(s.paid_on, 'YYYY-MM-DD'), 'precision', s.paid_on_precision,
    'amounts', CASE WHEN EXISTS (SELECT FROM settlement_row x WHERE x.settlement_id = s.id) THEN
      coalesce((SELECT json_agg(json_build_object('code', m.code, 'name', m.name, 'amountOre', x.amount_ore)
          ORDER BY m.name ${collation(office)})
        FROM settlement_row x JOIN municipality_register m ON m.country = x.country AND m.code = x.municipality_code
        WHERE x.settlement_id = s.id AND x.municipality_code = ANY (${codes}::text[])), '[]') END) AS refund
  FROM settlement s
  WHERE s.office_id = ${office.id}::uuid AND s.status = 'paid' AND s.surplus_ore > 0
  ORDER BY s.year DESC, s.kind DESC LIMIT ${MOST}`;

/** The same, with the parts of these municipalities. One statement. */
export async function listRefunds(db: Db, actor: Actor, codes: string[]): Promise<Refund[]> {
  const rows = await db.$queryRaw<{ refund: Refund }[]>(refundRows(actor, codes));
  return rows.map(({ refund }) => refund);
}

/**
 * What these municipalities bear and what was paid back to them, the newest refund first. One
 * statement.
 */
export async function getOwnEconomy(db: Db, actor: Actor, codes: string[]) {
  const rows = await db.$queryRaw<{ shares: Parameters<typeof toShares>[0]; refunds: Refund[] }[]>`
    SELECT
      coalesce((SELECT json_agg(s) FROM (${shareRows(actor, codes)}) s), '[]') AS shares,
      coalesce((SELECT json_agg(r.refund ORDER BY r.year DESC, r.kind DESC) FROM (${refundRows(actor, codes)}) r), '[]')
        AS refunds`;
  const { shares, refunds } = rows[0]!;
  return { shares: toShares(shares), refunds };
}
