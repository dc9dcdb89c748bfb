import { tkrToOre } from "@/lib/domain/money";
import { newId } from "@/lib/domain/ids";
import type { Owner } from "../database";
import { loadSettlement, type SettlementKey } from "../settlements";
import { loadBudgets } from "./budgets";
import { loadCharges } from "./charges";
import { municipalities } from "./names";
import { SOURCE } from "./source";
import type { Office } from "./story";

/** What the municipalities bear together, in tkr, from two years before the running one. */
const withdrawals = [9_365, 9_780, 10_150, 10_650];

const ore = (tkr: number): bigint => BigInt(tkrToOre(tkr));

export async function loadEconomy(db: Owner, office: Office): Promise<void> {
  await loadBudgets(db, office);
  await loadSettlements(db, office, await loadShares(db, office));
}

/** Whole percent by population, the largest remainders rounded up, so that they add up to 1. */
export function sharesInPercent(populations: number[]): number[] {
  const total = populations.reduce((sum, each) => sum + each, 0);
  const exact = populations.map((each) => (each / total) * 100);
  const percent = exact.map(Math.floor);
  const left = 100 - percent.reduce((sum, each) => sum + each, 0);
  const order = exact.map((each, place) => ({ place, rest: each % 1 })).sort((a, b) => b.rest - a.rest);
  for (const { place } of order.slice(0, left)) percent[place]! += 1;
  return percent;
}

async function loadShares(db: Owner, office: Office): Promise<SettlementKey> {
  const first = office.calendar.year - 2;
  const amounts = withdrawals.map((tkr, place) => [first + place, tkr] as const);
  const percent = sharesInPercent(municipalities.map(({ population }) => population));
  const codes = [...office.municipalities.keys()];
  const agreementId = newId();
  const name = `Maximalt uttag per kommun ${first}–${first + 3}`;
  await db.costShareAgreement.create({
    data: {
      id: agreementId,
      officeId: office.id,
      key: `${first}-${first + 3}`,
      name,
      currency: "SEK",
      status: "adopted",
      startsOn: new Date(`${first}-01-01`),
      endsOn: new Date(`${first + 3}-12-31`),
      adoptedAt: new Date(`${first - 1}-09-20`),
      decisionReference: `EX ${first - 1}/4`,
      decisionParagraph: "§ 12",
      decisionOn: new Date(`${first - 1}-09-20`),
      decisionBody: "Samverkansrådet",
      source: SOURCE,
    },
  });
  const rows = codes.map((code, place) => ({ id: newId(), code, percent: percent[place]! }));
  await db.costShareRow.createMany({
    data: rows.map(({ id, code, percent: share }) => ({
      id,
      officeId: office.id,
      agreementId,
      country: "SE" as const,
      municipalityCode: code,
      share: share / 100,
      source: SOURCE,
    })),
  });
  await db.costShareAmount.createMany({
    data: rows.flatMap(({ id, percent: share }) =>
      amounts.map(([year, tkr]) => ({
        rowId: id,
        officeId: office.id,
        year,
        maxOre: ore(Math.round((tkr * share) / 100)),
      })),
    ),
  });
  const lastYear = withdrawals[1]!;
  await loadCharges(db, office, {
    agreementId,
    amounts: new Map(
      rows.map(({ code, percent: share }) => [code, ore(Math.round((lastYear * share) / 100))]),
    ),
  });
  return {
    ...{ id: agreementId, name, startsOn: `${first}-01-01`, endsOn: `${first + 3}-12-31` },
    shares: rows.map(({ code, percent: share }) => ({ code, weight: (share / 100).toFixed(2) })),
  };
}

/**
 * Three years settled by that key: the first in December and again when the books were closed, the
 * second when they were closed, the last, which lacked money, before the council.
 */
async function loadSettlements(db: Owner, office: Office, key: SettlementKey): Promise<void> {
  const { year } = office.calendar;
  const body = "Samverkansrådet";
  const decided = (on: string, number: number) => ({
    ...{ decisionReference: `EX ${on.slice(0, 4)}/${number}`, decisionParagraph: String(number + 2) },
    ...{ decisionOn: new Date(on), decisionBody: body, adoptedAt: new Date(on), source: SOURCE },
    proposedAt: new Date(Date.parse(on) - 14 * 86_400_000),
  });
  const [first, second, third] = [year - 3, year - 2, year - 1];
  const none = { key, preliminary: null, ceilings: {} };
  const preliminary = await loadSettlement(db, office.id, {
    ...{ ...none, year: first, kind: "preliminary", status: "paid", paidOn: new Date(`${first}-12-15`) },
    ...{ paidInOre: tkrToOre(9_030), outcomeOre: tkrToOre(7_530) },
    ...decided(`${first}-12-04`, 31),
  });
  await loadSettlement(db, office.id, {
    ...{
      ...none,
      year: first,
      kind: "final",
      status: "paid",
      paidOn: new Date(`${second}-03-20`),
      preliminary,
    },
    ...{ paidInOre: tkrToOre(9_030), outcomeOre: tkrToOre(7_292) },
    ...decided(`${second}-03-06`, 8),
  });
  await loadSettlement(db, office.id, {
    ...{ ...none, year: second, kind: "final", status: "paid", paidOn: new Date(`${third}-03-18`) },
    ...{ paidInOre: tkrToOre(9_365), outcomeOre: tkrToOre(8_815) },
    ...decided(`${third}-03-05`, 9),
  });
  const most = withdrawals[third - (year - 2)]!;
  await loadSettlement(db, office.id, {
    ...{ ...none, year: third, kind: "final", status: "proposed", source: SOURCE },
    ...{
      paidInOre: tkrToOre(9_780),
      outcomeOre: tkrToOre(9_865),
      proposedAt: new Date(office.calendar.today),
    },
    ceilings: Object.fromEntries(
      key.shares.map(({ code, weight }) => [code, tkrToOre(Math.round(most * Number(weight)))]),
    ),
  });
}
