import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { StoppedBy } from "@/lib/domain/delivery";
import { notFound } from "@/lib/domain/errors";
import { newId } from "@/lib/domain/ids";
import type { MunicipalityScope, Scope } from "@/lib/domain/scope";
import type { Subject } from "@/lib/domain/subject";
import type { Db } from "@/lib/platform/db";
import { change, type Current } from "@/lib/platform/db/change";
import { memberRows } from "@/lib/platform/db/sql";
import { defineSubject } from "@/lib/platform/subjects";
import type { EscalationStep, StopOutcome, StopStatus } from "./domain";
import { stopRows } from "./queries/stop-row";
import type { RegisterStopBody } from "./schema";

/** A stop as the rules need it. */
export interface LoadedStop {
  id: string;
  number: string;
  vendorId: string | null;
  since: string;
  closedOn: string | null;
  status: StopStatus;
  version: number;
  /** What records of what was done speak of. */
  subject: Subject;
}

export const dayOf = (iso: string): Date => new Date(`${iso}T00:00:00Z`);

/** Whose a stop is: each municipality of what it holds, with the vendor that it names. */
export const scopeOf = (
  places: { municipalityId: string; code: string }[],
  vendorId: string | null,
): Scope => {
  const of = places.map((place): MunicipalityScope => ({ kind: "municipality", ...place, vendorId }));
  return of.length === 1 && of[0] ? of[0] : { kind: "several", of };
};

/** The stop as a subject, of the municipalities of all that it holds. */
export async function subjectOf(
  db: Db,
  stop: { id: string; number: string; title: string; vendorId: string | null },
): Promise<Subject> {
  const places = await db.$queryRaw<{ municipalityId: string; code: string }[]>`
    SELECT municipality_id AS "municipalityId", code FROM stop_places(${stop.id}::uuid)`;
  return {
    type: "stop",
    id: stop.id,
    label: `${stop.number}, ${stop.title}`,
    scope: scopeOf(places, stop.vendorId),
  };
}

/**
 * Loads a stop that the actor reads, locking its row when it is to be changed. Throws
 * request.notFound.
 */
export async function loadStop(
  db: Db,
  actor: Actor,
  id: string,
  options: { lock?: boolean } = {},
): Promise<LoadedStop> {
  if (options.lock) await db.$queryRaw`SELECT id FROM stop WHERE id = ${id}::uuid FOR UPDATE`;
  const [row] = await db.$queryRaw<(Omit<LoadedStop, "subject"> & { title: string })[]>`
    SELECT b.id, b.number, b.title, b.vendor_id AS "vendorId", to_char(b.since, 'YYYY-MM-DD') AS since,
      to_char(b.closed_on, 'YYYY-MM-DD') AS "closedOn", b.status, b.version
    FROM stop b WHERE b.id = ${id}::uuid AND ${stopRows(actor)}`;
  if (!row) throw notFound();
  const { title, ...stop } = row;
  return { ...stop, subject: await subjectOf(db, { ...stop, title }) };
}

/** A stop as what its files and notifications hang on. */
export const stopSubject = defineSubject({
  type: "stop",
  load: async (db, actor, id) => (await loadStop(db, actor, id)).subject,
});

/** A delivery that a stop can hold. */
export interface Holdable {
  id: string;
  municipalityId: string;
  /** Whether it is closed or cancelled: nothing stops it any more. */
  isSettled: boolean;
}

/** Which of these the actor registers stops of; another's is as one that is not there. */
export const listHoldable = (db: Db, actor: Actor, ids: string[]): Promise<Holdable[]> =>
  db.$queryRaw<Holdable[]>`
    SELECT d.id, d.municipality_id AS "municipalityId", d.status IN ('closed', 'cancelled') AS "isSettled" FROM delivery d
    WHERE d.id = ANY (${ids}::uuid[]) AND ${memberRows(actor, "stop:manage", "d")}`;

interface Facts extends Pick<RegisterStopBody, "title" | "reason"> {
  stoppedBy: StoppedBy;
  vendorId: string | null;
  since: Date;
}

export interface Terms {
  clause?: string | null;
  costOrePerMonth?: number | null;
  complaint?: { on: string; reference: string | null; remedyBy: string | null } | null;
}

const columnsOf = ({ clause, costOrePerMonth, complaint }: Terms) => ({
  ...(clause !== undefined && { clause }),
  ...(costOrePerMonth !== undefined && {
    costOrePerMonth: costOrePerMonth === null ? null : BigInt(costOrePerMonth),
  }),
  ...(complaint !== undefined && {
    complaintOn: complaint && dayOf(complaint.on),
    complaintReference: complaint?.reference ?? null,
    remedyBy: complaint?.remedyBy ? dayOf(complaint.remedyBy) : null,
  }),
});

/** Holds more deliveries. */
export async function insertHeld(
  db: Db,
  actor: Actor,
  stop: { id: string; vendorId: string | null },
  deliveries: Holdable[],
): Promise<void> {
  const { id: stopId, vendorId } = stop;
  const by = { createdBy: actor.userId, updatedBy: actor.userId };
  const own = { officeId: actor.office.id, stopId, vendorId, ...by };
  await db.stopDelivery.createMany({
    data: deliveries.map(({ id, municipalityId }) => ({ ...own, deliveryId: id, municipalityId })),
  });
}

/** Lets deliveries go. */
export const deleteHeld = async (db: Db, stopId: string, deliveries: string[]): Promise<void> => {
  await db.stopDelivery.deleteMany({ where: { stopId, deliveryId: { in: deliveries } } });
};

/** Keeps these deliveries, in the order in which the counting takes them, until the change ends. */
export async function lockDeliveries(db: Db, ids: string[]): Promise<void> {
  await db.$queryRaw`SELECT id FROM delivery WHERE id = ANY (${ids}::uuid[]) ORDER BY id FOR NO KEY UPDATE`;
}

/** Whether something of the stop is shared with its vendor, or promised. */
export async function involvesVendor(db: Db, stopId: string): Promise<boolean> {
  const [row] = await db.$queryRaw<{ is: boolean }[]>`
    SELECT EXISTS (SELECT FROM stop_promise WHERE stop_id = ${stopId}::uuid)
      OR EXISTS (SELECT FROM stop_entry WHERE stop_id = ${stopId}::uuid AND is_shared) AS is`;
  return row?.is ?? false;
}

/** The deliveries that a stop holds, of those that the actor sees. */
export const listHeld = async (db: Db, stopId: string): Promise<string[]> =>
  (await db.stopDelivery.findMany({ where: { stopId }, select: { deliveryId: true } })).map(
    ({ deliveryId }) => deliveryId,
  );

/**
 * Makes a stop. What it holds comes first: whose it is, is asked of that, and it is tied to the
 * stop when the transaction ends. Returns its id and the number that it is given.
 */
export async function insertStop(
  db: Db,
  actor: Actor,
  { facts, terms, deliveries }: { facts: Facts; terms: Terms; deliveries: Holdable[] },
): Promise<{ id: string; number: string }> {
  const id = newId();
  const own = { officeId: actor.office.id, createdBy: actor.userId, updatedBy: actor.userId };
  await insertHeld(db, actor, { id, vendorId: facts.vendorId }, deliveries);
  const { number } = await db.stop.create({
    data: { id, ...own, ...facts, status: "reported" },
    select: { number: true },
  });
  await db.stopTerms.create({ data: { stopId: id, ...own, ...columnsOf(terms) } });
  return { id, number: number ?? "" };
}

export type StopChange = Partial<Facts> & { status?: StopStatus; mendedOn?: Date } & (
    { closedOn: Date; outcome: StopOutcome; closedAt: Date; closedBy: string } | { closedOn?: never }
  );

/** Changes a stop that still has the version it was loaded with, and counts the version up. */
export const updateStop = (
  db: Db,
  actor: Actor,
  { id, version }: Pick<LoadedStop, "id" | "version">,
  to: StopChange,
  current: Current | null,
): Promise<void> =>
  change(
    db.stop.updateMany({
      where: { id, officeId: actor.office.id, version },
      data: { ...to, version: { increment: 1 }, updatedBy: actor.userId },
    }),
    current,
  );

export async function updateTerms(db: Db, actor: Actor, stopId: string, terms: Terms): Promise<void> {
  await db.stopTerms.updateMany({
    where: { stopId },
    data: { ...columnsOf(terms), updatedBy: actor.userId },
  });
}

const partOf = (actor: Actor, stopId: string) => ({
  id: newId(),
  officeId: actor.office.id,
  stopId,
  createdBy: actor.userId,
  updatedBy: actor.userId,
});

export const insertPromise = (
  db: Db,
  actor: Actor,
  stopId: string,
  promise: { promisedFor: string; note: string | null; byVendor: boolean },
) =>
  db.stopPromise.create({
    data: {
      ...partOf(actor, stopId),
      ...promise,
      promisedOn: dayOf(actor.office.today),
      promisedFor: dayOf(promise.promisedFor),
    },
  });

/** The days promised before, in their order. */
export const listPromises = (db: Db, stopId: string): Promise<{ promisedFor: string }[]> =>
  db.$queryRaw`
    SELECT to_char(promised_for, 'YYYY-MM-DD') AS "promisedFor" FROM stop_promise
    WHERE stop_id = ${stopId}::uuid ORDER BY promised_on, id`;

export const insertEscalation = (
  db: Db,
  actor: Actor,
  stopId: string,
  { step, on, note }: { step: EscalationStep; on: string; note: string | null },
) => db.stopEscalation.create({ data: { ...partOf(actor, stopId), step, onDay: dayOf(on), note } });

export const listSteps = async (db: Db, stopId: string): Promise<EscalationStep[]> =>
  (await db.stopEscalation.findMany({ where: { stopId }, select: { step: true } })).map(({ step }) => step);

/** What somebody wrote, at the time by the clock, with the files that it shows. */
export async function insertEntry(
  db: Db,
  actor: Actor,
  stopId: string,
  entry: { text: string; isShared: boolean; byVendor: boolean; fileIds?: string[]; at: Date },
): Promise<string> {
  const { fileIds = [], at, ...said } = entry;
  const { id, ...own } = partOf(actor, stopId);
  await db.stopEntry.create({ data: { id, ...own, ...said, createdAt: at } });
  if (fileIds.length > 0)
    await db.stopEntryFile.createMany({
      data: fileIds.map((fileId) => ({ ...own, entryId: id, fileId, isShared: said.isShared })),
    });
  return id;
}

/** Which of these files were added to the stop. */
export const listFilesOf = async (db: Db, stopId: string, ids: string[]): Promise<string[]> =>
  (
    await db.file.findMany({
      where: { id: { in: ids }, subjectType: "stop", subjectId: stopId },
      select: { id: true },
    })
  ).map(({ id }) => id);
