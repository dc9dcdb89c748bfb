import { AppError } from "./errors";
import { roleHas, type Permission, type Role } from "./permissions";
import type { Locale } from "./text";

export interface Grant {
  role: Role;
  scope: "office" | "municipality" | "vendor";
  municipality: { id: string; code: string; name: string } | null;
  vendor: { id: string; name: string } | null;
}

/** The office an actor works in. `asOf`: the day its data speaks of (ISO date), null for a living office. */
export interface ActorOffice {
  id: string;
  key: string;
  name: string;
  country: "SE" | "NO";
  currency: "SEK" | "NOK";
  locale: Locale;
  timeZone: string;
  asOf: string | null;
  /** Invented, and said to be so on every page. */
  isFictional: boolean;
  /** What the office's source does not say and we filled in. */
  assumption: string | null;
}

/** How somebody was recognised. API tokens come later and are the second kind of principal. */
type Principal = { kind: "session"; sessionId: string } | { kind: "token"; tokenId: string };

/** A recognised person in one office. `municipalityIds` and `vendorIds` are what row-level security lets them see. */
export interface Actor {
  userId: string;
  name: string;
  principal: Principal;
  authTime: string;
  methods: string[];
  office: ActorOffice;
  offices: { key: string; name: string }[];
  grants: Grant[];
  municipalityIds: string[];
  vendorIds: string[];
  isOfficeWide: boolean;
}

/** Whether any of the actor's grants holds the permission: the first gate, before an object is loaded. */
export const holds = (actor: Actor, permission: Permission): boolean =>
  actor.grants.some((grant) => roleHas(grant.role, permission));

/** The municipalities that the actor's own grants name, each once; none for who works for the whole office. */
export const ownMunicipalities = (actor: Actor): NonNullable<Grant["municipality"]>[] => [
  ...new Map(
    actor.grants.flatMap(({ municipality }) => (municipality ? [[municipality.id, municipality]] : [])),
  ).values(),
];

/** The codes of those municipalities. */
export const ownCodes = (actor: Actor): string[] => ownMunicipalities(actor).map(({ code }) => code);

/** Whether the actor may do it to an object of this municipality (and vendor): asked of the loaded object. */
export const mayOn = (
  actor: Actor,
  permission: Permission,
  object: { municipalityId: string; vendorId?: string | null },
): boolean => actor.grants.some((grant) => roleHas(grant.role, permission) && covers(grant, object));

function covers(grant: Grant, object: { municipalityId: string; vendorId?: string | null }): boolean {
  if (grant.scope === "office") return true;
  if (grant.scope === "municipality") return grant.municipality?.id === object.municipalityId;
  return object.vendorId != null && grant.vendor?.id === object.vendorId;
}

/** Throws request.forbidden unless the actor's grants cover this loaded object; returns the role they act in. */
export function assertMay(
  actor: Actor,
  permission: Permission,
  object: { municipalityId: string; vendorId?: string | null },
): Role {
  const grant = actor.grants.find((g) => roleHas(g.role, permission) && covers(g, object));
  if (!grant) throw new AppError("request.forbidden");
  return grant.role;
}
