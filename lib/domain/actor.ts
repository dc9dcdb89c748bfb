import type { Accent } from "./accent";
import { AppError } from "./errors";
import { roleHas, type Permission, type Role } from "./permissions";
import type { Scope } from "./scope";
import type { Locale } from "./text";

/** The scope of a grant. */
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
 * The office an actor works in. `asOf`: the day that its data describes (ISO date), null for a
 * living office. `today`: the same day, or the current day in the office's time zone.
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
  /** The accent colour of all its pages. */
  accent: Accent;
  /** The data is invented; every page is marked with this. */
  isFictional: boolean;
  /** What we assumed about the office because its source does not contain it. */
  assumption: string | null;
  /** All of its municipalities, by number: a grant for the whole office reaches these. */
  municipalityIds: string[];
}

/**
 * How the actor was recognised. `task`: the worker runs what this person requested. API tokens come
 * later.
 */
type Principal =
  | { kind: "session"; sessionId: string }
  | { kind: "token"; tokenId: string }
  | { kind: "task"; taskId: string };

/**
 * A recognised person in one office. Each grant separately decides what they can see and do there
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

/** The reach of a permission: which municipalities' and vendors' rows it includes. */
export interface Reach {
  /** The whole office, including rows that belong to the office itself. */
  isOfficeWide: boolean;
  /** All of the office's municipalities when the reach is office-wide. */
  municipalityIds: string[];
  vendorIds: string[];
}

/** The part of an actor that the reach depends on. */
export interface Granted {
  office: Pick<ActorOffice, "id" | "municipalityIds">;
  grants: readonly Grant[];
}

/**
 * Whether any of the actor's grants holds the permission. This is checked before an object is
 * loaded.
 */
export const holds = (actor: Pick<Granted, "grants">, permission: Permission): boolean =>
  actor.grants.some((grant) => roleHas(grant.role, permission));

const holding = (actor: Granted, permission: Permission): Grant[] =>
  actor.grants.filter((grant) => roleHas(grant.role, permission));

/** Whether the actor is here for a vendor alone: then what the vendor does is said to them. */
export const isVendorOnly = ({ grants }: Pick<Granted, "grants">): boolean =>
  grants.length > 0 && grants.every(({ role }) => role === "vendor");

/**
 * Whom an empty page speaks to, who is never told to ask themselves: those who run the office's
 * daily work, its economist, or anybody else.
 */
export function readerOf({
  grants,
}: Pick<Granted, "grants">): "coordinator" | "officer" | "economist" | "other" {
  const own = grants.map(({ role }) => role);
  return (["coordinator", "officer", "economist"] as const).find((role) => own.includes(role)) ?? "other";
}

/** The reach of the actor's permission. Only the grants that hold the permission count. */
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
 * The municipalities named in the grants with this permission, each once. Empty for an actor who
 * holds it only for the whole office.
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

/** The codes of the municipalities named in the grants with this permission. */
export const ownCodes = (actor: Granted, permission: Permission): string[] =>
  ownMunicipalities(actor, permission).map(({ code }) => code);

/** Whether the actor's permission reaches the municipality with this code. */
export const mayIn = (actor: Granted, permission: Permission, code: string): boolean =>
  scopeFor(actor, permission).isOfficeWide || ownCodes(actor, permission).includes(code);

/**
 * Whether the actor has the permission within this scope. Pass the scope of the loaded object,
 * never one from an address.
 */
export const mayOn = (actor: Actor, permission: Permission, scope: Scope): boolean =>
  roleIn(actor, permission, scope) !== null;

/**
 * Whether the actor can read files, comments and so on of a subject with this scope. The actor must
 * already have read the subject. Everyone with the permission reads those of the office's own, and
 * whoever has a part in what several municipalities share reads what hangs on it.
 */
export const mayReadOn = (actor: Actor, permission: Permission, scope: Scope): boolean =>
  scope.kind === "office" ? holds(actor, permission) : mayOnPart(actor, permission, scope);

/**
 * Throws request.forbidden unless the actor's grants cover the scope; returns the role that covers
 * it.
 */
export function assertMay(actor: Actor, permission: Permission, scope: Scope): Role {
  const role = roleIn(actor, permission, scope);
  if (!role) throw new AppError("request.forbidden");
  return role;
}

/** What a scope is made of: itself, or each municipality of several. */
export const partsOf = (scope: Scope) => (scope.kind === "several" ? scope.of : [scope]);

/** Whether the actor has the permission in any part of the scope. */
export const mayOnPart = (actor: Actor, permission: Permission, scope: Scope): boolean =>
  partsOf(scope).some((part) => mayOn(actor, permission, part));

/**
 * Throws request.forbidden unless the actor's grants cover any part of the scope; returns the role
 * that covers it.
 */
export function assertMayOnPart(actor: Actor, permission: Permission, scope: Scope): Role {
  const part = partsOf(scope).find((one) => mayOn(actor, permission, one));
  return assertMay(actor, permission, part ?? scope);
}

/**
 * The role of the first grant that holds the permission in this scope. If the scope has several
 * municipalities, each one must be covered.
 */
export function roleIn(actor: Actor, permission: Permission, scope: Scope): Role | null {
  const grants = holding(actor, permission);
  const found = partsOf(scope).map((part) => grants.find((grant) => covers(grant, part)));
  return found.every(Boolean) ? (found[0]?.role ?? null) : null;
}

function covers(grant: Grant, scope: Exclude<Scope, { kind: "several" }>): boolean {
  if (grant.scope === "office") return true;
  if (grant.scope === "municipality")
    return scope.kind === "municipality" && grant.municipality?.id === scope.municipalityId;
  return scope.kind !== "office" && scope.vendorId !== null && grant.vendor?.id === scope.vendorId;
}
