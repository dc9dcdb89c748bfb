import { statusesOf, type DeliveryStatus } from "@/lib/domain/delivery";
import { isSameScope, type DeliveryScope } from "@/lib/domain/delivery-scope";

/** What a municipality gets out of a version, with its part of the office's cost. */
interface Named {
  code: string;
  name: string;
  planned: number;
  delivered: number;
  share: string | null;
}

interface OfItem {
  municipality: { code: string; name: string };
  delivery: { status: DeliveryStatus } | null;
}

/** Whether its delivery is approved: it is no longer planned, and stays where it was. */
export const isDone = ({ delivery }: Pick<OfItem, "delivery">): boolean =>
  delivery !== null && statusesOf("done").includes(delivery.status);

/** Whether the same stood in a plan that began before, and is not delivered yet. */
export const isCarriedOver = (
  item: Pick<OfItem, "delivery"> & { scope: DeliveryScope },
  carried: readonly DeliveryScope[] = [],
): boolean => !isDone(item) && carried.some((scope) => isSameScope(scope, item.scope));

/** The portions, and a row for each municipality that has left and that an item still names. */
export function withFormer(portions: readonly Named[], items: readonly OfItem[]): Named[] {
  const known = new Set(portions.map(({ code }) => code));
  const former = new Map<string, Named>();
  for (const { municipality, delivery } of items) {
    if (known.has(municipality.code)) continue;
    const own = former.get(municipality.code) ?? { ...municipality, planned: 0, delivered: 0, share: null };
    former.set(municipality.code, { ...own, planned: own.planned + (isDone({ delivery }) ? 0 : 1) });
  }
  return [...portions, ...former.values()];
}
