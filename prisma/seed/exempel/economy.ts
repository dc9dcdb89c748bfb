import { tkrToOre } from "@/lib/domain/money";
import { newId } from "@/lib/domain/ids";
import type { Owner } from "../database";
import { loadBudgets } from "./budgets";
import { loadCharges } from "./charges";
import { municipalities } from "./names";
import { SOURCE } from "./source";
import type { Office } from "./story";

/** What the municipalities bear together, in tkr, from two years before the running one. */
const withdrawals = [9_365, 9_780, 10_150, 10_650];
/** What was paid back in December of the two first years. */
const refunds: [tkr: number, day: number][] = [
  [1_738, 15],
  [550, 13],
];

const ore = (tkr: number): bigint => BigInt(tkrToOre(tkr));

export async function loadEconomy(db: Owner, office: Office): Promise<void> {
  await loadBudgets(db, office);
  await loadShares(db, office);
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

async function loadShares(db: Owner, office: Office): Promise<void> {
  const first = office.calendar.year - 2;
  const amounts = withdrawals.map((tkr, place) => [first + place, tkr] as const);
  const percent = sharesInPercent(municipalities.map(({ population }) => population));
  const codes = [...office.municipalities.keys()];
  const agreementId = newId();
  await db.costShareAgreement.create({
    data: {
      id: agreementId,
      officeId: office.id,
      key: `${first}-${first + 3}`,
      name: `Maximalt uttag per kommun ${first}–${first + 3}`,
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
  const paid = refunds.map(([tkr, day], place) => {
    const year = first - 1 + place;
    return { id: newId(), year, tkr, paidOn: new Date(`${year}-12-${day}`) };
  });
  await db.refund.createMany({
    data: paid.map(({ id, year, tkr, paidOn }) => ({
      id,
      officeId: office.id,
      year,
      totalOre: ore(tkr),
      paidOn,
      source: SOURCE,
    })),
  });
  await db.refundAmount.createMany({
    data: paid.flatMap(({ id, tkr }) =>
      rows.map(({ code, percent: share }) => ({
        refundId: id,
        officeId: office.id,
        country: "SE" as const,
        municipalityCode: code,
        amountOre: ore(Math.round((tkr * share) / 100)),
      })),
    ),
  });
}
