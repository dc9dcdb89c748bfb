import type { SystemStatus } from "@/lib/platform/db/generated/client";
import type { Owner } from "../database";
import { insertRows } from "@/lib/platform/db/rows";
import type { Calendar } from "./calendar";
import { factsOf } from "./facts";
import { Random } from "./random";
import { day } from "./stamps";
import { SOURCE } from "./source";
import type { Instance, Office, Place, Story } from "./story";

const DAY = 86_400_000;

/** The systems that a municipality runs: between 23 and all 30. */
export const instancesOf = (random: Random, office: Office): Instance[] =>
  random
    .shuffle(office.products)
    .slice(0, random.int(23, office.products.length))
    .map((product) => ({ id: random.id(new Date(office.calendar.moved("2023-10-01"))), product }));

export async function insertInstances(
  db: Owner,
  { place, calendar: { today, now } }: { place: Place; calendar: Calendar },
  instances: { instance: Instance; status: SystemStatus; windUpOn: string | null }[],
): Promise<void> {
  // A series of its own: what is known of them changes nothing of what was done.
  const random = new Random(`exempel/facts/${place.code}`);
  await insertRows(
    db,
    "system_instance",
    instances.map(({ instance, status, windUpOn }) => ({
      id: instance.id,
      office_id: place.officeId,
      municipality_id: place.municipalityId,
      product_id: instance.product.id,
      vendor_id: instance.product.vendorId,
      status,
      ...factsOf(random, { instance, status, windUpOn }, now),
      source: SOURCE,
      created_at: today,
      updated_at: today,
    })),
  );
}

/**
 * How the installation stands: wound up when its delivery is closed, else now and then about to be.
 */
export function standingOf(
  random: Random,
  instance: Instance,
  last: Story | undefined,
  now: Date,
): { instance: Instance; status: SystemStatus; windUpOn: string | null } {
  // A part of a system in use is delivered again.
  if (last?.scope.purpose === "recurring") return { instance, status: "inOperation", windUpOn: null };
  if (last?.life.status === "closed")
    return { instance, status: "woundUp", windUpOn: day(last.life.updatedAt) };
  const ahead = (low: number, high: number) => day(new Date(now.getTime() + random.int(low, high) * DAY));
  return random.weighted([
    [{ instance, status: "inOperation" as SystemStatus, windUpOn: null }, 80],
    [{ instance, status: "awaitingWindUp" as SystemStatus, windUpOn: ahead(8, 280) }, 11],
    [{ instance, status: "readOnly" as SystemStatus, windUpOn: ahead(20, 400) }, 6],
    [{ instance, status: "replaced" as SystemStatus, windUpOn: ahead(-300, -20) }, 3],
  ]);
}
