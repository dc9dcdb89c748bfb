import {
  fairnessOf,
  loadOf,
  quartersOf,
  warningsOf,
  type Fairness,
  type PlanWarning,
  type QuarterLoad,
} from "../../domain";
import { isDone, type DraftFacts, type Item, type Portions } from "./facts";

/** What follows from the items: worked out anew at every move. */
export interface Picture {
  quarters: string[];
  portions: Portions;
  fairness: Fairness;
  load: QuarterLoad[];
  warnings: PlanWarning[];
}

interface Years {
  firstYear: number;
  lastYear: number;
}

type Known = Pick<DraftFacts, "installations" | "vendors" | "room">;

/** The same as the server tells of the version, of the items as they stand on the screen. */
export function pictureOf(items: readonly Item[], years: Years, told: Portions, known: Known): Picture {
  const quarters = quartersOf(years);
  const watched = items.map((item) => {
    const of = item.installation === null ? undefined : known.installations[item.installation];
    return {
      id: item.id,
      plannedFor: item.plannedFor,
      effortDays: item.effortDays,
      vendor: known.vendors[item.system.key]?.key ?? null,
      windUpOn: of?.windUpOn ?? null,
      missing: of?.missing ?? [],
      isDone: isDone(item),
    };
  });
  const planned = new Map<string, number>();
  for (const item of items)
    if (!isDone(item)) planned.set(item.municipality.code, (planned.get(item.municipality.code) ?? 0) + 1);
  const portions = told.map((one) => ({ ...one, planned: planned.get(one.code) ?? 0 }));
  const fairness = fairnessOf(portions);
  const load = loadOf(quarters, watched, known.room);
  return { quarters, portions, fairness, load, warnings: warningsOf(watched, fairness, load) };
}

/** How many warnings of each kind and place there are: what a move mends and breaks. */
const keyOf = ({ code, items, params }: PlanWarning): string =>
  code === "plan.municipalityWithout"
    ? `${code} ${String(params["municipality"])}`
    : code === "plan.overCapacity" || code === "plan.overVendor"
      ? `${code} ${String(params["quarter"])} ${String(params["vendor"] ?? "")}`
      : `${code} ${items.join()}`;

/** What is mended and what is new between two pictures. */
export function turnOf(before: Picture, after: Picture): { mended: PlanWarning[]; broken: PlanWarning[] } {
  const [old, now] = [before, after].map(({ warnings }) => new Set(warnings.map(keyOf)));
  return {
    mended: before.warnings.filter((one) => !now!.has(keyOf(one))),
    broken: after.warnings.filter((one) => !old!.has(keyOf(one))),
  };
}

/**
 * Whose part of the deliveries is furthest from their part of the cost; null where no shares are
 * told.
 */
export function furthestOf(portions: Portions) {
  const all = portions.reduce((sum, { planned, delivered }) => sum + planned + delivered, 0);
  const compared = portions.flatMap((one) =>
    one.share === null || all === 0
      ? []
      : [{ ...one, ofCost: Number(one.share), ofDeliveries: (one.planned + one.delivered) / all }],
  );
  return compared.reduce<(typeof compared)[number] | null>(
    (most, one) =>
      most === null || Math.abs(one.ofCost - one.ofDeliveries) > Math.abs(most.ofCost - most.ofDeliveries)
        ? one
        : most,
    null,
  );
}
