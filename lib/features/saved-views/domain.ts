import type { FieldError } from "@/lib/domain/errors";
import type { Permission } from "@/lib/domain/permissions";
import type { SearchParams } from "@/lib/domain/search-params";
import { approvalRequestFilter } from "@/lib/features/approvals";
import { auditFilter } from "@/lib/features/audit";
import { deliveryFilter, matrixFilter } from "@/lib/features/deliveries";
import { municipalityFilter } from "@/lib/features/municipalities";
import { systemFilter } from "@/lib/features/source-systems";
import type { SavedList } from "./schema";

/** How many views a person may have of one list. */
export const MOST_VIEWS = 50;
const LONGEST_QUERY = 1000;

/** What a list can be filtered by, and who may read it. */
const lists: Record<SavedList, { permission: Permission; filter: { shape: object } }> = {
  deliveries: { permission: "delivery:read", filter: deliveryFilter },
  matrix: { permission: "delivery:read", filter: matrixFilter },
  approvals: { permission: "approval:read", filter: approvalRequestFilter },
  municipalities: { permission: "municipality:read", filter: municipalityFilter },
  systems: { permission: "system:read", filter: systemFilter },
  "audit-events": { permission: "audit:read", filter: auditFilter },
};

export const permissionOf = (list: SavedList): Permission => lists[list].permission;

/** Where one stands in a list is no part of a view of it. */
const parametersOf = (list: SavedList): string[] =>
  Object.keys(lists[list].filter.shape).filter((key) => key !== "cursor" && key !== "limit");

/** One spelling for one view: parameters in alphabetical order, without empty ones. */
const spell = (values: [string, string][]): string =>
  new URLSearchParams(
    values.filter(([, value]) => value !== "").sort(([a], [b]) => (a < b ? -1 : 1)),
  ).toString();

/**
 * The filter in its one spelling. Only the list's own parameters, each at most once; their values may be any text, since what a value
 * means can change after it was saved.
 */
export function normaliseQuery(list: SavedList, query: string): { query: string; errors: FieldError[] } {
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
export const queryOf = (list: SavedList, params: SearchParams): string =>
  spell(
    parametersOf(list).flatMap((key) => {
      const value = params[key];
      return typeof value === "string" ? [[key, value] as [string, string]] : [];
    }),
  );
