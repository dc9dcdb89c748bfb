import type { DeliveryScope } from "@/lib/domain/delivery-scope";
import type { Words } from "@/lib/domain/text";

/** "2004–2015", "från 2004", "till 2015"; null for all years. */
function yearsInWords({ periodFrom, periodTo }: DeliveryScope, t: Words): string | null {
  if (periodFrom !== null && periodTo !== null)
    return periodFrom === periodTo ? String(periodFrom) : `${periodFrom}–${periodTo}`;
  if (periodFrom !== null) return t("plans.scope.from", { year: String(periodFrom) });
  return periodTo === null ? null : t("plans.scope.to", { year: String(periodTo) });
}

/** What a scope takes in, in a line; null for all that the installation holds. */
export const scopeInWords = (scope: DeliveryScope, t: Words): string | null =>
  [scope.recordsCreators.join(", "), scope.informationTypes.join(", "), yearsInWords(scope, t)]
    .filter(Boolean)
    .join("; ") || null;
