import type { DeliveryScope } from "@/lib/domain/delivery-scope";
import { deliveryKinds, deliveryPurposes, deliveryStatuses, financings } from "@/lib/domain/delivery";
import { hundredthsFrom } from "@/lib/domain/hundredths";
import type { Words } from "@/lib/domain/text";
import { factInSentence, type FactKey } from "@/lib/features/inventory/installations";
import { isCarriedOver, withFormer, type PlanWarning } from "../domain";
import type { ReadVersion } from "../queries";
import type { PlanFacts } from "../queries/plan-facts";
import type { VersionFacts } from "./version-facts";

/** The places of things that are told once, in the order in which they came. */
class Told<T> {
  readonly all: T[] = [];
  private readonly places = new Map<string, number>();

  placeOf(key: string, thing: T): number {
    const known = this.places.get(key);
    if (known !== undefined) return known;
    this.places.set(key, this.all.length);
    return this.all.push(thing) - 1;
  }
}

/** A row as text: nothing where nothing is, and no commas at its end. */
const told = (row: (number | null)[]): string => row.join(",").replace(/,+$/, "");

/** 2028-12-31 is 20281231: a number is sent in fewer letters than a text. */
const numberOfDay = (day: string | null): number | null =>
  day === null ? null : Number(day.replaceAll("-", ""));

/** A choice among few: nothing for the first of them, which is what most have. */
const choice = <T>(among: readonly T[], chosen: T): number | null => among.indexOf(chosen) || null;

/** A version as its picture is sent: hundreds of items as rows of text. */
export function packVersion(
  { version: { items, municipalities, capacity, warnings }, watched }: ReadVersion,
  { vendors, installations }: Pick<PlanFacts, "vendors" | "installations">,
  t: Words,
): VersionFacts {
  const places = withFormer(municipalities, items);
  const placeOf = new Map(places.map(({ code }, at) => [code, at]));
  const [systems, scopes, reasons, lacks] = [
    new Told<VersionFacts["systems"][number]>(),
    new Told<DeliveryScope>(),
    new Told<string>(),
    new Told<string>(),
  ];
  const at = new Map(items.map(({ id }, place) => [id, place]));
  const isInventory = ({ code }: PlanWarning) => code === "plan.inventoryMissing";
  return {
    municipalities: places.map(({ code, name, planned, delivered, share }) =>
      share === null ? [code, name, planned, delivered] : [code, name, planned, delivered, share],
    ),
    capacity,
    items: items
      .map((item, place) =>
        told([
          placeOf.get(item.municipality.code)!,
          systems.placeOf(item.system.key, item.system),
          capacity.findIndex(({ quarter }) => quarter === item.plannedFor),
          item.effortDays === null ? null : hundredthsFrom(item.effortDays),
          item.delivery && deliveryStatuses.indexOf(item.delivery.status),
          numberOfDay(watched[place]?.windUpOn ?? null),
          item.isFixed ? 1 : null,
          choice(deliveryKinds, item.kind),
          choice(deliveryPurposes, item.purpose),
          choice(financings, item.financing),
          scopes.placeOf(JSON.stringify(item.scope), item.scope) || null,
          numberOfDay(item.nextOn),
          item.reason === null ? null : reasons.placeOf(item.reason, item.reason),
          isCarriedOver(item, installations[item.installation ?? ""]?.carried) ? 1 : null,
        ]),
      )
      .join(";"),
    systems: systems.all,
    scopes: scopes.all,
    reasons: reasons.all,
    warnings: warnings
      .filter((one) => !isInventory(one))
      .map((one) => ({ ...one, items: one.items.map((id) => at.get(id)!) })),
    missing: warnings
      .filter(isInventory)
      .map(({ items: [id = ""], params: { missing } }) =>
        [
          at.get(id)!,
          ...(Array.isArray(missing) ? missing : []).map((key) =>
            lacks.placeOf(key, t(factInSentence(key as FactKey))),
          ),
        ].join(),
      )
      .join(";"),
    lacks: lacks.all,
    vendorNames: Object.fromEntries(Object.values(vendors).map(({ key, name }) => [key, name])),
  };
}
