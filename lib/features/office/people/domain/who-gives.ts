import { daysMeet } from "@/lib/domain/day";
import type { Grant } from "@/lib/domain/actor";
import type { FieldError } from "@/lib/domain/errors";
import { roleScopes, roles, type Role } from "@/lib/domain/permissions";

export const personStatuses = ["active", "invited", "deactivated"] as const;
export type PersonStatus = (typeof personStatuses)[number];

/** What an administrator of a municipality gives there. */
const municipalRoles: readonly Role[] = ["archivist", "systemManager", "administrator"];

/** A role as it is wished for: the municipality by its id, null for any other role. */
interface Wish {
  role: Role;
  municipalityId: string | null;
}

/**
 * Who gives what; the database holds the same table (person_may_give in prisma/sql/042-people.sql).
 * Each grant is asked by itself: two narrow ones are never one wide.
 */
export const mayGive = (grants: readonly Grant[], { role, municipalityId }: Wish): boolean =>
  grants.some((grant) => {
    const isThere = municipalityId !== null && grant.municipality?.id === municipalityId;
    if (grant.role === "administrator")
      return grant.scope === "office" || (isThere && municipalRoles.includes(role));
    if (grant.role === "coordinator") return role !== "administrator";
    return grant.role === "archivist" && isThere && role === "systemManager";
  });

/** The roles that somebody gives anywhere, in the order of all roles. */
export const rolesToGive = (grants: readonly Grant[]): Role[] =>
  roles.filter((role) => {
    const places = [null, ...grants.flatMap(({ municipality }) => municipality?.id ?? [])];
    return places.some((municipalityId) => mayGive(grants, { role, municipalityId }));
  });

type Scope = "office" | "municipality" | "vendor";
const scopesOf = (role: Role): readonly Scope[] => roleScopes[role];

/** What a role speaks of, by what it is given for. */
export function scopeOf({
  municipality,
  vendor,
}: {
  municipality: string | null;
  vendor: string | null;
}): Scope {
  if (municipality !== null) return "municipality";
  return vendor !== null ? "vendor" : "office";
}

/** A role as it is given: for what, and for which days. */
interface DatedRole {
  role: Role;
  municipality: string | null;
  vendor: string | null;
  from: string | null;
  until: string | null;
}

/** Whether two are the same role on a day that they have in common. */
export const areOneRole = (one: DatedRole, other: DatedRole): boolean =>
  one.role === other.role &&
  one.municipality === other.municipality &&
  one.vendor === other.vendor &&
  daysMeet(one, other);

/** What is wrong with what a role is given for, and with its days. */
export function roleErrors(wish: DatedRole, path = ""): FieldError[] {
  const { role, municipality, vendor, from, until } = wish;
  const scopes = scopesOf(role);
  const errors: FieldError[] = [];
  const add = (field: string, code: string) => errors.push({ path: path + field, code });
  if (municipality !== null && !scopes.includes("municipality"))
    add("municipality", "person.municipalityNotAllowed");
  if (vendor !== null && !scopes.includes("vendor")) add("vendor", "person.vendorNotAllowed");
  if (!scopes.includes("office") && municipality === null && scopes.includes("municipality"))
    add("municipality", "person.municipalityNeeded");
  if (vendor === null && scopes.includes("vendor")) add("vendor", "person.vendorNeeded");
  if (from !== null && until !== null && until < from) add("until", "person.untilBeforeFrom");
  return errors;
}
