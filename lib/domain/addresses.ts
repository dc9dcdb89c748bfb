/** The operations of all methods at an address, and the segments of the address. */
interface Place<T> {
  operations: T[];
  /** The segments of an operation's path: static text or parameter names. */
  paramsOf: (operation: T) => Record<string, string>;
}

const partsOf = (path: string): string[] => path.split("/").slice(1);

/** A parameter, and what stands after it: "{id}", "{id}.xlsx". */
function parameterOf(part: string): { name: string; ending: string } | null {
  const [, name, ending = ""] = /^\{(\w+)\}(\.\w+)?$/.exec(part) ?? [];
  return name === undefined ? null : { name, ending };
}

/** Paths that differ only in the names of their parameters are the same address. */
const shapeOf = (path: string): string =>
  partsOf(path)
    .map((part) => {
      const parameter = parameterOf(part);
      return parameter ? `{}${parameter.ending}` : part;
    })
    .join("/");

const isParameter = (shape: string): boolean => shape.startsWith("{}");

/** Whether a segment is what the shape says: text as it stands, or anything with its ending. */
const fits = (shape: string, part = ""): boolean =>
  isParameter(shape) ? part.length > shape.length - 2 && part.endsWith(shape.slice(2)) : part === shape;

/**
 * Sorts static segments before parameters, and those with an ending before those without, from the
 * left: the first match is the most specific one.
 */
const byNearness = (a: string[], b: string[]): number => {
  const mark = (part: string) => (part === "{}" ? "2" : isParameter(part) ? "1" : "0");
  const marks = (parts: string[]) => parts.map(mark).join("");
  return marks(a) < marks(b) ? -1 : 1;
};

/**
 * Finds the operations of an address from its decoded segments. A static segment wins over a
 * parameter, one with an ending over one without; a parameter matches any segment that is not
 * empty. Null when no operation has the address.
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
      (shape) => shape.length === parts.length && shape.every((part, index) => fits(part, parts[index])),
    );
    if (!found) return null;
    return {
      operations: byShape.get(found.join("/")) ?? [],
      paramsOf: (operation) =>
        Object.fromEntries(
          partsOf(pathOf(operation)).flatMap((part, index) => {
            const parameter = parameterOf(part);
            const value = parts[index] ?? "";
            return parameter
              ? [[parameter.name, value.slice(0, value.length - parameter.ending.length)]]
              : [];
          }),
        ),
    };
  };
}
