import type { FieldError } from "@/lib/domain/errors";
import type { ListPlace } from "@/lib/domain/list-description";
import type { SearchParams } from "@/lib/domain/search-params";
/** How many views a person may have of one list. */
export const MOST_VIEWS = 50;
const LONGEST_QUERY = 1000;

/** Where one stands in a list is no part of a view of it. */
const parametersOf = (list: ListPlace): string[] =>
  list.parameters.filter((key) => key !== "cursor" && key !== "limit");

/** One spelling for one view: parameters in alphabetical order, without empty ones. */
const spell = (values: [string, string][]): string =>
  new URLSearchParams(
    values.filter(([, value]) => value !== "").sort(([a], [b]) => (a < b ? -1 : 1)),
  ).toString();

/**
 * The filter in its one spelling. Only the list's own parameters, each at most once; their values
 * may be any text, since what a value means can change after it was saved.
 */
export function normaliseQuery(list: ListPlace, query: string): { query: string; errors: FieldError[] } {
  const values = [...new URLSearchParams(query)];
  const known = parametersOf(list);
  const errors: FieldError[] = [];
  for (const [key] of values) {
    if (!known.includes(key)) errors.push({ path: `query.${key}`, code: "unknownField" });
    else if (values.filter(([other]) => other === key).length > 1)
      errors.push({ path: `query.${key}`, code: "givenTwice" });
  }
  const spelt = spell(values);
  if (spelt.length > LONGEST_QUERY)
    errors.push({ path: "query", code: "tooLong", params: { max: LONGEST_QUERY } });
  return { query: spelt, errors };
}

/** The view that an address shows, in the same spelling. */
export const queryOf = (list: ListPlace, params: SearchParams): string =>
  spell(
    parametersOf(list).flatMap((key) => {
      const value = params[key];
      return typeof value === "string" ? [[key, value] as [string, string]] : [];
    }),
  );
