import { newId } from "@/lib/domain/ids";
import type { Owner } from "../database";
import { insertRows } from "@/lib/platform/db/rows";
import { DAYS, effortOf, LIMITS, toldQuarters } from "./capacity";
import { keyOf, products } from "./names";
import { Random } from "./random";
import { SOURCE } from "./source";
import type { Office } from "./story";

/** A new member that the draft has forgotten. */
const WITHOUT = "9920";
/** The one whose days the draft asks too much of. */
const OVER_DAYS = 6;
/** The one where a vendor has more at a time than it takes. */
const OVER_LIMIT = 9;
const LIMITED = "Lövsta Data";

/** An installation that nothing is delivered of. */
interface Choice {
  id: string;
  municipality_id: string;
  code: string;
  product_id: string;
  product: string;
  vendor: string;
  /** Of the wind-up day, counted from year 0. */
  deadline: number | null;
  score: number | null;
}

type Row = ReturnType<typeof itemRow>;

/**
 * A draft for the three years to come, in which something of everything is: periods of a recurring
 * delivery, an urgent one with money of its own, one that must not be moved, one that comes after
 * the wind-up, a municipality without any, too much in a quarter for the office and for a vendor.
 */
export async function loadDraft(db: Owner, office: Office): Promise<void> {
  const { year } = office.calendar;
  const versionId = await createDraft(db, office);
  const random = new Random("exempel/draft");
  const choices = (await choicesOf(db, office)).filter(({ code }) => code !== WITHOUT);
  const quarters = toldQuarters(year);
  const draft = new Draft(random, office, versionId, quarters);
  const taken = new Set<string>();
  const take = (which: (choice: Choice) => boolean): Choice | undefined => {
    const found = choices.find((choice) => !taken.has(choice.id) && which(choice));
    if (found) taken.add(found.id);
    return found;
  };

  const tooLate = take(
    ({ deadline }) => deadline !== null && deadline >= quarters[0]! && deadline < quarters[11]!,
  );
  if (tooLate) draft.place(tooLate, tooLate.deadline! + 1);
  const recurring =
    take(({ product }) => product === "Diariet 7") ?? take(({ product }) => product === "Akten Nämnd");
  if (recurring) draft.placeByPeriod(recurring);
  const urgent = take(({ deadline }) => deadline === null);
  if (urgent)
    draft.place(urgent, quarters[2]!, {
      kind: "urgent",
      financing: "separate",
      reason: "Läslicensen förfaller vid årsskiftet; kommunen betalar leveransen själv.",
    });
  const fixed = take(({ deadline }) => deadline === null);
  if (fixed)
    draft.place(fixed, quarters[1]!, {
      is_fixed: true,
      reason: "Låst: verksamheten byter system det kvartalet.",
    });
  for (const place of [OVER_DAYS, OVER_LIMIT])
    for (let n = 0; n < 3; n += 1) {
      const choice = take(
        ({ deadline, vendor }) => deadline === null && (vendor === keyOf(LIMITED)) === (place === OVER_LIMIT),
      );
      if (choice) draft.place(choice, quarters[place]!);
    }
  // Two more for each municipality at most, in turn, as far as there is room.
  for (let turn = 0; turn < 2; turn += 1)
    for (const code of new Set(choices.map(({ code }) => code))) {
      if (draft.rows.length >= 40) break;
      if (draft.countOf(code) > turn) continue;
      const choice = take((one) => one.code === code && (one.deadline ?? Infinity) >= quarters[0]!);
      if (choice) draft.placeWhereRoom(choice);
    }
  const order = draft.rows.toSorted((a, b) => (b.score ?? -1) - (a.score ?? -1));
  order.forEach((row, at) => (row.columns.rank = at + 1));
  await insertRows(
    db,
    "plan_item",
    draft.rows.map(({ columns }) => columns),
  );
}

async function createDraft(db: Owner, office: Office): Promise<string> {
  const { year, moved } = office.calendar;
  const [planId, id] = [newId(), newId()];
  const years = { firstYear: year + 1, lastYear: year + 3 };
  const at = new Date(`${moved("2026-11-02")}T08:30:00Z`);
  const own = { officeId: office.id, source: SOURCE, createdAt: at };
  const by = { createdBy: office.people.coordinator.id, updatedBy: office.people.coordinator.id };
  const span = `${years.firstYear}–${years.lastYear}`;
  await db.plan.create({
    data: {
      id: planId,
      key: span.replace("–", "-"),
      name: `Leveransplan ${span}`,
      ...years,
      ...own,
      ...by,
    },
  });
  await db.planVersion.create({
    data: {
      id,
      planId,
      number: 1,
      status: "draft",
      criteria:
        "Alla kommuner omfattas, med så lika antal som möjligt. System som ställs av levereras före avvecklingen. Därefter går störst behov först.",
      note: "Utkastet tar vid där den nuvarande planen slutar och planerar om det som inte har börjat.",
      ...own,
      ...by,
    },
  });
  return id;
}

/** Those that nothing is delivered of, best need first within each municipality. */
const choicesOf = (db: Owner, office: Office): Promise<Choice[]> => db.$queryRaw<Choice[]>`
  SELECT s.id, s.municipality_id, m.code, s.product_id, p.name AS product, v.key AS vendor,
    CASE WHEN s.wind_up_on IS NOT NULL THEN
      (extract(year FROM s.wind_up_on + 1) * 4 + extract(quarter FROM s.wind_up_on + 1) - 2)::int END AS deadline,
    n.total AS score
  FROM system_instance s JOIN municipality m ON m.id = s.municipality_id
  JOIN system_product p ON p.id = s.product_id JOIN vendor v ON v.id = p.vendor_id
  LEFT JOIN LATERAL (SELECT max(total_hundredths)::int AS total FROM need_score WHERE installation_id = s.id) n ON true
  WHERE s.office_id = ${office.id}::uuid AND s.status NOT IN ('woundUp', 'replaced')
    AND NOT EXISTS (SELECT FROM delivery d WHERE d.system_instance_id = s.id)
  ORDER BY n.total DESC NULLS LAST, m.code, p.key`;

/** What is placed so far, and what it takes up. */
class Draft {
  readonly rows: { columns: Row; code: string; vendor: string; score: number | null; quarter: number }[] = [];

  constructor(
    private readonly random: Random,
    private readonly office: Office,
    private readonly versionId: string,
    private readonly quarters: number[],
  ) {}

  place(choice: Choice, quarter: number, more: Partial<Row> = {}): void {
    const columns = { ...itemRow(this.random, this.office, this.versionId, choice, quarter), ...more };
    this.rows.push({ columns, code: choice.code, vendor: choice.vendor, score: choice.score, quarter });
  }

  /** All up to now, in three parts; the last comes again. */
  placeByPeriod(choice: Choice): void {
    const { year } = this.office.calendar;
    const parts = [
      [null, year - 8, 0],
      [year - 7, year - 3, 4],
      [year - 2, year, 8],
    ] as const;
    for (const [from, to, at] of parts)
      this.place(choice, this.quarters[at]!, {
        purpose: "recurring",
        period_from: from,
        period_to: to,
        next_on: at === 8 ? `${year + 6}-01-31` : null,
      });
  }

  /** In the first quarter from one by chance on that has room; without one when none has. */
  placeWhereRoom(choice: Choice): void {
    const begin = this.random.int(0, 11);
    const { effort_hundredths: effort } = itemRow(this.random, this.office, this.versionId, choice, 0);
    const free = [...this.quarters.slice(begin), ...this.quarters.slice(0, begin)].find((quarter) => {
      const here = this.rows.filter((row) => row.quarter === quarter);
      const days = here.reduce((sum, { columns }) => sum + columns.effort_hundredths, 0);
      const parallel = here.filter(({ vendor }) => vendor === choice.vendor).length;
      const limit = Object.entries(LIMITS).find(([name]) => keyOf(name) === choice.vendor)?.[1] ?? Infinity;
      return (
        days + effort <= DAYS[quarter % 4]! &&
        parallel < limit &&
        (choice.deadline === null || quarter <= choice.deadline)
      );
    });
    this.place(choice, free ?? 0, free === undefined ? { planned_year: null, planned_quarter: null } : {});
  }

  countOf(code: string): number {
    return this.rows.filter((row) => row.code === code).length;
  }
}

function itemRow(random: Random, office: Office, versionId: string, choice: Choice, quarter: number) {
  const at = office.calendar.moved("2026-11-09");
  const place = products.findIndex(([name]) => name === choice.product);
  return {
    id: random.id(new Date(at)),
    office_id: office.id,
    municipality_id: choice.municipality_id,
    plan_version_id: versionId,
    product_id: choice.product_id,
    system_instance_id: choice.id,
    kind: "ordinary",
    purpose: "decommissioning",
    records_creators: [] as string[],
    information_types: [] as string[],
    period_from: null as number | null,
    period_to: null as number | null,
    next_on: null as string | null,
    planned_year: Math.floor(quarter / 4) as number | null,
    planned_quarter: ((quarter % 4) + 1) as number | null,
    effort_hundredths: effortOf(place).further,
    is_fixed: false,
    rank: null as number | null,
    reason: null as string | null,
    financing: "ordinary",
    version: 1,
    source: SOURCE,
    created_at: at,
    created_by: office.people.coordinator.id,
    updated_at: at,
    updated_by: office.people.coordinator.id,
  };
}
