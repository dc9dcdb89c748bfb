interface Described {
  id: string;
  method: string;
  path: string;
}

const isOperation = (value: unknown): value is Described =>
  typeof value === "object" && value !== null && ["id", "method", "path"].every((key) => key in value);

/** The ids of the operations in a room's api.ts that have no handler. */
export function unbound(
  apiModules: Record<string, Record<string, unknown>>,
  bindings: readonly { operation: Described }[],
): string[] {
  const bound = new Set<unknown>(bindings.map(({ operation }) => operation));
  return Object.values(apiModules)
    .flatMap((api) => Object.values(api))
    .filter((value) => isOperation(value) && !bound.has(value))
    .map((value) => (value as Described).id);
}
