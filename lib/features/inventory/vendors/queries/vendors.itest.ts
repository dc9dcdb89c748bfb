import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/domain/actor";
import { withActor } from "@/lib/platform/db";
import { actorFor, archivistOf } from "@/lib/testing/actors";
import { useTestDatabase } from "@/lib/testing/database";
import { vendorsList } from "../list";
import { listVendorStops, vendorsSource } from ".";

const db = useTestDatabase();
const TODAY = "2021-11-05";
let coordinator: Actor;
let archivist: Actor;
let vendor: Actor;
beforeAll(async () => {
  coordinator = await actorFor(db, "samordnare@skanearkiv.example");
  archivist = await archivistOf(db, "trelleborg");
  vendor = await actorFor(db, "leverantor@skanearkiv.example");
});

describe("the list of vendors", () => {
  const vendors = (actor: Actor, choice: Record<string, string | number> = {}) =>
    withActor(actor, async (tx) => {
      const call = { db: tx, actor, locale: "sv" as const };
      const chosen = vendorsList.filter.parse(choice);
      const page = await vendorsSource.rows(call, chosen);
      return { ...page, count: await vendorsSource.count(call, chosen) };
    });

  it("shows everyone the vendors of the systems that they see, with what waits for each", async () => {
    const since = (day: string) => db.rows("owner", "UPDATE stop SET since = $1::date", [day]);
    await since("2021-10-26");
    const visma = { key: "visma", products: 1, stops: { open: 1, days: 10 } };
    const formpipe = { key: "formpipe", products: 1, stops: { open: 0, days: 0 } };
    expect(await vendors(coordinator)).toMatchObject({ items: [formpipe, visma], count: 2 });
    const ofTrelleborg = await vendors(archivist);
    expect(ofTrelleborg.items).toMatchObject([formpipe, { key: "visma", stops: { open: 1, days: 10 } }]);
    expect(await vendors(vendor)).toMatchObject({ items: [visma], count: 1 });
    expect(await vendors(await archivistOf(db, "bjuv"))).toMatchObject({ items: [], count: 0 });
    await since(TODAY);
  });

  it("goes from page to page in every order", async () => {
    for (const sort of vendorsList.sorts) {
      const whole = (await vendors(coordinator, { sort })).items.map(({ key }) => key);
      const first = await vendors(coordinator, { sort, limit: 1 });
      const second = await vendors(coordinator, { sort, limit: 1, cursor: first.nextCursor ?? "" });
      expect([...first.items, ...second.items].map(({ key }) => key)).toEqual(whole);
      expect(second.nextCursor).toBeNull();
    }
  });

  it("shows the vendor's stops that the reader sees", async () => {
    const stops = (actor: Actor) => withActor(actor, (tx) => listVendorStops(tx, actor, "visma"));
    expect(await stops(coordinator)).toMatchObject({
      open: 1,
      items: [{ since: "2021-11-05", deliveries: 3 }],
      years: [{ year: 2021, begun: 1, closed: 0 }],
    });
    expect(await stops(archivist)).toMatchObject({ open: 1, items: [{ deliveries: 1 }] });
    expect(await stops(await archivistOf(db, "bjuv"))).toMatchObject({ open: 0, items: [], years: [] });
  });
});
