import { newId } from "@/lib/domain/ids";
import type { Owner } from "../database";
import { insertRows } from "@/lib/platform/db/rows";
import { isNewMember } from "./office";
import { planYears } from "./plan";
import { Random } from "./random";
import { SOURCE } from "./source";
import type { Office } from "./story";

interface Item {
  id: string;
  municipality_id: string;
  product_id: string;
  system_instance_id: string;
  kind: string;
  planned_year: number | null;
  planned_quarter: number | null;
  reason: string | null;
}

const moves = [
  "Flyttad: leverantören hade inget uttag klart.",
  "Flyttad: kommunen bytte systemförvaltare.",
  "Tidigarelagd: systemet ställs av tidigare än väntat.",
  "Flyttad för att jämna ut antalet mellan kommunerna.",
];
const additions = [
  "Tillkom när kommunen blev klar med inventeringen.",
  "Tillkom på kommunens begäran.",
  "Tillkom: läslicensen går ut.",
];

/**
 * The plan in force: what it takes in beside what has begun, why items came in or were moved, their
 * need as it was. And the version before it, which lacks some, has others, and some earlier or
 * later.
 */
export async function loadVersions(db: Owner, office: Office): Promise<void> {
  const random = new Random("exempel/plan-versions");
  const { superseded, adopted } = office.planVersions;
  await insertRows(db, "plan_item", await notBegun(db, random, office));
  const items = await db.$queryRaw<Item[]>`
    SELECT i.id, i.municipality_id, i.product_id, i.system_instance_id, i.kind, i.planned_year, i.planned_quarter, i.reason
    FROM plan_item i JOIN municipality m ON m.id = i.municipality_id JOIN system_product p ON p.id = i.product_id
    WHERE i.plan_version_id = ${adopted}::uuid ORDER BY m.code, p.key`;
  const before: Record<string, unknown>[] = [];
  const reasons: { id: string; reason: string }[] = [];
  for (const item of items) {
    const fate = random.weighted([
      ["kept", 76],
      ["moved", 13],
      ["added", 11],
    ] as const);
    const shift = random.pick([-3, -2, -1, 1, 2]);
    const reason = random.pick(fate === "moved" ? moves : additions);
    const quarter = item.planned_year && item.planned_year * 4 + item.planned_quarter! - 1;
    if (item.kind === "urgent" || fate === "added") {
      if (item.kind !== "urgent") reasons.push({ id: item.id, reason });
      continue;
    }
    const moved = fate === "moved" && quarter ? within(office, quarter + shift) : quarter;
    if (moved !== quarter) reasons.push({ id: item.id, reason });
    before.push({
      ...rowOf(random, office, item),
      plan_version_id: superseded,
      kind: item.kind,
      planned_year: moved && Math.floor(moved / 4),
      planned_quarter: moved && (moved % 4) + 1,
    });
  }
  await insertRows(db, "plan_item", before);
  await db.$executeRaw`
    UPDATE plan_item i SET reason = x.reason
    FROM json_to_recordset(${JSON.stringify(reasons)}::json) AS x (id uuid, reason text) WHERE i.id = x.id`;
  await db.$executeRaw`
    UPDATE plan_item i SET score_hundredths = (SELECT n.total_hundredths FROM need_score n
      WHERE n.installation_id = i.system_instance_id ORDER BY n.set_id LIMIT 1)
    WHERE i.plan_version_id IN (${superseded}::uuid, ${adopted}::uuid)`;
  await tell(db, office);
}

const within = ({ calendar }: Office, quarter: number): number => {
  const [first, last] = planYears(calendar);
  return Math.min(last * 4 + 3, Math.max(first * 4, quarter));
};

const rowOf = (
  random: Random,
  office: Office,
  item: Pick<Item, "municipality_id" | "product_id" | "system_instance_id">,
) => ({
  id: random.id(new Date(office.calendar.moved("2023-10-16"))),
  office_id: office.id,
  municipality_id: item.municipality_id,
  product_id: item.product_id,
  system_instance_id: item.system_instance_id,
  source: SOURCE,
  created_at: office.calendar.moved("2023-10-16"),
  updated_at: office.calendar.moved("2023-11-08"),
});

/** Installations in the plan that nobody has begun with: most next year, a few overdue. */
async function notBegun(db: Owner, random: Random, office: Office) {
  const { year } = office.calendar;
  const rows = await db.$queryRaw<
    { municipality_id: string; product_id: string; system_instance_id: string; code: string }[]
  >`
    SELECT s.municipality_id, s.product_id, s.id AS system_instance_id, m.code
    FROM system_instance s JOIN municipality m ON m.id = s.municipality_id JOIN system_product p ON p.id = s.product_id
    WHERE s.office_id = ${office.id}::uuid AND s.status NOT IN ('woundUp', 'replaced')
      AND NOT EXISTS (SELECT FROM delivery d WHERE d.system_instance_id = s.id)
    ORDER BY m.code, p.key`;
  return rows
    .filter(({ code }) => !isNewMember(code))
    .filter(() => random.chance(0.4))
    .map((item, at) => {
      const isLate = at % 9 === 4;
      return {
        ...rowOf(random, office, item),
        plan_version_id: office.planVersions.adopted,
        planned_year: isLate ? year : year + 1,
        planned_quarter: random.int(isLate ? 1 : 2, isLate ? 2 : 4),
        kind: "ordinary",
      };
    });
}

/** What the coordinator has said of how it goes, and what corrects the decision. */
async function tell(db: Owner, office: Office): Promise<void> {
  const { moved } = office.calendar;
  const { planId, adopted } = office.planVersions;
  const by = { createdBy: office.people.coordinator.id, updatedBy: office.people.coordinator.id };
  const note = (day: string, text: string) => ({
    id: newId(),
    officeId: office.id,
    planId,
    text,
    createdAt: new Date(`${moved(day)}T09:20:00Z`),
    updatedAt: new Date(`${moved(day)}T09:20:00Z`),
    ...by,
  });
  await db.planNote.createMany({
    data: [
      note(
        "2026-05-12",
        "Vi ligger efter med de leveranser som väntar på uttag. Tre leverantörer har lovat nya dagar.",
      ),
      note(
        "2026-11-10",
        "Takten har ökat sedan i somras. Det som är försenat väntar mest på leverantörernas uttag; resten räknar vi med att hinna nästa år.",
      ),
    ],
  });
  await db.planDecisionAddendum.create({
    data: {
      id: newId(),
      officeId: office.id,
      planVersionId: adopted,
      text: "Paragrafen rättad efter justeringen av protokollet.",
      decision: {
        reference: `EX ${moved("2025-02-12").slice(0, 4)}/12`,
        paragraph: "15",
        date: moved("2025-02-12"),
        body: "Samverkansrådet",
      },
      createdAt: new Date(`${moved("2025-02-26")}T10:05:00Z`),
      ...by,
    },
  });
}
