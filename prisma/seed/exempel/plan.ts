import { newId } from "@/lib/domain/ids";
import type { Owner } from "../database";
import type { Calendar } from "./calendar";
import { SOURCE } from "./source";
import type { PlanVersions } from "./story";

/** The first and last year of the plan in force. */
export const planYears = ({ year }: Pick<Calendar, "year">): [first: number, last: number] => [
  year - 2,
  year + 1,
];

const CRITERIA =
  "Alla kommuner omfattas. System som ska avvecklas går före. Antalet leveranser fördelas jämnt.";

/**
 * The plan in force and the version before it; their items are those of the deliveries. An office
 * larger than usual delivers the same systems again and again, which is a plan of its own.
 */
export async function createPlan(
  db: Owner,
  officeId: string,
  { year, moved }: Calendar,
  scale: number,
): Promise<PlanVersions> {
  const [firstYear, lastYear] = planYears({ year });
  const [planId, superseded, adopted] = [newId(), newId(), newId()];
  const years = { officeId, firstYear, lastYear, source: SOURCE };
  const key = `${firstYear}-${lastYear}`;
  await db.plan.create({
    data: { id: planId, key, name: `Leveransplan ${firstYear}–${lastYear}`, ...years },
  });
  const version = (number: number, day: string) => ({
    officeId,
    number,
    criteria: CRITERIA,
    decisionReference: `EX ${day.slice(0, 4)}/${10 + number}`,
    decisionParagraph: `${7 * number}`,
    decisionOn: new Date(day),
    decisionBody: "Samverkansrådet",
    proposedAt: new Date(Date.parse(`${day}T09:00:00Z`) - 21 * 86_400_000),
    adoptedAt: new Date(`${day}T13:30:00Z`),
    source: SOURCE,
  });
  await db.planVersion.createMany({
    data: [
      { id: superseded, planId, status: "superseded", note: null, ...version(1, moved("2023-11-08")) },
      { id: adopted, planId, status: "adopted", note: NOTE, ...version(2, moved("2025-02-12")) },
    ],
  });
  if (scale === 1) return { planId, superseded, adopted, ongoing: null };
  const [ongoingId, ongoing] = [newId(), newId()];
  const name = `Löpande leveranser ${firstYear}–${lastYear}`;
  await db.plan.create({ data: { id: ongoingId, key: `${key}-lopande`, name, ...years } });
  await db.planVersion.create({
    data: { id: ongoing, planId: ongoingId, status: "adopted", ...version(1, moved("2023-11-08")) },
  });
  return { planId, superseded, adopted, ongoing };
}

const NOTE =
  "Planen är lagd efter vad vi klarade av under första året. System som ställs av har fått de tidigaste kvartalen.";
