import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/domain/actor";
import { notificationFilter } from "@/lib/features/records/notifications";
import { listNotifications } from "@/lib/features/records/notifications/server";
import { withActor } from "@/lib/platform/db";
import { actorFor, archivistOf, fixedClock, perform } from "@/lib/testing/actors";
import { useTestDatabase } from "@/lib/testing/database";
import { aDemoDelivery } from "@/lib/testing/demo-deliveries";
import { aFile, type MadeDelivery } from "@/lib/testing/deliveries";
import { assessBody } from "../schema";
import { assessControlPoint } from "./assess-control-point";

const db = useTestDatabase();
let archivist: Actor;
beforeAll(async () => {
  archivist = await archivistOf(db, "trelleborg");
});

interface Choice {
  body: Record<string, unknown>;
  version?: number;
  number?: number;
  actor?: Actor;
}

const assess = (delivery: MadeDelivery, { body, version = 1, number = 25, actor = archivist }: Choice) =>
  perform(assessControlPoint, actor, {
    params: { id: delivery.id, controlPointId: delivery.points.find((p) => p.number === number)!.id },
    body: assessBody.parse(body),
    version,
  });

const deviations = async (delivery: MadeDelivery) =>
  db.rows("owner", "SELECT status, description FROM deviation WHERE delivery_id = $1 ORDER BY id", [
    delivery.id,
  ]);
const versionOf = async (delivery: MadeDelivery) =>
  (await db.row<{ version: number }>("owner", "SELECT version FROM delivery WHERE id = $1", [delivery.id]))
    .version;

describe("the note", () => {
  it.each(["passedWithDeviation", "failed", "notApplicable", "reopened"])(
    "is required for %s",
    async (result) => {
      const delivery = await aDemoDelivery(db, { open: [25] });
      for (const note of [undefined, null, "", "  \n "])
        await expect(assess(delivery, { body: { result, note } })).rejects.toMatchObject({
          code: "controlPoint.noteRequired",
          errors: [{ path: "note", code: "controlPoint.noteRequired" }],
        });
      expect(await versionOf(delivery)).toBe(1);
      const saved = await assess(delivery, { body: { result, note: " skäl " } });
      expect(saved).toMatchObject({ result, note: "skäl", version: 2, assessedBy: archivist.name });
    },
  );

  it.each(["notStarted", "passed"])("is free for %s", async (result) => {
    const delivery = await aDemoDelivery(db);
    const saved = await assess(delivery, { body: { result } });
    const at = result === "passed" ? fixedClock().now().toISOString() : null;
    expect(saved).toMatchObject({ result, note: null, version: 2, assessedAt: at });
    expect(saved.assessedBy).toBe(result === "passed" ? archivist.name : null);
  });
});

describe("the version", () => {
  it("counts up on the point and on the delivery, and a stale one is told what now is", async () => {
    const delivery = await aDemoDelivery(db);
    const saved = await assess(delivery, { body: { result: "failed", note: "först" } });
    expect([saved.version, await versionOf(delivery)]).toEqual([2, 2]);
    const stale = assess(delivery, { body: { result: "passed" }, version: 1 });
    await expect(stale).rejects.toMatchObject({ code: "request.stale", current: saved });
    await expect(assess(delivery, { body: { result: "passed" }, version: 3 })).rejects.toMatchObject({
      code: "request.stale",
    });
    expect(await versionOf(delivery)).toBe(2);
  });

  it("lets one of two simultaneous assessments through", async () => {
    const delivery = await aDemoDelivery(db);
    const both = await Promise.allSettled([
      assess(delivery, { body: { result: "passed", measuredValue: "1" } }),
      assess(delivery, { body: { result: "passed", measuredValue: "2" } }),
    ]);
    expect(both.map((one) => one.status).sort()).toEqual(["fulfilled", "rejected"]);
    const winner = both.find((one) => one.status === "fulfilled")!.value;
    const loser = both.find((one) => one.status === "rejected")!;
    expect(loser.reason).toMatchObject({ code: "request.stale", current: winner });
  });
});

describe("where and by whom", () => {
  it.each([
    ["inleverans", "active"],
    ["leveransgodkannande", "approved"],
  ])("is not in %s", async (phase, status) => {
    const delivery = await aDemoDelivery(db, { phase, status });
    await expect(assess(delivery, { body: { result: "passed" } })).rejects.toMatchObject({
      code: "controlPoint.notInControl",
    });
  });

  it("is not for system managers, and neither point nor delivery of another municipality is seen", async () => {
    const delivery = await aDemoDelivery(db);
    const manager = await actorFor(db, "systemforvaltare.trelleborg@skanearkiv.example");
    const stranger = await archivistOf(db, "skurup");
    const body = { result: "passed" };
    await expect(assess(delivery, { body, actor: manager })).rejects.toMatchObject({
      code: "request.forbidden",
    });
    await expect(assess(delivery, { body, actor: stranger })).rejects.toMatchObject({
      code: "request.notFound",
    });
    const other = await aDemoDelivery(db);
    const crossed = { ...delivery, points: other.points };
    await expect(assess(crossed, { body })).rejects.toMatchObject({ code: "request.notFound" });
  });

  it("brings a rejected delivery under control again, and leaves one that awaits approval waiting", async () => {
    for (const [before, after] of [
      ["rejected", "underControl"],
      ["awaitingApproval", "awaitingApproval"],
    ] as const) {
      const delivery = await aDemoDelivery(db, { status: before });
      await assess(delivery, { body: { result: "passed" } });
      const row = await db.row("owner", "SELECT status FROM delivery WHERE id = $1", [delivery.id]);
      expect(row).toEqual({ status: after });
    }
  });
});

describe("evidence", () => {
  it("is replaced as a whole, the same file once", async () => {
    const delivery = await aDemoDelivery(db);
    const [first, second] = [await aFile(db, delivery), await aFile(db, delivery)];
    const two = await assess(delivery, {
      body: { result: "passed", evidenceFileIds: [first, second, first] },
    });
    expect(two.evidence.map((e) => e.fileId).sort()).toEqual([first, second].sort());
    const one = await assess(delivery, { body: { result: "passed", evidenceFileIds: [second] }, version: 2 });
    expect(one.evidence).toEqual([
      { fileId: second, name: "underlag.txt", sha256: "0".repeat(64), bytes: 1 },
    ]);
    const none = await assess(delivery, { body: { result: "passed" }, version: 3 });
    expect(none.evidence).toEqual([]);
  });

  it("must be the delivery's own; otherwise nothing is saved", async () => {
    const delivery = await aDemoDelivery(db);
    const sibling = await aFile(db, await aDemoDelivery(db));
    const foreign = await aFile(db, await aDemoDelivery(db, { code: "1264" }));
    for (const file of [sibling, foreign, crypto.randomUUID()])
      await expect(
        assess(delivery, { body: { result: "failed", note: "x", evidenceFileIds: [file] } }),
      ).rejects.toMatchObject({ code: "request.invalid", errors: [{ path: "evidenceFileIds" }] });
    expect([await versionOf(delivery), await deviations(delivery)]).toEqual([1, []]);
  });
});

it("keeps the ledger of deviations in step", async () => {
  const delivery = await aDemoDelivery(db);
  const steps = [
    ["failed", "fel", [{ status: "open", description: "fel" }]],
    ["passedWithDeviation", "godtas", [{ status: "accepted", description: "godtas" }]],
    ["passed", null, [{ status: "closed", description: "godtas" }]],
    ["failed", "fel igen", [{ status: "open", description: "fel igen" }]],
    ["notApplicable", "utgår", [{ status: "closed", description: "fel igen" }]],
  ] as const;
  for (const [index, [result, note, ledger]] of steps.entries()) {
    await assess(delivery, { body: { result, note }, version: index + 1 });
    expect(await deviations(delivery)).toEqual(ledger);
  }
  const events = await db.rows<{ payload: string }>(
    "owner",
    "SELECT payload FROM audit_event WHERE delivery_id = $1 ORDER BY seq",
    [delivery.id],
  );
  const data = events.map((e) => (JSON.parse(e.payload) as { data: unknown }).data);
  expect(data).toHaveLength(steps.length);
  expect(data[1]).toEqual({ number: 25, from: "failed", to: "passedWithDeviation", files: 0 });
});

describe("who had assessed the point", () => {
  const told = (delivery: MadeDelivery) =>
    db.rows<{ user_id: string; type: string; actor_id: string; data: object }>(
      "owner",
      "SELECT user_id, type, actor_id, data FROM notification WHERE delivery_id = $1",
      [delivery.id],
    );
  const passed = { result: "passed" };
  const again = { result: "reopened", note: "En fil saknas" };

  it("is told when somebody else gives it another result, once and with its number", async () => {
    const coordinator = await actorFor(db, "samordnare@skanearkiv.example");
    const delivery = await aDemoDelivery(db, { open: [25] });
    await assess(delivery, { body: passed });
    await assess(delivery, { body: { ...passed, note: "sett" }, version: 2, actor: archivist });
    expect(await told(delivery)).toEqual([]);
    await assess(delivery, { body: again, version: 3, actor: coordinator });
    expect(await told(delivery)).toEqual([
      {
        user_id: archivist.userId,
        type: "controlPoint.reopened",
        actor_id: coordinator.userId,
        data: { pointNumber: 25 },
      },
    ]);
    await assess(delivery, { body: passed, version: 4, actor: coordinator });
    expect(await told(delivery)).toHaveLength(1);
    const { items } = await withActor(archivist, (tx) =>
      listNotifications(tx, archivist, notificationFilter.parse({})),
    );
    expect(items[0]).toMatchObject({ type: "controlPoint.reopened", pointNumber: 25, requestId: null });
  });

  it("is not told of the same result, of one's own change, or of a point that nobody had assessed", async () => {
    const coordinator = await actorFor(db, "samordnare@skanearkiv.example");
    const delivery = await aDemoDelivery(db, { open: [25, 26] });
    await assess(delivery, { body: passed, number: 26, actor: coordinator });
    await assess(delivery, { body: passed });
    await assess(delivery, { body: again, version: 2 });
    await assess(delivery, { body: again, version: 3, actor: coordinator });
    expect(await told(delivery)).toEqual([]);
  });

  it("is not told any more of a municipality that one does not see", async () => {
    const coordinator = await actorFor(db, "samordnare@skanearkiv.example");
    const stranger = await archivistOf(db, "skurup");
    const foreign = await actorFor(db, "samordnare@e-arkiv-mitt.example", "e-arkiv-mitt");
    const delivery = await aDemoDelivery(db, { open: [25] });
    await assess(delivery, { body: passed });
    let version = 2;
    for (const { userId } of [stranger, foreign]) {
      await db.rows(
        "owner",
        "UPDATE control_point SET assessed_by = $1 WHERE delivery_id = $2 AND number = 25",
        [userId, delivery.id],
      );
      const body = version % 2 ? passed : again;
      await assess(delivery, { body, version, actor: coordinator });
      version += 1;
    }
    expect(await told(delivery)).toEqual([]);
  });
});
