import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { DecisionReference } from "@/lib/domain/decision";
import { AppError, notFound } from "@/lib/domain/errors";
import { newId } from "@/lib/domain/ids";
import type { Permission } from "@/lib/domain/permissions";
import type { MunicipalityScope } from "@/lib/domain/scope";
import type { Subject } from "@/lib/domain/subject";
import { withOneMore, type Db } from "@/lib/platform/db";
import { change, type Current } from "@/lib/platform/db/change";
import { isDuplicate } from "@/lib/platform/db/errors";
import { ownMunicipalityRows, Prisma, realRows } from "@/lib/platform/db/sql";
import type { Editable } from "./domain";
import type { AccessionStepBody, AccessionStepKey, MandateBody } from "./schema";

/** A municipality as the room's changes load it. */
export interface LoadedMunicipality {
  id: string;
  code: string;
  name: string;
  fullName: string;
  country: "SE" | "NO";
  version: number;
  /** The body that is noted as its archive authority. */
  authorityBody: string | null;
  subject: Subject & { scope: MunicipalityScope };
}

/** Throws request.notFound for one that the permission does not reach. */
export async function loadMunicipality(
  db: Db,
  actor: Actor,
  code: string,
  permission: Permission = "municipality:read",
): Promise<LoadedMunicipality> {
  const [row] = await db.$queryRaw<Omit<LoadedMunicipality, "subject">[]>`
    SELECT m.id, m.code, r.name, r.full_name AS "fullName", m.country, s.version, s.authority_body AS "authorityBody"
    FROM municipality m JOIN municipality_register r ON r.country = m.country AND r.code = m.code
    JOIN membership s ON s.municipality_id = m.id
    WHERE m.code = ${code} AND ${ownMunicipalityRows(actor, permission, "m")}`;
  if (!row) throw notFound();
  const scope = { kind: "municipality", municipalityId: row.id, code: row.code, vendorId: null } as const;
  return { ...row, subject: { type: "municipality", id: row.id, label: row.name, scope } };
}

/** A municipality of the country's register that this office may have as a member. */
export async function findInRegister(
  db: Db,
  { office }: Actor,
  { country, code }: { country: "SE" | "NO"; code: string },
): Promise<{ name: string; isMember: boolean } | null> {
  const [row] = await db.$queryRaw<{ name: string; isMember: boolean }[]>`
    SELECT r.name, EXISTS (SELECT FROM municipality m WHERE m.office_id = ${office.id}::uuid
      AND m.country = r.country AND m.code = r.code) AS "isMember"
    FROM municipality_register r
    WHERE r.country = ${country}::"Country" AND r.code = ${code} AND ${inReach(office)}`;
  return row ?? null;
}

/**
 * The register's rows that an office can choose among: its own country's, since a code alone names
 * a municipality in its addresses; invented ones are for an invented office.
 */
export const inReach = (office: Actor["office"]): Prisma.Sql => Prisma.sql`
  r.country = ${office.country}::"Country" AND (${office.isFictional} OR ${realRows("r")})`;

const asDate = (on: string | null): Date | null => (on === null ? null : new Date(`${on}T00:00:00Z`));

const asJson = (value: object | null) => value ?? Prisma.DbNull;

const decisionColumns = (decision: DecisionReference | null) => ({
  decisionReference: decision?.reference ?? null,
  decisionParagraph: decision?.paragraph ?? null,
  decisionOn: asDate(decision?.date ?? null),
  decisionBody: decision?.body ?? null,
  decisionChain: asJson(decision?.chain ?? null),
});

type NewMembership = Pick<Editable, "role"> &
  Pick<Editable["membership"], "custody" | "since" | "group" | "decision">;

/**
 * A municipality of the register as a member, with its audit stream. Returns the actor whose
 * office has it. Throws municipality.alreadyMember when another was first.
 */
export async function createMunicipality(
  db: Db,
  actor: Actor,
  { country, code }: { country: "SE" | "NO"; code: string },
  membership: NewMembership,
): Promise<Actor> {
  const id = newId();
  try {
    await db.$executeRaw`SELECT municipality_add(${id}::uuid, ${country}::"Country", ${code})`;
  } catch (error) {
    if (isDuplicate(error)) throw new AppError("municipality.alreadyMember");
    throw error;
  }
  const wider = await withOneMore(db, actor, id);
  await db.membership.create({
    data: {
      id: newId(),
      officeId: actor.office.id,
      municipalityId: id,
      role: membership.role,
      custodyModel: membership.custody,
      memberGroup: membership.group,
      startsOn: asDate(membership.since),
      ...decisionColumns(membership.decision),
      createdBy: actor.userId,
      updatedBy: actor.userId,
    },
  });
  return wider;
}

/** Throws request.stale when the municipality has another version by now. */
export function updateMunicipality(
  db: Db,
  actor: Actor,
  municipality: { id: string; version: number },
  { membership, ...wished }: Editable,
  current: Current,
): Promise<void> {
  const { exit } = membership;
  return touch(db, actor, municipality, current, {
    role: wished.role,
    custodyModel: membership.custody,
    memberGroup: membership.group,
    startsOn: asDate(membership.since),
    endsOn: asDate(membership.until),
    note: membership.note,
    ...decisionColumns(membership.decision),
    exitNoticeOn: asDate(exit?.noticeOn ?? null),
    exitReturnedOn: asDate(exit?.dataReturnedOn ?? null),
    exitCertificateOn: asDate(exit?.deletionCertificateOn ?? null),
    organisationNumber: wished.organisationNumber,
    peppolId: wished.peppolId,
    buyerReference: wished.buyerReference,
    customerNumber: wished.customerNumber,
    authorityBody: wished.archiveAuthority?.body ?? null,
    authorityDecision: asJson(wished.archiveAuthority?.decision ?? null),
    acceptanceIs: wished.acceptanceIs,
    contacts: wished.contacts,
  });
}

/**
 * Counts a change of the municipality, or of what hangs on its version. Throws request.stale when
 * it has another by now.
 */
export const touch = (
  db: Db,
  actor: Actor,
  { id, version }: { id: string; version: number },
  current: Current | null,
  data: Prisma.MembershipUncheckedUpdateManyInput = {},
): Promise<void> =>
  change(
    db.membership.updateMany({
      where: { municipalityId: id, officeId: actor.office.id, version },
      data: { ...data, version: { increment: 1 }, updatedBy: actor.userId },
    }),
    current,
  );

/**
 * Counts an addition, which names no version: of two at once the second waits for the first.
 * Returns the new version.
 */
export async function countAddition(db: Db, actor: Actor, municipalityId: string): Promise<number> {
  const [row] = await db.$queryRaw<{ version: number }[]>`
    UPDATE membership SET version = version + 1, updated_at = now(), updated_by = ${actor.userId}::uuid
    WHERE municipality_id = ${municipalityId}::uuid AND office_id = ${actor.office.id}::uuid RETURNING version`;
  if (!row) throw notFound();
  return row.version;
}

/** Returns its id. */
export async function createMandate(
  db: Db,
  actor: Actor,
  municipalityId: string,
  { person, from, until, adoptedOn, ...rest }: MandateBody,
): Promise<string> {
  const id = newId();
  await db.mandate.create({
    data: {
      ...rest,
      id,
      officeId: actor.office.id,
      municipalityId,
      userId: person,
      adoptedOn: asDate(adoptedOn),
      startsOn: asDate(from),
      endsOn: asDate(until),
      createdBy: actor.userId,
      updatedBy: actor.userId,
    },
  });
  return id;
}

/**
 * The mandate's last day is today; one that was yet to begin never does. Throws mandate.ended when
 * it has ended already.
 */
export async function endMandate(
  db: Db,
  actor: Actor,
  mandate: { id: string; from: string | null },
  now: Date,
): Promise<void> {
  const { today } = actor.office;
  const hasBegun = mandate.from === null || mandate.from <= today;
  await change(
    db.mandate.updateMany({
      where: { id: mandate.id, officeId: actor.office.id, endedAt: null },
      data: {
        ...(hasBegun ? { endsOn: asDate(today) } : { endedAt: now, endsOn: null }),
        updatedBy: actor.userId,
      },
    }),
    null,
    "mandate.ended",
  );
}

/** What is noted of a step of joining, whether or not something was before. */
export async function saveAccessionStep(
  db: Db,
  actor: Actor,
  municipalityId: string,
  key: AccessionStepKey,
  { on, decision, fileId }: Omit<AccessionStepBody, "decision"> & { decision: DecisionReference | null },
): Promise<void> {
  const noted = {
    on: asDate(on),
    decision: asJson(decision),
    fileId,
    // What a person notes is no longer what a source said, nor assumed.
    source: null,
    assumption: null,
    updatedBy: actor.userId,
  };
  const { id: officeId } = actor.office;
  await db.accessionStep.upsert({
    where: { municipalityId_key: { municipalityId, key }, officeId },
    create: { ...noted, municipalityId, key, officeId, createdBy: actor.userId },
    update: noted,
  });
}

/** Whether this is a file of the municipality itself. */
export const isOwnFile = async (db: Db, actor: Actor, municipalityId: string, id: string): Promise<boolean> =>
  (await db.file.count({
    where: { id, officeId: actor.office.id, subjectType: "municipality", subjectId: municipalityId },
  })) === 1;
