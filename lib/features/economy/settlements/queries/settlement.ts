import "server-only";
import { holds, type Actor } from "@/lib/domain/actor";
import type { DecisionReference } from "@/lib/domain/decision";
import { notFound } from "@/lib/domain/errors";
import { oreFromDatabase, oreFromDigits } from "@/lib/domain/money";
import type { Locale } from "@/lib/domain/text";
import { decisionOf, readYearSums } from "@/lib/features/economy/budgets/server";
import { decimalText, exact } from "@/lib/features/economy/cost-shares";
import type { Db } from "@/lib/platform/db";
import { collation, Prisma } from "@/lib/platform/db/sql";
import { beyondCeiling, exactPart, type Disposition, type SettlementKind } from "../domain";
import {
  settlementBasis,
  type ListedSettlement,
  type Settlement,
  type SettlementBasis,
  type SettlementRow,
} from "../schema";
import { methodOf } from "./method";

/** Which settlement of a year: of a kind, else the final one, else the preliminary one. */
interface Asked {
  year: number;
  kind?: SettlementKind | undefined;
}

interface ListedRow {
  id: string;
  year: number;
  kind: SettlementKind;
  status: Settlement["status"];
  currency: string;
  budget_ore: bigint | null;
  outcome_ore: bigint;
  surplus_ore: bigint;
  decision: DecisionReference | null;
  paid_on: string | null;
  paid_on_precision: Settlement["paidOnPrecision"];
  version: number;
}

const listedColumns = Prisma.sql`
  r.id, r.year, r.kind, r.status, r.currency, r.budget_ore, r.outcome_ore, r.surplus_ore, ${decisionOf} AS decision,
  to_char(r.paid_on, 'YYYY-MM-DD') AS paid_on, r.paid_on_precision, r.version`;

const known = (ore: bigint | null): number | null => (ore === null ? null : oreFromDatabase(ore));

const listed = (row: ListedRow): ListedSettlement => ({
  id: row.id,
  year: row.year,
  kind: row.kind,
  status: row.status,
  currency: row.currency,
  budgetOre: known(row.budget_ore),
  outcomeOre: oreFromDatabase(row.outcome_ore),
  surplusOre: oreFromDatabase(row.surplus_ore),
  decision: row.decision,
  paidOn: row.paid_on,
  paidOnPrecision: row.paid_on_precision,
  version: row.version,
});

/**
 * Every settlement that the reader is told of, or those of a year: the newest year first, the final
 * one before the preliminary one. One statement.
 */
export async function listSettlements(db: Db, { office }: Actor, year?: number): Promise<ListedSettlement[]> {
  const rows = await db.$queryRaw<ListedRow[]>`
    SELECT ${listedColumns} FROM settlement r WHERE r.office_id = ${office.id}::uuid
      ${year === undefined ? Prisma.empty : Prisma.sql`AND r.year = ${year}`}
    ORDER BY r.year DESC, r.kind DESC`;
  return rows.map(listed);
}

/** A settlement that lies before the council. */
export interface ProposedSettlement {
  id: string;
  year: number;
  kind: SettlementKind;
}

/** Those of the office as JSON, the newest year first; none for who reads no settlements. */
export const proposedSettlements = (actor: Actor): Prisma.Sql => Prisma.sql`
  (SELECT coalesce(json_agg(json_build_object('id', s.id, 'year', s.year, 'kind', s.kind) ORDER BY s.year DESC, s.kind DESC), '[]')
    FROM settlement s WHERE s.office_id = ${actor.office.id}::uuid AND s.status = 'proposed'
      AND ${holds(actor, "settlement:read")})`;

interface ToldRow {
  code: string;
  name: string;
  share: string;
  weight: string | null;
  amountOre: string;
  preliminaryOre: string | null;
  ceilingOre: string | null;
  borneOre: string | null;
  disposition: Disposition;
  assumption: string | null;
}

interface OneRow extends ListedRow {
  key: { key: string; name: string } | null;
  paid_in: Record<string, number> | null;
  paid_in_ore: bigint;
  preliminary_ore: bigint | null;
  basis: unknown;
  proposed_at: Date | null;
  adopted_at: Date | null;
  source: string | null;
  assumption: string | null;
  rows: ToldRow[];
}

const digits = (ore: string | null): number | null => (ore === null ? null : oreFromDigits(ore));

function rowOf(row: ToldRow, basis: SettlementBasis | null, wholeOre: number): SettlementRow {
  const { code, name, share, weight, disposition, assumption } = row;
  const counted =
    basis && weight !== null
      ? {
          ...{ wholeOre, by: basis.by, weight: decimalText(exact(weight), 10), of: basis.sum },
          exactOre: decimalText(exactPart(wholeOre, weight, exact(basis.sum))),
          oddOre: basis.odd.includes(code),
          preliminaryOre: digits(row.preliminaryOre),
        }
      : null;
  return {
    municipality: { code, name },
    shareNormalised: decimalText(exact(share), 10),
    amountOre: oreFromDigits(row.amountOre),
    ...{ disposition, basis: counted, assumption },
  };
}

/** A year's settlement and how it was counted. Throws request.notFound. One statement. */
async function readSettlement(db: Db, { office }: Actor, { year, kind }: Asked, locale: Locale) {
  const [row] = await db.$queryRaw<OneRow[]>`
    SELECT ${listedColumns}, r.paid_in, r.paid_in_ore, r.preliminary_ore, r.basis, r.proposed_at, r.adopted_at,
      r.source, r.assumption,
      (SELECT json_build_object('key', a.key, 'name', a.name) FROM cost_share_agreement a WHERE a.id = r.agreement_id) AS key,
      coalesce((SELECT json_agg(json_build_object('code', x.municipality_code, 'name', m.name, 'share', x.share::text,
          'weight', x.weight::text, 'amountOre', x.amount_ore::text, 'preliminaryOre', x.preliminary_ore::text,
          'ceilingOre', x.ceiling_ore::text, 'borneOre', x.borne_ore::text, 'disposition', x.disposition,
          'assumption', x.assumption) ORDER BY m.name ${collation(office)}, x.municipality_code)
        FROM settlement_row x JOIN municipality_register m ON m.country = x.country AND m.code = x.municipality_code
        WHERE x.settlement_id = r.id), '[]') AS rows
    FROM settlement r
    WHERE r.office_id = ${office.id}::uuid AND r.year = ${year}
      ${kind ? Prisma.sql`AND r.kind = ${kind}::"SettlementKind"` : Prisma.empty}
    ORDER BY r.kind DESC LIMIT 1`;
  if (!row) throw notFound();
  const basis = row.basis === null ? null : settlementBasis.parse(row.basis);
  const head = listed(row);
  const preliminaryOre = known(row.preliminary_ore);
  const wholeOre = head.surplusOre + (preliminaryOre ?? 0);
  const told = {
    ...head,
    key: row.key,
    paidInOre: row.paid_in,
    paidInTotalOre: oreFromDatabase(row.paid_in_ore),
    preliminaryOre,
    rows: row.rows.map((one) => rowOf(one, basis, wholeOre)),
    beyondCeiling: beyondCeiling(row.rows.map(borneOf)),
    proposedAt: row.proposed_at?.toISOString() ?? null,
    adoptedAt: row.adopted_at?.toISOString() ?? null,
    source: row.source,
    assumption: row.assumption,
  };
  const sentences = methodOf(told, basis, locale);
  return { settlement: { ...told, method: sentences.join(" ") }, sentences };
}

const borneOf = ({ code, name, ceilingOre, borneOre }: ToldRow) => ({
  municipality: { code, name },
  ceilingOre: digits(ceilingOre),
  borneOre: digits(borneOre),
});

/**
 * A year's settlement, in the reader's language. Throws request.notFound, also for a draft of
 * others, which row-level security hides. One statement.
 */
export const getSettlement = async (
  db: Db,
  actor: Actor,
  asked: Asked,
  locale: Locale,
): Promise<Settlement> => (await readSettlement(db, actor, asked, locale)).settlement;

/**
 * The same as its page shows it: how it was counted sentence by sentence, and for those who make
 * settlements what the outcome has become since. Two statements at most.
 */
export async function getSettlementPage(db: Db, actor: Actor, asked: Asked, locale: Locale) {
  const { settlement, sentences } = await readSettlement(db, actor, asked, locale);
  const isMaker = holds(actor, "settlement:edit");
  const isOpen = settlement.status !== "paid";
  const now = isMaker && isOpen ? await readYearSums(db, actor, settlement.year) : null;
  return { ...settlement, sentences, outcomeNowOre: now?.outcomeOre ?? null };
}
export type SettlementPage = Awaited<ReturnType<typeof getSettlementPage>>;
