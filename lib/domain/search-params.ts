import type { z } from "zod";
import { REFUSAL } from "./refusal";

export type SearchParams = Record<string, string | string[] | undefined>;

/** A choice of an address that says nothing, or nothing any more. */
export interface Ignored {
  name: string;
  value: string;
}

interface Read<T> {
  filter: T;
  /** What was left out of the filter, to be told. */
  ignored: Ignored[];
}

/**
 * A page's choices from its address. What cannot be understood, or is given twice, is left out, by itself, and told; never an error
 * page. A refusal is no choice.
 */
export function readSearchParams<T extends z.ZodType>(schema: T, params: SearchParams): Read<z.output<T>> {
  const given: [string, string][] = [];
  const repeated: Ignored[] = [];
  for (const [name, value] of Object.entries(params)) {
    if (name === REFUSAL) continue;
    // Next lays a name such as "constructor" beside what every object has by that name.
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

/** The same for choices that can be read but are not there to choose: of something removed, or never the reader's to see. */
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

/** What was left out, as it is told: "System: w3d2, Läge: okänt". Names that are none of the list's own stand as they were written. */
export const tellIgnored = (ignored: Ignored[], names: Record<string, string>): string =>
  ignored
    .map(({ name, value }) => `${Object.hasOwn(names, name) ? names[name] : name}: ${value}`.slice(0, 100))
    .join(", ");
