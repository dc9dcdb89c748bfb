import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { hundredthsFrom } from "@/lib/domain/hundredths";
import { newId } from "@/lib/domain/ids";
import { numberOfQuarter } from "@/lib/domain/period";
import type { Db } from "@/lib/platform/db";
import { change, type Current } from "@/lib/platform/db/change";
import type { CapacityBody } from "./schema";

/** What there is room for as the audit trail knows it: each office has one. */
export const capacitySubject = ({ office: { id, name } }: Actor) => ({
  type: "capacity" as const,
  id,
  label: name,
  scope: { kind: "office" } as const,
});

/** Ids by key. */
type Ids = ReadonlyMap<string, string>;

const idsByKey = (rows: { key: string; id: string }[]): Ids => new Map(rows.map(({ key, id }) => [key, id]));

/** The office's vendors and systems of these keys that are still themselves. */
export async function findKeys(
  db: Db,
  { office }: Actor,
  { vendors, systems }: { vendors: string[]; systems: string[] },
): Promise<{ vendors: Ids; systems: Ids }> {
  const own = { officeId: office.id, mergedInto: null };
  const select = { key: true, id: true } as const;
  return {
    vendors: idsByKey(await db.vendor.findMany({ where: { ...own, key: { in: vendors } }, select })),
    systems: idsByKey(await db.systemProduct.findMany({ where: { ...own, key: { in: systems } }, select })),
  };
}

/**
 * The version that is written now, where the one before is this; 0 is none yet. Of two at once the
 * second waits and finds another: throws request.stale.
 */
export function raiseVersion(
  db: Db,
  { office, userId }: Actor,
  version: number,
  current: Current,
): Promise<void> {
  const by = { updatedBy: userId };
  const written =
    version === 0
      ? db.capacity.createMany({
          data: [{ officeId: office.id, createdBy: userId, ...by }],
          skipDuplicates: true,
        })
      : db.capacity.updateMany({
          where: { officeId: office.id, version },
          // What a person says is no longer what a source said, nor assumed.
          data: { version: { increment: 1 }, source: null, assumption: null, ...by },
        });
  return change(written, current);
}

/** All that counts from now on; what was told before is gone. */
export async function replaceRows(
  db: Db,
  { office, userId }: Actor,
  { quarters, vendors, effort }: CapacityBody,
  ids: { vendors: Ids; systems: Ids },
): Promise<void> {
  const own = { officeId: office.id };
  const by = { createdBy: userId, updatedBy: userId };
  await db.capacityQuarter.deleteMany({ where: own });
  await db.capacityVendor.deleteMany({ where: own });
  await db.capacityEffort.deleteMany({ where: own });
  await db.capacityQuarter.createMany({
    data: quarters.map(({ quarter, officeDays }) => ({
      ...own,
      ...by,
      quarter: numberOfQuarter(quarter),
      daysHundredths: hundredthsFrom(officeDays),
    })),
  });
  await db.capacityVendor.createMany({
    data: vendors.map(({ vendor, quarter, parallel }) => ({
      ...own,
      ...by,
      id: newId(),
      vendorId: ids.vendors.get(vendor)!,
      quarter: numberOfQuarter(quarter),
      parallel,
    })),
  });
  await db.capacityEffort.createMany({
    data: effort.map(({ system, firstDays, furtherDays }) => ({
      ...own,
      ...by,
      id: newId(),
      productId: ids.systems.get(system)!,
      firstHundredths: hundredthsFrom(firstDays),
      furtherHundredths: hundredthsFrom(furtherDays),
    })),
  });
}
