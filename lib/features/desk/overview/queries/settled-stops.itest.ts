import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/domain/actor";
import { deliveriesList } from "@/lib/features/deliveries/deliveries";
import { countDeliveries } from "@/lib/features/deliveries/deliveries/server";
import { stopsList } from "@/lib/features/deliveries/stops";
import { getStopSummary, stopsSource } from "@/lib/features/deliveries/stops/server";
import { getVendor, listVendorStops } from "@/lib/features/inventory/vendors/server";
import { withActor } from "@/lib/platform/db";
import { useTestDatabase } from "@/lib/testing/database";
import { aDelivery, type MadeDelivery } from "@/lib/testing/deliveries";
import { anOffice, aPerson, type MadeOffice } from "@/lib/testing/factories";
import { listVendors } from "./figures";

const db = useTestDatabase("empty");
let office: MadeOffice;
let readers: Record<"coordinator" | "archivist" | "vendor", Actor>;
let stopped: MadeDelivery;
let other: MadeDelivery;
beforeAll(async () => {
  office = await anOffice({ municipalities: ["1287"], systems: ["W3D3"] });
  const [municipality] = office.municipalities;
  readers = {
    coordinator: await aPerson(db, office, { role: "coordinator" }),
    archivist: await aPerson(db, office, { role: "archivist", municipality }),
    vendor: await aPerson(db, office, { role: "vendor", system: office.systems[0] }),
  };
  stopped = await aDelivery(office, { isStopped: true });
  other = await aDelivery(office);
});

const settle = (status: string, ids = [stopped.id]) =>
  db.rows("owner", `UPDATE delivery SET status = $1::"DeliveryStatus" WHERE id = ANY ($2)`, [status, ids]);

/** The stop, as it is counted in each place that counts stops or what they hold. */
async function counted(actor: Actor) {
  const { key } = office.systems[0]!.vendor;
  return withActor(actor, async (tx) => {
    const call = { db: tx, actor, locale: "sv" as const };
    const [situation] = await listVendors(tx, actor);
    const ofVendor = await listVendorStops(tx, actor, key);
    const ledger = await getStopSummary(tx, actor);
    const [found] = await tx.$queryRaw<{ word: number; near: number }[]>`
      SELECT (SELECT count(*)::int FROM search_stops(to_tsquery('simple', 'utreds'))) AS word,
        (SELECT count(*)::int FROM search_stops_near('utrds')) AS near`;
    return {
      vendor: (await getVendor(tx, actor, key)).stops.open,
      vendorPage: ofVendor.open,
      items: ofVendor.items.map(({ deliveries }) => deliveries),
      vendorIdle: ofVendor.idle,
      desk: situation?.blocked ?? 0,
      blocked: await countDeliveries(tx, actor, deliveriesList.filter.parse({ blocked: "any" })),
      found: found?.word,
      near: found?.near,
      ledger: await stopsSource.count(call, stopsList.filter.parse({ open: "yes" })),
      ledgerOpen: ledger.open,
      ledgerIdle: ledger.idle,
    };
  });
}
const waitedFor = {
  vendor: 1,
  vendorPage: 1,
  items: [1],
  vendorIdle: 0,
  desk: 1,
  blocked: 1,
  found: 1,
  near: 1,
};
const waitsForNobody = {
  vendor: 0,
  vendorPage: 0,
  items: [],
  vendorIdle: 1,
  desk: 0,
  blocked: 0,
  found: 0,
  near: 0,
};
const open = { ledger: 1, ledgerOpen: 1 };

describe.each(["coordinator", "archivist", "vendor"] as const)("an open stop, for the %s", (role) => {
  it.each(["active", "rejected", "approved"])("is waited for while its delivery is %s", async (status) => {
    await settle(status);
    expect(await counted(readers[role])).toEqual({ ...waitedFor, ...open, ledgerIdle: 0 });
  });

  it.each(["cancelled", "closed"])(
    "waits for nobody when its delivery is %s, and stays in the ledger",
    async (status) => {
      await settle(status);
      expect(await counted(readers[role])).toEqual({ ...waitsForNobody, ...open, ledgerIdle: 1 });
    },
  );

  it("is waited for by the one of its deliveries that goes on", async () => {
    await db.rows(
      "owner",
      `INSERT INTO stop_delivery (stop_id, office_id, municipality_id, vendor_id, delivery_id)
       SELECT h.stop_id, h.office_id, h.municipality_id, h.vendor_id, $1 FROM stop_delivery h WHERE h.delivery_id = $2
       ON CONFLICT DO NOTHING`,
      [other.id, stopped.id],
    );
    await settle("cancelled");
    expect(await counted(readers[role])).toEqual({ ...waitedFor, ...open, ledgerIdle: 0 });
    await db.rows("owner", "DELETE FROM stop_delivery WHERE delivery_id = $1", [other.id]);
  });
});
