import { tkrToOre } from "@/lib/domain/money";
import { newId } from "@/lib/domain/ids";
import type { Owner } from "../database";
import { SOURCE } from "./source";
import type { Office } from "./story";

/**
 * Budget, outcome and, for the running year, forecast in tkr: three years, the running one with the
 * outcome of ten months, the next, which is laid before the council, and the one after it, which is
 * a draft.
 */
const yearsFrom = [-3, -2, -1, 0, 1, 2] as const;
/** The months of the running year that its outcome was written for. */
const MONTHS = 10;
type Tkr = [budget: number, outcome: number, forecast?: number];
const groups: [name: string, ...tkr: Tkr[]][] = [
  ["Personal", [5_200, 4_410], [5_460, 5_190], [5_700, 5_744], [5_930, 4_820, 5_880], [6_210, 0], [6_400, 0]],
  [
    "E-arkivets licenser och drift",
    [2_150, 2_096],
    [2_220, 2_231],
    [2_310, 2_254],
    [2_380, 1_990, 2_420],
    [2_460, 0],
    [2_530, 0],
  ],
  [
    "Leverantörsstöd vid leveranser",
    [900, 318],
    [900, 702],
    [950, 1_067],
    [1_000, 911, 1_130],
    [1_100, 0],
    [1_000, 0],
  ],
  ["Utbildning och nätverk", [260, 141], [260, 238], [270, 251], [280, 164, 240], [280, 0], [290, 0]],
  ["Lokaler och utrustning", [310, 305], [315, 309], [320, 327], [330, 280, 330], [340, 0], [350, 0]],
  ["Resor", [90, 22], [90, 61], [80, 74], [80, 49, 65], [80, 0], [80, 0]],
  ["Granskning och juridik", [120, 0], [120, 84], [150, 148], [150, 131, 170], [180, 0], [180, 0]],
];
/** Why the running year's forecast differs from its budget. */
const reasons: Record<string, string> = {
  Personal: "En tjänst var obesatt till mars.",
  "Leverantörsstöd vid leveranser": "Två leveranser stod still i våras och tog mer stöd än planerat.",
  "Granskning och juridik": "Ett avtal prövades av jurist innan det förlängdes.",
};
/** What the running year was given first, in tkr, where its revision changed it. */
const beforeRevision: Record<string, number> = { Personal: 6_080, "Leverantörsstöd vid leveranser": 850 };

const ore = (tkr: number): bigint => BigInt(tkrToOre(tkr));

interface Revision {
  id: string;
  number: number;
  isInForce: boolean;
}

const statusOf = (from: number) =>
  from === 2 ? ("draft" as const) : from === 1 ? ("proposed" as const) : ("adopted" as const);

/** The revisions of each year, and the lines of each; the running year was revised once. */
export async function loadBudgets(db: Owner, office: Office): Promise<void> {
  const { year: running, today } = office.calendar;
  const gone = Number(today.slice(5, 7)) - 1;
  const years = yearsFrom.map((from, place) => {
    const first: Revision = { id: newId(), number: 1, isInForce: from !== 0 };
    const revisions = from === 0 ? [first, { id: newId(), number: 2, isInForce: true }] : [first];
    return { from, place, year: running + from, id: newId(), revisions, lines: groups.map(() => newId()) };
  });
  await db.budget.createMany({
    data: years.map(({ id, year }) => ({ id, officeId: office.id, year, currency: "SEK", source: SOURCE })),
  });
  await db.budgetRevision.createMany({
    data: years.flatMap(({ id: budgetId, year, from, revisions }) =>
      revisions.map(({ id, number }) => ({
        id,
        officeId: office.id,
        budgetId,
        number,
        status: statusOf(from),
        reason: number === 1 ? null : "En tjänst tillsätts senare, och leveranserna behöver mer stöd.",
        ...(from < 2 && {
          decisionReference: `EX ${year - 1}/${from + 46}`,
          decisionBody: "Samverkansrådet",
        }),
        ...(from < 1 && {
          decisionParagraph: number === 1 ? `§ ${from + 35}` : "§ 4",
          decisionOn: new Date(number === 1 ? `${year - 1}-10-${from + 16}` : `${year - 1}-12-14`),
        }),
      })),
    ),
  });
  await db.budgetLine.createMany({
    data: years.flatMap(({ from, place, revisions, lines }) =>
      revisions.flatMap(({ id: revisionId, isInForce }) =>
        groups.map(([groupName, ...amounts], sequence) => {
          const [budget, outcome, forecast] = amounts[place]!;
          const first = isInForce ? undefined : beforeRevision[groupName];
          return {
            id: lines[sequence]!,
            officeId: office.id,
            revisionId,
            sequence,
            groupName,
            budgetOre: ore(first ?? budget),
            toDateOre: from === 0 && isInForce ? ore(Math.round((budget * gone) / 12)) : null,
            outcomeOre: ore(from === 0 ? Math.round((outcome * gone) / MONTHS) : outcome),
            forecastOre: forecast === undefined ? null : ore(forecast),
            note: forecast === undefined ? null : (reasons[groupName] ?? null),
            source: SOURCE,
          };
        }),
      ),
    ),
  });
}
