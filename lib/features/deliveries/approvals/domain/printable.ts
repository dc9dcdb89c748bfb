import type { FieldError } from "@/lib/domain/errors";
import type { Statement } from "../schema";

/** Every text inside a value, however deep. */
const textsIn = (value: unknown): string[] =>
  typeof value === "string"
    ? [value]
    : typeof value === "object" && value !== null
      ? Object.values(value).flatMap(textsIn)
      : [];

/** Where a text of the statement stands, in the order in which it is read. */
function placesOf({ remarks, controlPoints, deviations, packages, ...rest }: Statement) {
  const ofPoint = (number: number) => ({
    path: `controlPoints.${number}`,
    params: { place: "point", number },
  });
  return [
    { path: "remarks", params: { place: "remarks" }, texts: textsIn(remarks) },
    { path: "packages", params: { place: "packages" }, texts: textsIn(packages) },
    ...controlPoints.map((point) => ({
      ...ofPoint(point.number),
      texts: [point, ...deviations.filter(({ number }) => number === point.number)].flatMap(textsIn),
    })),
    { path: "statement", params: { place: "other" }, texts: textsIn(rest) },
  ];
}

/**
 * The characters of the statement that its document cannot show, by place. `missingIn` says which
 * of a text no font has.
 */
export const unprintableIn = (statement: Statement, missingIn: (text: string) => string[]): FieldError[] =>
  placesOf(statement).flatMap(({ path, params, texts }) => {
    const missing = [...new Set(texts.flatMap(missingIn))];
    if (!missing.length) return [];
    return [
      {
        path,
        code: "approval.unprintable",
        params: { number: 0, ...params, characters: missing.join(", ") },
      },
    ];
  });
