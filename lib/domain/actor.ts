import type { Accent } from "./accent";
import { AppError } from "./errors";
import { roleHas, type Permission, type Role } from "./permissions";
import type { Scope } from "./scope";
import type { Locale } from "./text";

/** What a grant speaks of. */
export const grantScopes = ["office", "municipality", "vendor"] as const;
type GrantScope = (typeof grantScopes)[number];

export const countries = ["SE", "NO"] as const;
type Country = (typeof countries)[number];

export interface Grant {
  role: Role;
  scope: GrantScope;
  municipality: { id: string; code: string; name: string } | null;
  vendor: { id: string; name: string } | null;
}

/**
 * The office an actor works in. `asOf`: the day its data speaks of (ISO date), null for a living
 * office. `today`: that day, or the one that it is at the office when the actor is recognised.
 */
export interface ActorOffice {
  id: string;
  key: string;
  name: string;
  country: Country;
  currency: "SEK" | "NOK";
  locale: Locale;
  timeZone: string;
  asOf: string | null;
  today: string;
  /** Its colour on every page. */
  accent: Accent;
  /** Invented, and said to be so on every page. */
  isFictional: boolean;
  /** What the office's source does not say and we filled in. */
  assumption: string | null;
  /** All of its municipalities, by number: what a grant for the whole office reaches. */
  municipalityIds: string[];
}

/**
 * How somebody was recognised; a task is what they asked for and the worker does. API tokens come
 * later.
 */
type Principal =
  | { kind: "session"; sessionId: string }
  | { kind: "token"; tokenId: string }
  | { kind: "task"; taskId: string };

/**
 * A recognised person in one office. What they see and do there follows from each grant by itself
 * (scopeFor).
 */
export interface Actor {
  userId: string;
  name: string;
  principal: Principal;
  authTime: string;
  methods: string[];
  office: ActorOffice;
  offices: { key: string; name: string }[];
  grants: Grant[];
}

/** How far a permission reaches: of which municipalities and vendors the rows are. */
export interface Reach {
  /** The whole office, with what is nobody's but the office's own. */
  isOfficeWide: boolean;
  /** All of the office's municipalities when it is office-wide. */
  municipalityIds: string[];
  vendorIds: string[];
}

/** What of an actor its reach follows from. */
export interface Granted {
  office: Pick<ActorOffice, "id" | "municipalityIds">;
  grants: readonly Grant[];
}

/**
 * Whether any of the actor's grants holds the permission: the first gate, before an object is
 * loaded.
 */
export const holds = (actor: Pick<Granted, "grants">, permission: Permission): boolean =>
  actor.grants.some((grant) => roleHas(grant.role, permission));

const holding = (actor: Granted, permission: Permission): Grant[] =>
  actor.grants.filter((grant) => roleHas(grant.role, permission));

/** How far the actor's permission reaches, by the grants that hold it and by no other. */
export function scopeFor(actor: Granted, permission: Permission): Reach {
  const grants = holding(actor, permission);
  const isOfficeWide = grants.some(({ scope }) => scope === "office");
  const own = grants.flatMap(({ municipality }) => (municipality ? [municipality.id] : []));
  return {
    isOfficeWide,
    municipalityIds: isOfficeWide ? actor.office.municipalityIds : [...new Set(own)],
    vendorIds: [...new Set(grants.flatMap(({ vendor }) => (vendor ? [vendor.id] : [])))],
  };
}

/** Whether the actor's permission reaches as far as it did then. */
export function reachesAsFar(actor: Granted, permission: Permission, then: Reach): boolean {
  const now = scopeFor(actor, permission);
  return (
    holds(actor, permission) &&
    (now.isOfficeWide || !then.isOfficeWide) &&
    then.municipalityIds.every((id) => now.municipalityIds.includes(id)) &&
    then.vendorIds.every((id) => now.vendorIds.includes(id))
  );
}

/**
 * The municipalities that the grants with this permission name, each once; none for who holds it
 * for the whole office alone.
 */
export const ownMunicipalities = (
  actor: Granted,
  permission: Permission,
): NonNullable<Grant["municipality"]>[] => [
  ...new Map(
    holding(actor, permission).flatMap(({ municipality }) =>
      municipality ? [[municipality.id, municipality]] : [],
    ),
  ).values(),
];

/** The codes of those municipalities. */
export const ownCodes = (actor: Granted, permission: Permission): string[] =>
  ownMunicipalities(actor, permission).map(({ code }) => code);

/**
 * Whether the actor may do it within this scope: asked of the loaded object's, never of an address.
 */
export const mayOn = (actor: Actor, permission: Permission, scope: Scope): boolean =>
  roleIn(actor, permission, scope) !== null;

/**
 * Whether the actor reads what hangs on a subject of this scope, the subject itself being read
 * already: of the office's own whoever holds the permission.
 */
export const mayReadOn = (actor: Actor, permission: Permission, scope: Scope): boolean =>
  scope.kind === "office" ? holds(actor, permission) : mayOn(actor, permission, scope);

/**
 * Throws request.forbidden unless the actor's grants cover the scope; returns the role they act in.
 */
export function assertMay(actor: Actor, permission: Permission, scope: Scope): Role {
  const role = roleIn(actor, permission, scope);
  if (!role) throw new AppError("request.forbidden");
  return role;
}

/**
 * The role of the first grant that holds the permission there. Of several municipalities each one
 * must be covered.
 */
function roleIn(actor: Actor, permission: Permission, scope: Scope): Role | null {
  const grants = holding(actor, permission);
  const parts = scope.kind === "several" ? scope.of : [scope];
  const found = parts.map((part) => grants.find((grant) => covers(grant, part)));
  return found.every(Boolean) ? (found[0]?.role ?? null) : null;
}

function covers(grant: Grant, scope: Exclude<Scope, { kind: "several" }>): boolean {
  if (grant.scope === "office") return true;
  if (grant.scope === "municipality")
    return scope.kind === "municipality" && grant.municipality?.id === scope.municipalityId;
  return scope.kind !== "office" && scope.vendorId !== null && grant.vendor?.id === scope.vendorId;
}
