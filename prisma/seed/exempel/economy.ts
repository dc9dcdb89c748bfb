import { tkrToOre } from "@/lib/domain/money";
import { newId } from "@/lib/domain/ids";
import type { Owner } from "../database";
import { municipalities } from "./names";
import { SOURCE } from "./source";
import type { Office } from "./story";

/**
 * Budget, outcome and, for the running year, forecast in tkr: three years, the running one with the
 * outcome of ten months, and the next, which is laid before the council.
 */
const yearsFrom = [-3, -2, -1, 0, 1] as const;
/** The months of the running year that its outcome was written for. */
const MONTHS = 10;
const groups: [name: string, ...tkr: [budget: number, outcome: number, forecast?: number][]][] = [
  ["Personal", [5_200, 4_410], [5_460, 5_190], [5_700, 5_744], [5_930, 4_820, 5_880], [6_210, 0]],
  [
    "E-arkivets licenser och drift",
    [2_150, 2_096],
    [2_220, 2_231],
    [2_310, 2_254],
    [2_380, 1_990, 2_420],
    [2_460, 0],
  ],
  ["Leverantörsstöd vid leveranser", [900, 318], [900, 702], [950, 1_067], [1_000, 911, 1_130], [1_100, 0]],
  ["Utbildning och nätverk", [260, 141], [260, 238], [270, 251], [280, 164, 240], [280, 0]],
  ["Lokaler och utrustning", [310, 305], [315, 309], [320, 327], [330, 280, 330], [340, 0]],
  ["Resor", [90, 22], [90, 61], [80, 74], [80, 49, 65], [80, 0]],
  ["Granskning och juridik", [120, 0], [120, 84], [150, 148], [150, 131, 170], [180, 0]],
];
/** Why the running year's forecast differs from its budget. */
const reasons: Record<string, string> = {
  Personal: "En tjänst var obesatt till mars.",
  "Leverantörsstöd vid leveranser": "Två leveranser stod still i våras och tog mer stöd än planerat.",
  "Granskning och juridik": "Ett avtal prövades av jurist innan det förlängdes.",
};
/** What the municipalities bear together, in tkr, from two years before the running one. */
const withdrawals = [9_365, 9_780, 10_150, 10_650];
/** What was paid back in December of the two first years. */
const refunds: [tkr: number, day: number][] = [
  [1_738, 15],
  [550, 13],
];

const ore = (tkr: number): bigint => BigInt(tkrToOre(tkr));

export async function loadEconomy(db: Owner, office: Office): Promise<void> {
  const { year: running, today } = office.calendar;
  const budgets = yearsFrom.map((from) => ({ year: running + from, from, id: newId() }));
  const gone = Number(today.slice(5, 7)) - 1;
  await db.budget.createMany({
    data: budgets.map(({ year, from, id }) => ({
      id,
      officeId: office.id,
      year,
      currency: "SEK",
      status: from === 1 ? ("proposed" as const) : ("adopted" as const),
      decisionReference: `EX ${year - 1}/${from + 46}`,
      ...(from < 1 && {
        decisionParagraph: `§ ${from + 35}`,
        decisionOn: new Date(`${year - 1}-10-${from + 16}`),
      }),
      decisionBody: "Samverkansrådet",
      source: SOURCE,
    })),
  });
  await db.budgetLine.createMany({
    data: budgets.flatMap(({ id, from }, place) =>
      groups.map(([groupName, ...amounts], sequence) => {
        const [budget, outcome, forecast] = amounts[place]!;
        return {
          id: newId(),
          officeId: office.id,
          budgetId: id,
          sequence,
          groupName,
          budgetOre: ore(budget),
          outcomeOre: ore(from === 0 ? Math.round((outcome * gone) / MONTHS) : outcome),
          forecastOre: forecast === undefined ? null : ore(forecast),
          note: forecast === undefined ? null : (reasons[groupName] ?? null),
          source: SOURCE,
        };
      }),
    ),
  });
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
