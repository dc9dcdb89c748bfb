import type { DeliveryScope } from "@/lib/domain/delivery-scope";
import { deliveryKinds, deliveryPurposes, deliveryStatuses, financings } from "@/lib/domain/delivery";
import { decimalOf } from "@/lib/domain/hundredths";
import type { PlanWarning } from "../domain";
import type { PlanVersion } from "../schema";
import type { ShownItem } from "./parts/shown-item";

/** A version's picture as it is sent to be drawn. */
export interface VersionFacts extends Pick<PlanVersion, "capacity"> {
  municipalities: [code: string, name: string, planned: number, delivered: number, share?: string][];
  systems: PlanVersion["items"][number]["system"][];
  scopes: DeliveryScope[];
  reasons: string[];
  /**
   * The items, "0,3,5,,8;1,…": places among the names, what is said of each, and nothing where
   * nothing is. Of five hundred every field's name, or "null", would be most of the page.
   */
  items: string;
  /**
   * All but what the inventory lacks, which is `missing`: the item, then places among `lacks`, as
   * the items are told.
   */
  warnings: { code: PlanWarning["code"]; items: number[]; params: PlanWarning["params"] }[];
  lacks: string[];
  missing: string;
  vendorNames: Record<string, string>;
}

/** What the picture is drawn from. */
export interface VersionShown {
  items: ShownItem[];
  municipalities: PlanVersion["municipalities"];
  windUpOn: ReadonlyMap<string, string>;
  warnings: PlanWarning[];
}

/** The rows of a text; null where nothing is said. */
const rowsOf = (text: string): (number | null)[][] =>
  text === ""
    ? []
    : text.split(";").map((row) => row.split(",").map((one) => (one === "" ? null : Number(one))));

/** 20281231 is 2028-12-31. */
const dayOf = (number: number | null | undefined): string | null =>
  number == null ? null : String(number).replace(/(....)(..)(..)/, "$1-$2-$3");

/** What `packVersion` has packed. */
export function unpackVersion(facts: VersionFacts): VersionShown {
  const { capacity, systems, scopes, reasons, lacks } = facts;
  const municipalities = facts.municipalities.map(([code, name, planned, delivered, share = null]) => ({
    ...{ code, name, planned, delivered, share },
  }));
  const windUpOn = new Map<string, string>();
  const items = rowsOf(facts.items).map((row, place): ShownItem => {
    const [
      of,
      system,
      quarter,
      days,
      status,
      windUp,
      fixed,
      kind,
      purpose,
      financing,
      scope,
      next,
      reason,
      carried,
    ] = row;
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
      isCarried: carried === 1,
      delivery: status == null ? null : { status: deliveryStatuses[Number(status)]! },
    };
  });
  return {
    items,
    municipalities,
    windUpOn,
    warnings: [
      ...facts.warnings.map((one) => ({ ...one, items: one.items.map(String) })),
      ...rowsOf(facts.missing).map(([item, ...names]) => ({
        code: "plan.inventoryMissing" as const,
        items: [String(item)],
        params: { missing: names.map((name) => lacks[Number(name)]!) },
      })),
    ],
  };
}
