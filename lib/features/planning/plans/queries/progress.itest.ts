import { beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/domain/actor";
import { newId } from "@/lib/domain/ids";
import { systemClock } from "@/lib/platform/clock";
import { withActor } from "@/lib/platform/db";
import { actorFor, archivistOf } from "@/lib/testing/actors";
import { useTestDatabase } from "@/lib/testing/database";
import { getVersion } from "./get-version";
import { getPlanLife } from "./progress";

const db = useTestDatabase();
const read = (actor: Actor, key: string) => withActor(actor, (tx) => getPlanLife(tx, actor, key, "sv"));

describe("SkånEarkiv's plan of 2020–2022", () => {
  it("says what its source says: two rules, six deliveries of four municipalities, no quarters", async () => {
    const coordinator = await actorFor(db, "samordnare@skanearkiv.example");
    const { plan, version, progress, former } = await read(coordinator, "2020-2022");
    expect(plan).toMatchObject({
      name: "Leveransplan 2020–2022",
      versions: [{ number: 1, status: "adopted" }],
    });
    expect(version).toMatchObject({
      criteria: "Alla kommuner omfattas. Antalet leveranser per kommun är så rättvist som möjligt.",
      decision: { body: "Samverkansrådet", date: null },
    });
    expect(version!.assumption).toContain("anger inte dagen");
    expect(version!.items.map(({ municipality, system }) => `${municipality.name} ${system.name}`)).toEqual([
      "Lund Procapita vård och omsorg",
      "Lund W3D3",
      "Skurup W3D3",
      "Trelleborg Procapita vård och omsorg",
      "Trelleborg W3D3",
      "Ängelholm Procapita vård och omsorg",
    ]);
    expect(progress).toMatchObject({
      reach: "office",
      hasQuarters: false,
      late: [],
      unplaced: { items: 6, approved: 1 },
      next: { year: 2022, items: [] },
    });
    expect(progress!.municipalities).toHaveLength(16);
    // One stop of the supplier's holds Procapita in three municipalities.
    const held = version!.items.filter(({ id }) => progress!.stopped.get(id) === "vendor");
    expect(held.map(({ municipality }) => municipality.name)).toEqual(["Lund", "Trelleborg", "Ängelholm"]);
    expect(progress!.stopped.size).toBe(3);
    expect(former).toBeNull();
  });

  it("shows the archivist of Trelleborg what became of its own two", async () => {
    const { version, progress } = await read(await archivistOf(db, "trelleborg"), "2020-2022");
    expect(version!.items).toHaveLength(6);
    expect(progress).toMatchObject({ reach: "own", unplaced: { items: 2, approved: 0 } });
    expect([...progress!.stopped.values()]).toEqual(["vendor"]);
    expect(progress!.municipalities.map(({ name }) => name)).toEqual(["Trelleborg"]);
  });

  it("tells the economist what is planned, and of no delivery", async () => {
    const { version, progress } = await read(await actorFor(db, "ekonom@skanearkiv.example"), "2020-2022");
    expect(version!.items).toHaveLength(6);
    expect(progress).toMatchObject({ reach: "none", municipalities: [], unplaced: { items: 0 } });
  });
});

describe("Exempelarkivet's plans", () => {
  let coordinator: Actor;
  let keys: { adopted: string; draft: string };
  beforeEach(async () => {
    // Its days are laid up to the day it is loaded.
    coordinator = await actorFor(db, "samordnare@exempel.example", "exempel", systemClock);
    const rows = await db.rows<{ key: string; status: string }>(
      "owner",
      `SELECT p.key, v.status::text FROM plan p JOIN plan_version v ON v.plan_id = p.id JOIN office o ON o.id = p.office_id
       WHERE o.key = 'exempel'`,
    );
    const keyOf = (status: string) => rows.find((row) => row.status === status)!.key;
    keys = { adopted: keyOf("adopted"), draft: keyOf("draft") };
  });

  it("tell the one in force against what happened, adding up", async () => {
    const { version, progress, former } = await read(coordinator, keys.adopted);
    const { standing, quarters, late, next, municipalities } = progress!;
    expect(standing.due).toBe(standing.approved + standing.late + standing.left);
    expect(quarters.at(-1)!.plannedSum).toBe(standing.due);
    expect(quarters.at(-1)!.approvedSum).toBeGreaterThan(100);
    expect(late).toHaveLength(standing.late);
    expect(late.some(({ now }) => now?.stop)).toBe(true);
    for (const { isDone, isCancelled } of late) expect(isDone || isCancelled).toBe(false);
    expect(next!.items.length).toBeGreaterThan(20);
    expect(municipalities.reduce((sum, one) => sum + one.late, 0)).toBe(standing.late);
    expect(former!.number).toBe(1);
    for (const part of ["added", "removed", "moved"] as const)
      expect(former!.difference[part].length, part).toBeGreaterThan(0);
    expect(former!.difference.moved.every(({ item }) => item.reason)).toBe(true);
    expect(version!.addenda).toHaveLength(1);
  });

  it("never have the same part of an installation twice in a version", async () => {
    const twice = await db.rows(
      "owner",
      `SELECT a.id FROM plan_item a JOIN plan_item b ON b.plan_version_id = a.plan_version_id
         AND b.system_instance_id = a.system_instance_id AND b.id > a.id
       WHERE int4range(a.period_from, a.period_to + 1) && int4range(b.period_from, b.period_to + 1)`,
    );
    expect(twice).toEqual([]);
  });

  it("have a draft of some forty in which something of everything is", async () => {
    const { plan, version } = await read(coordinator, keys.draft);
    expect(version).toBeNull();
    const draft = await withActor(coordinator, (tx) => getVersion(tx, coordinator, { plan: plan.key, n: 1 }));
    expect(draft.items.length).toBeGreaterThanOrEqual(38);
    expect(draft.items.length).toBeLessThanOrEqual(44);
    expect(draft.fairness.without).toEqual(["9920"]);
    const codes = new Set(draft.warnings.map(({ code }) => code));
    expect([...codes].sort()).toEqual([
      "plan.afterWindUp",
      "plan.inventoryMissing",
      "plan.municipalityWithout",
      "plan.overCapacity",
      "plan.overVendor",
    ]);
    const count = (is: (item: (typeof draft.items)[number]) => boolean) => draft.items.filter(is).length;
    expect(count(({ purpose }) => purpose === "recurring")).toBe(3);
    expect(
      count(({ kind, financing, reason }) => kind === "urgent" && financing === "separate" && !!reason),
    ).toBe(1);
    expect(count(({ isFixed }) => isFixed)).toBe(1);
    expect(draft.warnings.filter(({ code }) => code === "plan.overCapacity")).toHaveLength(1);
    expect(draft.warnings.filter(({ code }) => code === "plan.overVendor")).toHaveLength(1);
  });

  it("show a draft to those who make plans alone", async () => {
    const council = await actorFor(db, "radet@exempel.example", "exempel");
    expect(await read(council, keys.draft)).toMatchObject({ plan: { versions: [] }, version: null });
  });
});

describe("a plan that nobody has", () => {
  it("is not found", async () => {
    const coordinator = await actorFor(db, "samordnare@skanearkiv.example");
    await expect(read(coordinator, newId().slice(0, 8))).rejects.toMatchObject({ code: "request.notFound" });
  });
});
