import "server-only";
import { assertMay, type Actor } from "@/lib/domain/actor";
import { AppError, type FieldError } from "@/lib/domain/errors";
import { assertYearOpen, readYearSums } from "@/lib/features/economy/budgets/server";
import { listCharged } from "@/lib/features/economy/charges/server";
import { decimalText, exact, sumOf } from "@/lib/features/economy/cost-shares";
import { listCodes } from "@/lib/features/economy/cost-shares/server";
import { appendAudit } from "@/lib/platform/audit";
import type { Db } from "@/lib/platform/db";
import type { Call } from "@/lib/platform/http/route";
import { settle, sumOre, type Ground } from "../domain";
import { settlementEvents } from "../events";
import { getSettlement, readKey } from "../queries";
import {
  createSettlement,
  listAmounts,
  listOfYear,
  lockYear,
  settlementExists,
  settlementSubject,
} from "../repository";
import type { AddSettlementBody, Settlement } from "../schema";

/** Drafts a year's settlement with what it comes to now. */
export async function addSettlement({
  db,
  actor,
  body,
  locale,
}: Call<undefined, undefined, AddSettlementBody>): Promise<Settlement> {
  const role = assertMay(actor, "settlement:edit", { kind: "office" });
  const { year, kind } = body;
  await lockYear(db, actor, year);
  const preliminary = await settledBefore(db, actor, body);
  const { budgetOre, outcomeOre } = await readYearSums(db, actor, year);
  const paid = await readPayments(db, actor, body, budgetOre);
  const key = await readKey(db, actor, body.key, { year, totalOre: paid.paidInOre });
  const { weights, ceilings, by, year: yearOfAmounts, id: agreementId, name, from, until } = key;
  const settled = counted({ ...paid, outcomeOre, weights, ceilings, preliminary });
  const id = await createSettlement(db, actor, {
    ...{ year, kind, agreementId, budgetOre, outcomeOre, settled },
    ...{ paidIn: paid.paidIn, paidInOre: paid.paidInOre },
    basis: {
      ...{ by, year: yearOfAmounts, name, from, until, odd: settled.odd, paidInFrom: paid.paidInFrom },
      sum: decimalText(sumOf(weights.map(({ weight }) => exact(weight))), 10),
    },
  });
  await appendAudit(db, { actor, role }, settlementEvents, {
    type: "settlement.drafted",
    subject: settlementSubject(actor, { id, year }),
    data: { kind, surplusOre: settled.surplusOre },
  });
  return getSettlement(db, actor, { year, kind }, locale);
}

/**
 * What the preliminary settlement gave each; null where there is none. Throws settlement.exists,
 * settlement.frozen for a year that is settled for good, and settlement.preliminaryOpen for a final
 * settlement while a preliminary one is not decided.
 */
async function settledBefore(db: Db, actor: Actor, { year, kind }: AddSettlementBody) {
  const there = await listOfYear(db, actor, year);
  if (there.some((one) => one.kind === kind)) throw settlementExists();
  await assertYearOpen(db, year);
  const [other] = there;
  if (!other) return null;
  // What is preliminary comes before what is final.
  if (kind === "preliminary") throw settlementExists();
  if (other.status === "draft" || other.status === "proposed")
    throw new AppError("settlement.preliminaryOpen");
  return listAmounts(db, other.id);
}

/** What was paid in: by each municipality where that is told, else the budget. */
async function readPayments(
  db: Db,
  actor: Actor,
  { year, paidInOre: told }: AddSettlementBody,
  budgetOre: number | null,
) {
  if (told === null) {
    if (budgetOre === null)
      throw new AppError("settlement.noBudget", { errors: [{ path: "year", code: "settlement.noBudget" }] });
    return { paidIn: null, paidInOre: budgetOre, paidInFrom: "budget" as const };
  }
  if (told === "charges") return readCharges(db, actor, year);
  const members = await listCodes(db, actor);
  const errors = Object.keys(told).flatMap((code): FieldError[] =>
    members.includes(code)
      ? []
      : [{ path: `paidInOre.${code}`, code: "settlement.unknownMunicipality", params: { codes: code } }],
  );
  const [first] = errors;
  if (first) throw new AppError("settlement.unknownMunicipality", { errors, params: first.params });
  return {
    paidIn: told,
    paidInOre: exactly(() => sumOre(Object.values(told))),
    paidInFrom: "amounts" as const,
  };
}

/** What the year's charges come to, by municipality. Throws settlement.noCharges. */
async function readCharges(db: Db, actor: Actor, year: number) {
  const charged = await listCharged(db, actor, year);
  if (charged.length === 0)
    throw new AppError("settlement.noCharges", {
      errors: [{ path: "paidInOre", code: "settlement.noCharges" }],
    });
  const paidIn = Object.fromEntries(charged.map(({ code, ore }) => [code, ore]));
  return { paidIn, paidInOre: exactly(() => sumOre(Object.values(paidIn))), paidInFrom: "charges" as const };
}

/** Throws settlement.tooLarge for amounts that can't be counted exactly together. */
function exactly<T>(count: () => T): T {
  try {
    return count();
  } catch (error) {
    if (error instanceof RangeError)
      throw new AppError("settlement.tooLarge", {
        errors: [{ path: "paidInOre", code: "settlement.tooLarge" }],
      });
    throw error;
  }
}

const counted = (ground: Ground) => exactly(() => settle(ground));
