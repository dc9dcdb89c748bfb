import { isSameScope, wholeScope, type DeliveryScope } from "@/lib/domain/delivery-scope";

/** Names that are typed with commas between them. */
export const listed = (typed: string): string[] => [
  ...new Set(
    typed
      .split(/[,;\n]/)
      .map((name) => name.trim())
      .filter(Boolean),
  ),
];

export const yearOf = (typed: string): number | null =>
  /^\d{4}$/.test(typed.trim()) ? Number(typed.trim()) : null;

export const isWhole = (scope: DeliveryScope): boolean => isSameScope(scope, wholeScope);

/** The same scopes, each once. */
export const distinct = <S extends DeliveryScope>(scopes: readonly S[]): S[] =>
  scopes.filter((scope, at) => scopes.findIndex((one) => isSameScope(one, scope)) === at);

/** Some scopes without others; what stands twice is taken away once. */
export function without<S extends DeliveryScope>(scopes: readonly S[], gone: readonly DeliveryScope[]): S[] {
  const left = [...scopes];
  for (const scope of gone) {
    const at = left.findIndex((one) => isSameScope(one, scope));
    if (at >= 0) left.splice(at, 1);
  }
  return left;
}

/**
 * What would follow upon the parts that are taken in already: the years after the last of them.
 * Everything where no part ends.
 */
export function nextScope(covered: readonly DeliveryScope[]): DeliveryScope {
  const ends = covered.flatMap(({ periodTo }) => (periodTo === null ? [] : [periodTo]));
  if (ends.length === 0 || ends.length < covered.length) return wholeScope;
  return { ...wholeScope, periodFrom: Math.max(...ends) + 1 };
}
