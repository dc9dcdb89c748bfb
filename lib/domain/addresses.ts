/**
 * What is found at an address: all operations there, by whatever method, and the address in parts.
 */
interface Place<T> {
  operations: T[];
  /** The names of an operation's parameters with what stands in their places. */
  paramsOf: (operation: T) => Record<string, string>;
}

const partsOf = (path: string): string[] => path.split("/").slice(1);
const nameOf = (part: string): string | undefined => /^\{(\w+)\}$/.exec(part)?.[1];

/** Two paths that differ in their parameters' names only are one address. */
const shapeOf = (path: string): string =>
  partsOf(path)
    .map((part) => (nameOf(part) ? "{}" : part))
    .join("/");

/** Static parts before parameters, from the left: the first shape that fits is the nearest one. */
const byNearness = (a: string[], b: string[]): number => {
  const marks = (parts: string[]) => parts.map((part) => (part === "{}" ? "1" : "0")).join("");
  return marks(a) < marks(b) ? -1 : 1;
};

/**
 * Finds operations by the decoded parts of an address. A static part wins over a parameter; a
 * parameter takes anything but nothing. Null when no operation has such an address.
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
