import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { AppError, notFound } from "@/lib/domain/errors";
import { newId } from "@/lib/domain/ids";
import type { Subject } from "@/lib/domain/subject";
import type { Db } from "@/lib/platform/db";
import { change, type Current } from "@/lib/platform/db/change";
import { isDuplicate } from "@/lib/platform/db/errors";
import type { Editable } from "./domain";

/** A system as the room's changes load it: everything that is kept of it. */
export interface LoadedSystem extends Editable {
  id: string;
  version: number;
}

/** A system as the audit trail knows it: the office's own, whoever has it installed. */
export const subjectOf = ({ id, name }: { id: string; name: string }): Subject => ({
  type: "system",
  id,
  label: name,
  scope: { kind: "office" },
});

/** Null for one that the office does not have, and for one that was merged into another. */
export async function findSystem(db: Db, actor: Actor, key: string): Promise<LoadedSystem | null> {
  return db.systemProduct.findFirst({
    where: { officeId: actor.office.id, key, mergedInto: null },
    select: {
      id: true,
      name: true,
      vendorId: true,
      controlPointTemplateId: true,
      hasSecrecy: true,
      exportAbility: true,
      note: true,
      version: true,
    },
  });
}

/**
 * Of two who merge the same systems at once, the second waits, and reads what the first has left.
 */
export const lockSystems = (db: Db, { office }: Actor, keys: string[]): Promise<number> =>
  db.$executeRaw`
    SELECT p.id FROM system_product p WHERE p.office_id = ${office.id}::uuid AND p.key = ANY (${keys})
    ORDER BY p.id FOR NO KEY UPDATE`;

/** Throws request.notFound. */
export async function loadSystem(db: Db, actor: Actor, key: string): Promise<LoadedSystem> {
  const found = await findSystem(db, actor, key);
  if (!found) throw notFound();
  return found;
}

/** Whether another system than this has the name, whatever its case, spaces or Unicode form. */
export async function isNameTaken(
  db: Db,
  actor: Actor,
  name: string,
  than: string | null = null,
): Promise<boolean> {
  const [row] = await db.$queryRaw<{ taken: boolean }[]>`
    SELECT EXISTS (SELECT FROM system_product p WHERE p.office_id = ${actor.office.id}::uuid
      AND p.merged_into IS NULL AND folded_name(p.name) = folded_name(${name})
      AND p.id IS DISTINCT FROM ${than}::uuid) AS taken`;
  return row?.taken ?? false;
}

/** The keys that begin as this one does. */
export async function listKeysLike(db: Db, actor: Actor, base: string): Promise<string[]> {
  const rows = await db.systemProduct.findMany({
    where: { officeId: actor.office.id, key: { startsWith: base } },
    select: { key: true },
  });
  return rows.map(({ key }) => key);
}

export const taken = (what: "name" | "key"): AppError =>
  new AppError(`system.${what}Taken`, { errors: [{ path: what, code: `system.${what}Taken` }] });

/** Throws system.keyTaken, or system.nameTaken when somebody was first. Returns its id. */
export async function createSystem(
  db: Db,
  actor: Actor,
  { key, ...system }: Editable & { key: string },
): Promise<string> {
  const { id: officeId } = actor.office;
  const id = newId();
  const by = { createdBy: actor.userId, updatedBy: actor.userId };
  if ((await db.systemProduct.count({ where: { officeId, key } })) > 0) throw taken("key");
  try {
    await db.systemProduct.create({ data: { id, officeId, key, ...system, ...by } });
  } catch (error) {
    if (isDuplicate(error)) throw taken("name");
    throw error;
  }
  return id;
}

/**
 * Throws request.stale when the system has another version by now, and system.nameTaken when
 * somebody was first to the name. With another vendor its deliveries follow.
 */
export async function updateSystem(
  db: Db,
  actor: Actor,
  { id, version, vendorId: was }: LoadedSystem,
  { vendorId, ...wished }: Editable,
  current: Current | null,
): Promise<void> {
  if (vendorId !== was) {
    const [row] = await db.$queryRaw<{ done: boolean }[]>`
      SELECT system_vendor(${id}::uuid, ${version}::int, ${vendorId}::uuid) AS done`;
    if (!row?.done) throw new AppError("request.stale", current ? { current: await current() } : {});
  }
  try {
    await change(
      db.systemProduct.updateMany({
        where: { id, officeId: actor.office.id, version, mergedInto: null },
        data: { ...wished, version: { increment: 1 }, updatedBy: actor.userId },
      }),
      current,
    );
  } catch (error) {
    if (isDuplicate(error)) throw taken("name");
    throw error;
  }
}

/** What followed when one system became another. */
export interface Followed {
  installations: number;
  deliveries: number;
}

/** An installation that another of the same municipality became. */
export interface FoldedInstallation {
  id: string;
  /** The other's id, by which its events are known. */
  gone: string;
  municipality: string;
  code: string;
  name: string;
}

type Merged = Followed & { merged: boolean; both_in: string[] | null; folded: FoldedInstallation[] };

/**
 * Moves all that points at one system to the other. Throws system.bothInstalled where both stand
 * in a municipality, with each such, and request.notFound when one of them was merged in the
 * meantime.
 */
export async function mergeSystems(
  db: Db,
  from: string,
  into: string,
): Promise<{ followed: Followed; folded: FoldedInstallation[] }> {
  const [row] = await db.$queryRaw<Merged[]>`
    SELECT * FROM system_merge(${from}::uuid, ${into}::uuid)`;
  if (row?.both_in)
    throw new AppError("system.bothInstalled", {
      params: { count: row.both_in.length, municipality: row.both_in[0] ?? "" },
      errors: row.both_in.map((municipality) => ({
        path: "into",
        code: "system.bothInstalled",
        params: { municipality },
      })),
    });
  if (!row?.merged) throw notFound();
  const { installations, deliveries, folded } = row;
  return { followed: { installations, deliveries }, folded };
}
