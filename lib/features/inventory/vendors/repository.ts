import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { AppError, notFound } from "@/lib/domain/errors";
import { newId } from "@/lib/domain/ids";
import type { Subject } from "@/lib/domain/subject";
import type { Db } from "@/lib/platform/db";
import { change, type Current } from "@/lib/platform/db/change";
import { isDuplicate } from "@/lib/platform/db/errors";
import type { Contact } from "@/lib/domain/contact";
import type { VendorRole } from "@/lib/domain/vendor";
import type { Editable } from "./domain";

/** A vendor as the room's changes load it: everything that is kept of it. */
export interface LoadedVendor extends Editable {
  id: string;
  version: number;
}

/** A vendor as the audit trail knows it: the office's own. */
export const vendorSubject = ({ id, name }: { id: string; name: string }) => ({
  type: "vendor" as const,
  id,
  label: name,
  scope: { kind: "office" } satisfies Subject["scope"],
});

/** Null for one that the office does not have, and for one that was merged into another. */
export async function findVendor(db: Db, actor: Actor, key: string): Promise<LoadedVendor | null> {
  const row = await db.vendor.findFirst({
    where: { officeId: actor.office.id, key, mergedInto: null },
    select: {
      id: true,
      name: true,
      roles: true,
      note: true,
      contacts: true,
      escalation: true,
      version: true,
    },
  });
  return row && { ...row, roles: row.roles as VendorRole[], contacts: row.contacts as unknown as Contact[] };
}

/**
 * Of two who merge the same vendors at once, the second waits, and reads what the first has left.
 */
export const lockVendors = (db: Db, { office }: Actor, keys: string[]): Promise<number> =>
  db.$executeRaw`
    SELECT v.id FROM vendor v WHERE v.office_id = ${office.id}::uuid AND v.key = ANY (${keys})
    ORDER BY v.id FOR NO KEY UPDATE`;

/** Throws request.notFound. */
export async function loadVendor(db: Db, actor: Actor, key: string): Promise<LoadedVendor> {
  const found = await findVendor(db, actor, key);
  if (!found) throw notFound();
  return found;
}

/** The id of a vendor that is named in another thing's body. Throws vendor.unknown at that path. */
export async function findVendorId(db: Db, actor: Actor, key: string, path: string): Promise<string> {
  const found = await findVendor(db, actor, key);
  if (!found) throw new AppError("vendor.unknown", { errors: [{ path, code: "vendor.unknown" }] });
  return found.id;
}

/**
 * Throws vendor.nameTaken when another vendor than this has the name, whatever its case, spaces or
 * Unicode form. Of two who take one at once the second waits for the first.
 */
export async function assertNameIsFree(
  db: Db,
  actor: Actor,
  name: string,
  than: string | null = null,
): Promise<void> {
  const { id: officeId } = actor.office;
  await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`vendor-name/${officeId}`}, 0))`;
  const [row] = await db.$queryRaw<{ taken: boolean }[]>`
    SELECT EXISTS (SELECT FROM vendor v WHERE v.office_id = ${officeId}::uuid AND v.merged_into IS NULL
      AND folded_name(v.name) = folded_name(${name}) AND v.id IS DISTINCT FROM ${than}::uuid) AS taken`;
  if (row?.taken) throw taken("name");
}

/** Throws vendor.keyTaken and vendor.nameTaken. Returns its id. */
export async function createVendor(
  db: Db,
  actor: Actor,
  vendor: { key: string; name: string; roles: VendorRole[] },
): Promise<string> {
  const id = newId();
  const { id: officeId } = actor.office;
  if ((await db.vendor.count({ where: { officeId, key: vendor.key } })) > 0) throw taken("key");
  await assertNameIsFree(db, actor, vendor.name);
  const by = { createdBy: actor.userId, updatedBy: actor.userId };
  try {
    await db.vendor.create({ data: { id, officeId, ...vendor, ...by } });
  } catch (error) {
    if (isDuplicate(error)) throw taken("key");
    throw error;
  }
  return id;
}

export const taken = (what: "name" | "key"): AppError =>
  new AppError(`vendor.${what}Taken`, { errors: [{ path: what, code: `vendor.${what}Taken` }] });

/** Throws request.stale when the vendor has another version by now. */
export const updateVendor = (
  db: Db,
  actor: Actor,
  { id, version }: Pick<LoadedVendor, "id" | "version">,
  wished: Editable,
  current: Current | null,
): Promise<void> =>
  change(
    db.vendor.updateMany({
      where: { id, officeId: actor.office.id, version, mergedInto: null },
      data: { ...wished, version: { increment: 1 }, updatedBy: actor.userId },
    }),
    current,
  );

/** What followed when one vendor became another. */
export interface Followed {
  systems: number;
  deliveries: number;
  people: number;
}

/**
 * Moves all that points at one vendor to the other. Throws request.notFound when one of them was
 * merged by somebody else in the meantime.
 */
export async function mergeVendors(db: Db, from: string, into: string): Promise<Followed> {
  const [row] = await db.$queryRaw<(Followed & { merged: boolean })[]>`
    SELECT * FROM vendor_merge(${from}::uuid, ${into}::uuid)`;
  if (!row?.merged) throw notFound();
  const { systems, deliveries, people } = row;
  return { systems, deliveries, people };
}
