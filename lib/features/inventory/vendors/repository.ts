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

/** Throws vendor.keyTaken. Returns its id. */
export async function createVendor(
  db: Db,
  actor: Actor,
  vendor: { key: string; name: string; roles: VendorRole[] },
): Promise<string> {
  const id = newId();
  const by = { createdBy: actor.userId, updatedBy: actor.userId };
  try {
    await db.vendor.create({ data: { id, officeId: actor.office.id, ...vendor, ...by } });
  } catch (error) {
    if (isDuplicate(error)) throw keyTaken();
    throw error;
  }
  return id;
}

export const keyTaken = (): AppError =>
  new AppError("vendor.keyTaken", { errors: [{ path: "key", code: "vendor.keyTaken" }] });

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
