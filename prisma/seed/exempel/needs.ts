import { totalHundredths } from "@/lib/features/inventory/installations/domain";
import type { Owner } from "../database";
import { benefitAndSoon, createCriteria, type SeededCriterion } from "../needs";
import { insertRows } from "@/lib/platform/db/rows";
import { Random } from "./random";
import { SOURCE } from "./source";
import type { Office } from "./story";

const readCost: SeededCriterion = {
  key: "kostnad-i-laslage",
  name: { sv: "Kostnad i läsläge", nb: "Kostnad i lesemodus", en: "Cost of reading only" },
  weight: 200,
  scale: [
    { value: 0, meaning: "ingen" },
    { value: 2, meaning: "under 50 tkr per år" },
    { value: 4, meaning: "50 till 150 tkr per år" },
    { value: 5, meaning: "över 150 tkr per år" },
  ],
};

const reasons = [
  "Bedömt tillsammans med förvaltningen.",
  "Enligt systemförvaltarens uppgifter.",
  "Efter genomgång med kommunarkivarien.",
];

/**
 * The office's criteria, an older set and the one that counts, and what its installations were
 * given by them: most by the newest, some by the older alone, some by none.
 */
export async function loadNeeds(db: Owner, office: Office): Promise<void> {
  const { moved, today } = office.calendar;
  const decided = (on: string, number: number) => ({
    reference: `EX ${moved(on).slice(0, 4)}/${20 + number}`,
    paragraph: String(11 * number),
    date: moved(on),
    body: "Samverkansrådet",
  });
  const sets = [
    { validFrom: moved("2025-03-03"), criteria: benefitAndSoon, decision: decided("2025-02-12", 1) },
    {
      validFrom: moved("2026-03-02"),
      criteria: [...benefitAndSoon.map((one) => ({ ...one, weight: 300 })), readCost],
      decision: decided("2026-02-11", 2),
    },
  ];
  const ids: string[] = [];
  for (const set of sets) ids.push(await createCriteria(db, office.id, { ...set, source: SOURCE }));
  const random = new Random("exempel/needs");
  const rows = await db.$queryRaw<{ id: string; municipality_id: string }[]>`
    SELECT i.id, i.municipality_id FROM system_instance i JOIN municipality m ON m.id = i.municipality_id
    JOIN system_product p ON p.id = i.product_id WHERE i.office_id = ${office.id}::uuid ORDER BY m.code, p.key`;
  const scored = rows.flatMap(({ id, municipality_id }) => {
    const place = random.weighted([
      [1, 60],
      [0, 15],
      [null, 25],
    ]);
    if (place === null) return [];
    const { criteria, validFrom } = sets[place]!;
    const scores = criteria.map(({ key, scale }) => ({
      criterion: key,
      value: random.pick(scale).value,
      reason: random.pick(reasons),
    }));
    return [
      {
        id: random.id(new Date(validFrom)),
        office_id: office.id,
        municipality_id,
        installation_id: id,
        set_id: ids[place],
        scores,
        total_hundredths: totalHundredths(criteria, scores),
        source: SOURCE,
        created_at: today,
        updated_at: today,
      },
    ];
  });
  await insertRows(db, "need_score", scored);
}
