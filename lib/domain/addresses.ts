/** The operations of all methods at an address, and the segments of the address. */
interface Place<T> {
  operations: T[];
  /** The segments of an operation's path: static text or parameter names. */
  paramsOf: (operation: T) => Record<string, string>;
}

const partsOf = (path: string): string[] => path.split("/").slice(1);
const nameOf = (part: string): string | undefined => /^\{(\w+)\}$/.exec(part)?.[1];

/** Paths that differ only in the names of their parameters are the same address. */
const shapeOf = (path: string): string =>
  partsOf(path)
    .map((part) => (nameOf(part) ? "{}" : part))
    .join("/");

/**
 * Sorts static segments before parameters, from the left: the first match is the most specific one.
 */
const byNearness = (a: string[], b: string[]): number => {
  const marks = (parts: string[]) => parts.map((part) => (part === "{}" ? "1" : "0")).join("");
  return marks(a) < marks(b) ? -1 : 1;
};

/**
 * Finds the operations of an address from its decoded segments. A static segment wins over a
 * parameter; a parameter matches any segment that is not empty. Null when no operation has the
 * address.
 */
export function addressTable<T>(
  operations: readonly T[],
  pathOf: (operation: T) => string,
): (parts: readonly string[]) => Place<T> | null {
  const byShape = new Map<string, T[]>();
  for (const operation of operations) {
    const shape = shapeOf(pathOf(operation));
    byShape.set(shape, [...(byShape.get(shape) ?? []), operation]);
  }
  const shapes = [...byShape.keys()].map((shape) => shape.split("/")).sort(byNearness);
  return (parts) => {
    const found = shapes.find(
      (shape) =>
        shape.length === parts.length &&
        shape.every((part, index) => (part === "{}" ? parts[index] !== "" : part === parts[index])),
    );
    if (!found) return null;
    return {
      operations: byShape.get(found.join("/")) ?? [],
      paramsOf: (operation) =>
        Object.fromEntries(
          partsOf(pathOf(operation)).flatMap((part, index) => {
            const name = nameOf(part);
            return name ? [[name, parts[index] ?? ""]] : [];
          }),
        ),
    };
  };
}
