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
  isBad: boolean;
}

/** A page's choices from its address. What cannot be understood is left out, by itself, and told; never an error page. A refusal is no choice. */
export function readSearchParams<T extends z.ZodType>(schema: T, params: SearchParams): Read<z.output<T>> {
  const given = Object.entries(params).filter(
    (entry): entry is [string, string] =>
      typeof entry[1] === "string" && entry[1] !== "" && entry[0] !== REFUSAL,
  );
  const result = schema.safeParse(Object.fromEntries(given));
  if (result.success) return { filter: result.data, ignored: [], isBad: false };
  const wrong = new Set(
    result.error.issues.flatMap((issue) =>
      issue.code === "unrecognized_keys" ? issue.keys : [String(issue.path[0])],
    ),
  );
  const rest = schema.safeParse(Object.fromEntries(given.filter(([name]) => !wrong.has(name))));
  const ignored = given.filter(([name]) => !rest.success || wrong.has(name));
  return {
    filter: rest.success ? rest.data : schema.parse({}),
    ignored: ignored.map(([name, value]) => ({ name, value })),
    isBad: true,
  };
}

/** The same for choices that can be read but are not there to choose: of something removed, or never the reader's to see. */
export function leaveOutMissing<T extends object>(
  filter: T,
  choices: { [K in keyof T]?: readonly string[] },
): Omit<Read<T>, "isBad"> {
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
  ignored.map(({ name, value }) => `${names[name] ?? name}: ${value}`.slice(0, 100)).join(", ");
