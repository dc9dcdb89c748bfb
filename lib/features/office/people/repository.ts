import "server-only";
import type { z } from "zod";
import { assertMay, type Actor } from "@/lib/domain/actor";
import { AppError, errorStatus, type ErrorCode } from "@/lib/domain/errors";
import type { MailKind } from "@/lib/domain/mail-kind";
import type { Role } from "@/lib/domain/permissions";
import type { Scope } from "@/lib/domain/scope";
import { appendAudit } from "@/lib/platform/audit";
import type { Db } from "@/lib/platform/db";
import type { Current } from "@/lib/platform/db/change";
import { sendMail } from "@/lib/platform/mail";
import { letter } from "../accounts/server";
import { scopeOf } from "./domain";
import { peopleEvents } from "./events";
import type { GiveRoleBody, PersonItem, PersonRole } from "./schema";

type PersonEvent = z.input<typeof peopleEvents>;

const isErrorCode = (code: string): code is ErrorCode => code in errorStatus;

/**
 * Throws what one of the functions of 042-people.sql says; they ask the database itself which roles
 * the caller has. Null: it is done. `path` is before that of the last day, where it is wrong.
 */
export async function assertDone(
  code: string | null | undefined,
  current: Current | null = null,
  path = "",
): Promise<void> {
  if (code === null || code === undefined) return;
  if (code === "person.untilPast" || code === "person.untilBeforeFrom")
    throw new AppError("request.invalid", { errors: [{ path: `${path}until`, code }] });
  if (!isErrorCode(code)) throw new Error(`people: ${code}`);
  throw new AppError(code, code === "request.stale" && current ? { current: await current() } : {});
}

/** A role as the database takes it: its place by id. */
export interface PlacedRole {
  role: Role;
  scope: "office" | "municipality" | "vendor";
  municipality: { id: string; code: string; name: string } | null;
  vendor: { id: string; key: string; name: string } | null;
  from: string | null;
  until: string | null;
}

interface Place {
  kind: "municipality" | "vendor";
  id: string;
  key: string;
  name: string;
}

/** Every municipality of the office, and for who gives roles for the whole of it every vendor. */
const listAllPlaces = (db: Db): Promise<Place[]> => db.$queryRaw<Place[]>`SELECT * FROM person_places()`;

/**
 * Finds the places of roles by their codes and keys. Throws 422 with the path of the first that the
 * office does not have.
 */
export async function placeRoles(
  db: Db,
  roles: readonly GiveRoleBody[],
  pathOf: (index: number) => string,
): Promise<PlacedRole[]> {
  const isOfOffice = roles.every(({ municipality, vendor }) => municipality === null && vendor === null);
  const places = isOfOffice ? [] : await listAllPlaces(db);
  return roles.map(({ municipality: code, vendor: key, role, from, until }, index) => {
    const find = (kind: Place["kind"], wanted: string | null) =>
      places.find((one) => one.kind === kind && one.key === wanted) ?? null;
    const found = find("municipality", code);
    const municipality = found && { id: found.id, code: found.key, name: found.name };
    const vendor = find("vendor", key);
    const fail = (field: string, error: string): never => {
      throw new AppError("request.invalid", { errors: [{ path: pathOf(index) + field, code: error }] });
    };
    if (code !== null && !municipality) fail("municipality", "person.unknownMunicipality");
    if (key !== null && !vendor) fail("vendor", "person.unknownVendor");
    return { role, scope: scopeOf({ municipality: code, vendor: key }), municipality, vendor, from, until };
  });
}

/** Whose a role is: a municipality's in its chain, any other in the office's. */
export const scopeOfPlace = ({ municipality }: Pick<PlacedRole, "municipality">): Scope =>
  municipality
    ? { kind: "municipality", municipalityId: municipality.id, code: municipality.code, vendorId: null }
    : { kind: "office" };

/**
 * Whose a person is, by the roles that the actor sees: the municipalities' that all of them are
 * for, else the office's.
 */
export async function scopeOfRoles(db: Db, actor: Actor, roles: readonly PersonRole[]): Promise<Scope> {
  const codes = [...new Set(roles.flatMap(({ municipality }) => municipality?.code ?? []))];
  if (codes.length === 0 || roles.some(({ municipality }) => !municipality)) return { kind: "office" };
  const rows = await db.municipality.findMany({
    where: { officeId: actor.office.id, code: { in: codes } },
    select: { id: true, code: true },
  });
  const of = rows.map(({ id, code }) => ({
    kind: "municipality" as const,
    municipalityId: id,
    code,
    vendorId: null,
  }));
  return { kind: "several", of };
}

/** Adds an event about a person to the chains of those whose the person is. */
export async function notePerson(
  db: Db,
  actor: Actor,
  { id: userId, roles }: Pick<PersonItem, "id" | "roles">,
  event: PersonEvent,
): Promise<void> {
  const scope = await scopeOfRoles(db, actor, roles);
  await appendAudit(db, { actor, role: assertMay(actor, "people:manage", scope) }, peopleEvents, {
    ...event,
    subject: { type: "person", id: userId, label: userId, scope },
  });
}

interface Letters {
  /** To whom. */
  users: string[];
  /** Those who do without this kind get none; null for what is always sent. */
  kind: MailKind | null;
  what: Omit<Parameters<typeof letter>[0], "locale">;
}

/** Keeps a letter to each of these people of the office, in their own language. */
export async function writeTo(db: Db, { users, kind, what }: Letters): Promise<void> {
  if (users.length === 0) return;
  const people = await db.$queryRaw<{ id: string; email: string; locale: string }[]>`
    SELECT * FROM person_letters(${users}::uuid[], ${kind ?? ""})`;
  for (const { email, locale } of people) await sendMail(db, { to: email, ...letter({ ...what, locale }) });
}
