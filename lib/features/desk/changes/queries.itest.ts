import { beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/domain/actor";
import { prepareStatement, requestApproval, signApproval } from "@/lib/features/deliveries/approvals/server";
import { addComment, removeComment } from "@/lib/features/records/comments/server";
import { assessControlPoint } from "@/lib/features/deliveries/assessments/server";
import { movePhase } from "@/lib/features/deliveries/deliveries/server";
import { systemClock as clock } from "@/lib/platform/clock";
import { withActor } from "@/lib/platform/db";
import { actorFor, archivistOf, perform } from "@/lib/testing/actors";
import { useTestDatabase } from "@/lib/testing/database";
import { closeStops } from "@/lib/testing/deliveries";
import { aDemoDelivery } from "@/lib/testing/demo-deliveries";
import type { MadeDelivery } from "@/lib/testing/deliveries";
import { listChanges } from "./queries";
import { changeList } from "./schema";

const db = useTestDatabase();
let coordinator: Actor;
let archivist: Actor;
let neighbour: Actor;
let since: Date;

/** The moment before which nothing counts: after what the other tests did. */
const now = async () => (await db.row<{ at: Date }>("owner", "SELECT clock_timestamp() AS at")).at;
const changes = async (actor: Actor, from: Date | null = since) =>
  changeList.parse(await withActor(actor, (tx) => listChanges(tx, actor, from, "sv")));
const told = async (actor: Actor) =>
  (await changes(actor)).items.map(({ kind, count, who }) => [kind, count, who]);

const assess = (delivery: MadeDelivery, number: number, actor = archivist, result = "passed") =>
  perform(assessControlPoint, actor, {
    params: { id: delivery.id, controlPointId: delivery.points.find((point) => point.number === number)!.id },
    body: { result: result as "passed", measuredValue: null, note: null, evidenceFileIds: [] },
    version: 1,
    clock,
  });
const say = (delivery: MadeDelivery, actor: Actor) =>
  perform(addComment, actor, { params: { id: delivery.id }, body: { body: "hej", mentions: [] }, clock });
const ask = (delivery: MadeDelivery, actor = archivist) =>
  perform(requestApproval, actor, {
    params: { id: delivery.id },
    body: { message: null, diaryNumber: null },
    clock,
  });

beforeEach(async () => {
  await db.rows("owner", "DELETE FROM rate_limit");
  coordinator = await actorFor(db, "samordnare@skanearkiv.example");
  archivist = await archivistOf(db, "trelleborg");
  neighbour = await archivistOf(db, "skurup");
});

describe("what is told", () => {
  it("is nothing without a visit before, and nothing when nothing has happened", async () => {
    since = await now();
    expect(await changes(coordinator, null)).toEqual({
      since: null,
      total: 0,
      isTotalExact: true,
      items: [],
    });
    expect(await changes(coordinator)).toEqual({
      since: since.toISOString(),
      total: 0,
      isTotalExact: true,
      items: [],
    });
  });

  it("counts a delivery's assessed points together, and names who did them all", async () => {
    const delivery = await aDemoDelivery(db, { open: [25, 26, 30] });
    since = await now();
    await assess(delivery, 25);
    await assess(delivery, 26);
    const { items, total } = await changes(coordinator);
    expect(total).toBe(1);
    expect(items).toEqual([
      {
        kind: "pointsAssessed",
        deliveryId: delivery.id,
        system: { key: "w3d3", name: "W3D3" },
        municipality: { code: "1287", name: "Trelleborg" },
        count: 2,
        decision: null,
        phase: null,
        blockedBy: null,
        when: expect.any(String),
        who: archivist.name,
      },
    ]);
    await assess(delivery, 30, coordinator);
    // The council sees that more than one person did it; each of the two sees the other's part.
    expect(await told(await actorFor(db, "radet@skanearkiv.example"))).toEqual([["pointsAssessed", 3, null]]);
    expect(await told(coordinator)).toEqual([["pointsAssessed", 2, archivist.name]]);
    expect(await told(archivist)).toEqual([["pointsAssessed", 1, coordinator.name]]);
  });

  it("is the request from the asking to the decision, newest first, with the phase and the decision by name", async () => {
    const delivery = await aDemoDelivery(db, { phase: "inleverans", status: "active" });
    since = await now();
    await perform(movePhase, archivist, {
      params: { id: delivery.id },
      body: { phase: "leveranskontroll", reason: null },
      version: 1,
    });
    const { id } = await ask(delivery);
    const { id: statementId, digest } = await perform(prepareStatement, archivist, {
      params: { id },
      body: { decision: "approvedWithRemarks", remarks: "bilden är suddig", points: [], language: "sv" },
      clock,
    });
    const body = { statementId, digest, method: "password", password: "arkivlots-demo-2026" } as const;
    await perform(signApproval, archivist, { params: { id }, body, clock });
    const { items } = await changes(coordinator);
    expect(items.map(({ kind, decision, phase }) => [kind, decision, phase])).toEqual([
      ["approvalSigned", "approvedWithRemarks", null],
      ["approvalRequested", null, null],
      ["phaseMoved", null, { key: "leveranskontroll", name: "Leveranskontroll" }],
    ]);
    expect(items.every(({ who, deliveryId }) => who === archivist.name && deliveryId === delivery.id)).toBe(
      true,
    );
    expect((await changes(archivist)).items).toEqual([]);
  });

  it("counts a delivery's comments together, without those that were removed", async () => {
    const delivery = await aDemoDelivery(db);
    since = await now();
    const first = await say(delivery, archivist);
    await say(delivery, archivist);
    expect(await told(coordinator)).toEqual([["commented", 2, archivist.name]]);
    await perform(removeComment, archivist, { params: { id: first.id }, body: undefined, version: 1 });
    await say(delivery, coordinator);
    expect(await told(await actorFor(db, "radet@skanearkiv.example"))).toEqual([["commented", 2, null]]);
    expect(await told(archivist)).toEqual([["commented", 1, coordinator.name]]);
    expect([await told(neighbour), await told(await actorFor(db, "leverantor@skanearkiv.example"))]).toEqual([
      [],
      [],
    ]);
  });

  it("is a stop when it begins and when it ends", async () => {
    const old = await aDemoDelivery(db, { isStopped: true });
    await db.rows(
      "owner",
      "UPDATE stop_delivery SET created_at = created_at - interval '1 day' WHERE delivery_id = $1",
      [old.id],
    );
    since = await now();
    const fresh = await aDemoDelivery(db, { isStopped: true });
    await closeStops(db, old.id);
    const { items } = await changes(coordinator);
    expect(items.map(({ kind, deliveryId, blockedBy }) => [kind, deliveryId, blockedBy])).toEqual([
      ["stopEnded", old.id, "vendor"],
      ["stopBegun", fresh.id, "vendor"],
    ]);
  });

  it("shows ten rows and says how many there were", async () => {
    since = await now();
    const made: string[] = [];
    for (let index = 0; index < 12; index++) made.unshift((await aDemoDelivery(db, { isStopped: true })).id);
    const { items, total, isTotalExact } = await changes(coordinator);
    expect([total, isTotalExact]).toEqual([12, true]);
    expect(items.map(({ deliveryId }) => deliveryId)).toEqual(made.slice(0, 10));
  });

  it("says so when there are too many to count", async () => {
    const { id } = await aDemoDelivery(db);
    since = await now();
    await db.rows(
      "owner",
      `WITH made AS (SELECT d.*, gen_random_uuid() AS stop_id FROM delivery d, generate_series(1, 1001) WHERE id = $1),
       held AS (INSERT INTO stop_delivery (stop_id, office_id, municipality_id, vendor_id, delivery_id)
         SELECT stop_id, office_id, municipality_id, vendor_id, id FROM made)
       INSERT INTO stop (id, office_id, vendor_id, stopped_by, status, since, title, reason)
       SELECT stop_id, office_id, vendor_id, 'vendor', 'reported', '2021-11-05', 'Uttaget', 'utreds' FROM made`,
      [id],
    );
    expect(await changes(coordinator)).toMatchObject({ total: 1000, isTotalExact: false });
  });
});

describe("to whom", () => {
  it("is a municipality's own, beside the whole office's", async () => {
    const [own, other] = [
      await aDemoDelivery(db, { open: [25] }),
      await aDemoDelivery(db, { code: "1264", open: [25] }),
    ];
    since = await now();
    await assess(own, 25, coordinator);
    await assess(other, 25, coordinator);
    await ask(own, coordinator);
    await ask(other, coordinator);
    const seenBy = async (actor: Actor) =>
      [...new Set((await changes(actor)).items.map(({ municipality }) => municipality.name))].sort();
    expect(await seenBy(archivist)).toEqual(["Trelleborg"]);
    expect(await seenBy(neighbour)).toEqual(["Skurup"]);
    expect(await seenBy(await actorFor(db, "radet@skanearkiv.example"))).toEqual(["Skurup", "Trelleborg"]);
    expect(await seenBy(await actorFor(db, "samordnare@helgeland.example", "helgeland"))).toEqual([]);
  });

  it("tells a vendor about points and stops of its own systems, without names, and nothing of approvals", async () => {
    const vendor = await actorFor(db, "leverantor@skanearkiv.example");
    const delivery = await aDemoDelivery(db, { open: [25] });
    for (const sql of [
      "UPDATE delivery SET vendor_id = $1, product_id = (SELECT id FROM system_product WHERE vendor_id = $1 LIMIT 1) WHERE id = $2",
      "UPDATE control_point SET vendor_id = $1 WHERE delivery_id = $2",
    ])
      await db.rows("owner", sql, [vendor.grants[0]!.vendor!.id, delivery.id]);
    const foreign = await aDemoDelivery(db, { open: [25] });
    since = await now();
    for (const one of [delivery, foreign]) {
      await assess(one, 25);
      await ask(one);
    }
    expect(await told(vendor)).toEqual([["pointsAssessed", 1, null]]);
  });
});
