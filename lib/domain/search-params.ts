import type { z } from "zod";
import { REFUSAL } from "./refusal";

export type SearchParams = Record<string, string | string[] | undefined>;

/** A parameter of an address that is invalid, or refers to something that no longer exists. */
export interface Ignored {
  name: string;
  value: string;
}

interface Read<T> {
  filter: T;
  /** The parameters that were ignored, to be shown to the reader. */
  ignored: Ignored[];
}

/**
 * Reads a page's filters from its address. Each parameter that is invalid or given twice is ignored
 * and reported; the page is never an error page. The refusal parameter is not a filter.
 */
export function readSearchParams<T extends z.ZodType>(schema: T, params: SearchParams): Read<z.output<T>> {
  const given: [string, string][] = [];
  const repeated: Ignored[] = [];
  for (const [name, value] of Object.entries(params)) {
    if (name === REFUSAL) continue;
    // For a name such as "constructor", Next adds the property that every object inherits.
    const values = [value].flat().filter((one) => typeof one === "string");
    if (values.length > 1) repeated.push({ name, value: values.join(", ") });
    else if (values[0]) given.push([name, values[0]]);
  }
  const result = schema.safeParse(Object.fromEntries(given));
  if (result.success) return { filter: result.data, ignored: repeated };
  const wrong = new Set(
    result.error.issues.flatMap((issue) =>
      issue.code === "unrecognized_keys" ? issue.keys : [String(issue.path[0])],
    ),
  );
  const rest = schema.safeParse(Object.fromEntries(given.filter(([name]) => !wrong.has(name))));
  const ignored = given.filter(([name]) => !rest.success || wrong.has(name));
  return {
    filter: rest.success ? rest.data : schema.parse({}),
    ignored: [...repeated, ...ignored.map(([name, value]) => ({ name, value }))],
  };
}

/** The parts of a list's address that choose among its rows, for the page that changes many. */
export const choicesOf = (filter: object): Record<string, string> =>
  Object.fromEntries(
    Object.entries(filter).flatMap(([name, value]: [string, unknown]) =>
      value === undefined || ["sort", "limit", "cursor"].includes(name) ? [] : [[name, String(value)]],
    ),
  );

/**
 * The same for valid values that are not among the choices: they refer to something that is removed
 * or that the reader cannot see.
 */
export function leaveOutMissing<T extends object>(
  filter: T,
  choices: { [K in keyof T]?: readonly string[] },
): Read<T> {
  const isMissing = ([name, value]: [string, unknown]) => {
    const there = choices[name as keyof T];
    return there !== undefined && typeof value === "string" && !there.includes(value);
  };
  const all = Object.entries(filter);
  return {
    filter: Object.fromEntries(all.filter((entry) => !isMissing(entry))) as T,
    ignored: all.filter(isMissing).map(([name, value]) => ({ name, value: String(value) })),
  };
}

/**
 * The ignored parameters as a text: "System: w3d2, Läge: okänt". Names that are not filters of the
 * list are shown as written.
 */
export const ignoredChoicesInWords = (ignored: Ignored[], names: Record<string, string>): string =>
  ignored
    .map(({ name, value }) => `${Object.hasOwn(names, name) ? names[name] : name}: ${value}`.slice(0, 100))
    .join(", ");
