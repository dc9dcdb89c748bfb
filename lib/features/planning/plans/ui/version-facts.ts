import type { DeliveryScope } from "@/lib/domain/delivery-scope";
import { deliveryKinds, deliveryPurposes, deliveryStatuses, financings } from "@/lib/domain/delivery";
import { decimalOf } from "@/lib/domain/hundredths";
import type { PlanWarning } from "../domain";
import type { PlanVersion } from "../schema";
import type { ShownItem } from "./parts/shown-item";

/**
 * An item as it is sent: places among the names, what is said of it, and nothing at the end where
 * nothing is. Of five hundred every field's name would be most of the page.
 */
export type PackedItem = readonly (number | string | null)[];

/** A version's picture as it is sent to be drawn. */
export interface VersionFacts extends Pick<PlanVersion, "municipalities" | "capacity"> {
  systems: PlanVersion["items"][number]["system"][];
  scopes: DeliveryScope[];
  reasons: string[];
  items: PackedItem[];
  /** All but what the inventory lacks, which is `missing`: the item, then places among `lacks`. */
  warnings: { code: PlanWarning["code"]; items: number[]; params: PlanWarning["params"] }[];
  lacks: string[];
  missing: number[][];
  vendorNames: Record<string, string>;
}

/** What the picture is drawn from. */
export interface VersionShown {
  items: ShownItem[];
  windUpOn: ReadonlyMap<string, string>;
  warnings: PlanWarning[];
}

/** 20281231 is 2028-12-31. */
const dayOf = (number: string | number | null | undefined): string | null =>
  number == null ? null : String(number).replace(/(....)(..)(..)/, "$1-$2-$3");

/** What `packVersion` has packed. */
export function unpackVersion(facts: VersionFacts): VersionShown {
  const { municipalities, capacity, systems, scopes, reasons, lacks } = facts;
  const windUpOn = new Map<string, string>();
  const items = facts.items.map((row, place): ShownItem => {
    const [of, system, quarter, days, status, windUp, fixed, kind, purpose, financing, scope, next, reason] =
      row;
    const id = String(place);
    const day = dayOf(windUp);
    if (day !== null) windUpOn.set(id, day);
    const { code, name } = municipalities[Number(of)]!;
    return {
      id,
      municipality: { code, name },
      system: systems[Number(system)]!,
      kind: deliveryKinds[Number(kind ?? 0)]!,
      purpose: deliveryPurposes[Number(purpose ?? 0)]!,
      scope: scopes[Number(scope ?? 0)]!,
      nextOn: dayOf(next),
      plannedFor: capacity[Number(quarter)]?.quarter ?? null,
      effortDays: days == null ? null : decimalOf(Number(days)),
      isFixed: fixed === 1,
      reason: reason == null ? null : reasons[Number(reason)]!,
      financing: financings[Number(financing ?? 0)]!,
      delivery: status == null ? null : { status: deliveryStatuses[Number(status)]! },
    };
  });
  return {
    items,
    windUpOn,
    warnings: [
      ...facts.warnings.map((one) => ({ ...one, items: one.items.map(String) })),
      ...facts.missing.map(([item, ...names]) => ({
        code: "plan.inventoryMissing" as const,
        items: [String(item)],
        params: { missing: names.map((name) => lacks[name]!) },
      })),
    ],
  };
}
