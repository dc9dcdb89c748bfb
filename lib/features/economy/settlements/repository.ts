import "server-only";
import { createTranslator } from "use-intl/core";
import type { Actor } from "@/lib/domain/actor";
import type { DecisionReference } from "@/lib/domain/decision";
import { AppError, notFound } from "@/lib/domain/errors";
import { newId } from "@/lib/domain/ids";
import { oreFromDatabase } from "@/lib/domain/money";
import type { Db } from "@/lib/platform/db";
import { change, type Current } from "@/lib/platform/db/change";
import { isDuplicate } from "@/lib/platform/db/errors";
import { Prisma } from "@/lib/platform/db/sql";
import type { settle, SettlementKind, SettlementStatus } from "./domain";
import { messages } from "./messages";
import type { ChangeSettlementBody, SettlementBasis } from "./schema";

/** A settlement as the room's changes load it. */
export interface LoadedSettlement {
  id: string;
  year: number;
  kind: SettlementKind;
  status: SettlementStatus;
  outcomeOre: number;
  surplusOre: number;
  version: number;
}

/** A year's settlement as records name it, in the office's language. */
const labelOf = (year: number, { locale }: Actor["office"]): string =>
  createTranslator({ locale, messages: messages[locale], namespace: "settlements" })("title", {
    year: String(year),
  });

/** A year's settlement as the audit trail knows it: the office's own. */
export const settlementSubject = ({ office }: Actor, { id, year }: { id: string; year: number }) => ({
  type: "settlement" as const,
  id,
  label: labelOf(year, office),
  scope: { kind: "office" } as const,
});

/** The ids of the municipalities that it gives to or charges. */
export async function listPlaces(db: Db, { id }: Pick<LoadedSettlement, "id">): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT m.id FROM settlement_row x
    JOIN municipality m ON m.office_id = x.office_id AND m.country = x.country AND m.code = x.municipality_code
    WHERE x.settlement_id = ${id}::uuid`;
  return rows.map((row) => row.id);
}

/** Of two who settle a year at once, the second waits for the first. */
export const lockYear = (db: Db, { office }: Actor, year: number): Promise<number> =>
  db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`settlement ${office.id} ${year}`}, 0))`;

const columns = {
  ...{ id: true, year: true, kind: true, status: true, outcomeOre: true, surplusOre: true, version: true },
} as const;

const loaded = <Row extends { outcomeOre: bigint; surplusOre: bigint }>(row: Row) => ({
  ...row,
  outcomeOre: oreFromDatabase(row.outcomeOre),
  surplusOre: oreFromDatabase(row.surplusOre),
});

/** The year's settlements that the actor is told of, the final one first. */
export async function listOfYear(db: Db, { office }: Actor, year: number): Promise<LoadedSettlement[]> {
  const rows = await db.settlement.findMany({
    where: { officeId: office.id, year },
    select: columns,
    orderBy: { kind: "desc" },
  });
  return rows.map(loaded);
}

/**
 * Of a kind, else the final one, else the preliminary one. Throws request.notFound, also for a
 * draft of others, which row-level security hides.
 */
export async function loadSettlement(
  db: Db,
  actor: Actor,
  { year, kind }: { year: number; kind?: SettlementKind | undefined },
): Promise<LoadedSettlement> {
  const found = (await listOfYear(db, actor, year)).find((one) => kind === undefined || one.kind === kind);
  if (!found) throw notFound();
  return found;
}

/** What a settlement gave each municipality, in öre, by its code. */
export async function listAmounts(db: Db, settlementId: string): Promise<Record<string, number>> {
  const rows = await db.settlementRow.findMany({
    where: { settlementId },
    select: { municipalityCode: true, amountOre: true },
  });
  return Object.fromEntries(rows.map((row) => [row.municipalityCode, oreFromDatabase(row.amountOre)]));
}

interface NewSettlement {
  year: number;
  kind: SettlementKind;
  agreementId: string;
  paidIn: Readonly<Record<string, number>> | null;
  paidInOre: number;
  budgetOre: number | null;
  outcomeOre: number;
  basis: SettlementBasis;
  settled: ReturnType<typeof settle>;
}

const big = (ore: number | null): bigint | null => (ore === null ? null : BigInt(ore));

export const settlementExists = (): AppError =>
  new AppError("settlement.exists", { errors: [{ path: "year", code: "settlement.exists" }] });

/** A draft with its rows. Throws settlement.exists. Returns its id. */
export async function createSettlement(
  db: Db,
  { office, userId }: Actor,
  { settled, paidIn, paidInOre, budgetOre, outcomeOre, ...told }: NewSettlement,
): Promise<string> {
  const [id, by] = [newId(), { createdBy: userId, updatedBy: userId }];
  const { rows, surplusOre, preliminaryOre } = settled;
  try {
    await db.settlement.create({
      data: {
        ...{ id, officeId: office.id, currency: office.currency, ...told, ...by },
        ...{ paidIn: paidIn ?? Prisma.DbNull, paidInOre: BigInt(paidInOre) },
        ...{ budgetOre: big(budgetOre), outcomeOre: BigInt(outcomeOre) },
        ...{ surplusOre: BigInt(surplusOre), preliminaryOre: big(preliminaryOre) },
      },
    });
  } catch (error) {
    if (isDuplicate(error)) throw settlementExists();
    throw error;
  }
  await db.settlementRow.createMany({
    data: rows.map((row) => ({
      ...{ settlementId: id, officeId: office.id, country: office.country, municipalityCode: row.code },
      ...{ weight: row.weight, share: row.share, amountOre: BigInt(row.amountOre) },
      ...{ preliminaryOre: big(row.preliminaryOre), ceilingOre: big(row.ceilingOre) },
      ...{ borneOre: big(row.borneOre), disposition: row.amountOre < 0 ? "offset" : "refund", ...by },
    })),
  });
  return id;
}

/** Throws request.stale when it is not as it was read. */
const update = (
  db: Db,
  { office, userId }: Actor,
  { id, version, status }: LoadedSettlement,
  data: Prisma.SettlementUncheckedUpdateManyInput,
  current: Current,
): Promise<void> =>
  change(
    db.settlement.updateMany({
      where: { id, officeId: office.id, version, status },
      data: { ...data, version: { increment: 1 }, updatedBy: userId },
    }),
    current,
  );

/** Says what becomes of these rows' amounts. Returns how many were changed by it. */
export async function updateRows(
  db: Db,
  actor: Actor,
  one: LoadedSettlement,
  { rows }: ChangeSettlementBody,
  current: Current,
): Promise<number> {
  await update(db, actor, one, {}, current);
  return db.$executeRaw`
    UPDATE settlement_row r SET disposition = x.disposition::"SettlementDisposition", updated_at = now(),
      updated_by = ${actor.userId}::uuid
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS x (municipality text, disposition text)
    WHERE r.settlement_id = ${one.id}::uuid AND r.municipality_code = x.municipality
      AND r.disposition <> x.disposition::"SettlementDisposition"`;
}

/** Lays the draft before the council at this moment. */
export const setProposed = (
  db: Db,
  actor: Actor,
  one: LoadedSettlement,
  at: Date,
  current: Current,
): Promise<void> =>
  update(db, actor, one, { status: "proposed", proposedAt: at, proposedBy: actor.userId }, current);

export const setPaid = (
  db: Db,
  actor: Actor,
  one: LoadedSettlement,
  on: string,
  current: Current,
): Promise<void> => update(db, actor, one, { status: "paid", paidOn: new Date(on) }, current);

/** Throws a draft or a proposal away with its rows. */
export async function deleteSettlement(
  db: Db,
  actor: Actor,
  one: LoadedSettlement,
  current: Current,
): Promise<void> {
  await update(db, actor, one, {}, current);
  await db.settlementRow.deleteMany({ where: { settlementId: one.id } });
  await db.settlement.delete({ where: { id: one.id } });
}

/** False when it is not as it was read. */
export async function adopt(
  db: Db,
  { id, version }: LoadedSettlement,
  at: Date,
  decision: DecisionReference,
): Promise<boolean> {
  const [row] = await db.$queryRaw<{ adopted: boolean }[]>`
    SELECT settlement_adopt(${id}::uuid, ${version}::int, ${at}::timestamptz, ${JSON.stringify(decision)}::jsonb)
      AS adopted`;
  return row?.adopted ?? false;
}
