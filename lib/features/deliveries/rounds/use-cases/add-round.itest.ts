import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/domain/actor";
import { assessControlPoint } from "@/lib/features/deliveries/assessments/server";
import { getDelivery } from "@/lib/features/deliveries/deliveries/server";
import { withActor } from "@/lib/platform/db";
import { perform } from "@/lib/testing/actors";
import { useTestDatabase } from "@/lib/testing/database";
import { aDelivery, type MadeDelivery } from "@/lib/testing/deliveries";
import { anOffice, aPerson, type MadeOffice } from "@/lib/testing/factories";
import { roundBody } from "../schema";
import { addRound } from "./add-round";

const db = useTestDatabase("empty");
let office: MadeOffice;
let archivist: Actor;
let coordinator: Actor;
let delivery: MadeDelivery;

beforeAll(async () => {
  office = await anOffice({ municipalities: 2, systems: ["Diariet"] });
  const [municipality] = office.municipalities;
  archivist = await aPerson(db, office, { role: "archivist", municipality: municipality! });
  coordinator = await aPerson(db, office, { role: "coordinator" });
});
beforeEach(async () => {
  delivery = await aDelivery(office, { open: [25, 34] });
});

const said = {
  receivedOn: "2020-03-01",
  packageName: "diariet-2026-1.zip",
  packageSha256: "A".repeat(64),
  packageBytes: 8_400_000_000,
  objectCount: 48_211,
  fileCount: 212_904,
  reason: null as string | null,
};
const receive = (actor: Actor, more: Partial<typeof said> = {}, id = delivery.id) =>
  perform(addRound, actor, { params: { id }, body: roundBody.parse({ ...said, ...more }) });
const read = () => withActor(coordinator, (tx) => getDelivery(tx, coordinator, delivery.id, "sv"));
const setStatus = (status: string) =>
  db.rows("owner", 'UPDATE delivery SET status = $2::"DeliveryStatus" WHERE id = $1', [delivery.id, status]);

describe("what is received", () => {
  it("fills the round that is open, is logged, and moves the delivery's version", async () => {
    const before = await read();
    expect(await receive(archivist)).toEqual({
      id: expect.any(String),
      deliveryId: delivery.id,
      number: 1,
      outcome: "open",
      ...said,
      packageSha256: "a".repeat(64),
      version: before.version + 1,
    });
    const after = await read();
    expect([after.round, after.version, after.status]).toEqual([1, before.version + 1, before.status]);
    const [event] = await db.rows<{ payload: string }>(
      "owner",
      "SELECT payload FROM audit_event WHERE delivery_id = $1 ORDER BY seq DESC LIMIT 1",
      [delivery.id],
    );
    expect(JSON.parse(event!.payload)).toMatchObject({
      type: "round.received",
      data: { number: 1, package: said.packageName, sha256: "a".repeat(64), objects: 48_211 },
    });
  });

  it("is received once: also when two say so at the same time, and with an archivist's reason", async () => {
    const both = await Promise.allSettled([receive(archivist), receive(coordinator)]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const taken = { code: "round.hasPackage" };
    expect(both.find(({ status }) => status === "rejected")).toMatchObject({ reason: taken });
    await expect(receive(archivist, { reason: "fel paket" })).rejects.toMatchObject(taken);
    await expect(receive(coordinator)).rejects.toMatchObject(taken);
    await expect(receive(coordinator, { reason: " \u200b" })).rejects.toMatchObject(taken);
    expect((await read()).round).toBe(1);
  });

  it("is replaced by the office with a reason: a new round, its points as after a rejection", async () => {
    await receive(archivist);
    const point = (await read()).controlPoints.find(({ number }) => number === 25)!;
    const body = { result: "passed" as const, measuredValue: null, note: "hela", evidenceFileIds: [] };
    const params = { id: delivery.id, controlPointId: point.id };
    await perform(assessControlPoint, archivist, { params, body, version: point.version });
    const second = await receive(coordinator, { reason: "halva uttaget saknades", packageName: "igen.zip" });
    expect(second).toMatchObject({ number: 2, outcome: "open", packageName: "igen.zip", reason: null });
    const { round, controlPoints, status } = await read();
    expect([round, status]).toEqual([2, "underControl"]);
    const sent = controlPoints.filter(({ category }) =>
      ["package", "files", "completeness"].includes(category),
    );
    expect(sent.length).toBeGreaterThan(0);
    for (const one of sent) expect(one).toMatchObject({ result: "reopened", earlier: { round: 1 } });
    expect(controlPoints.find(({ number }) => number === 25)).toMatchObject({
      result: "passed",
      earlier: { result: "passed", round: 1 },
    });
    const rounds = await db.rows(
      "owner",
      "SELECT number, outcome::text, reason FROM round WHERE delivery_id = $1 ORDER BY number",
      [delivery.id],
    );
    expect(rounds).toEqual([
      { number: 1, outcome: "replaced", reason: "halva uttaget saknades" },
      { number: 2, outcome: "open", reason: null },
    ]);
  });

  it("brings what was sent back under control again", async () => {
    await setStatus("rejected");
    await receive(archivist);
    expect((await read()).status).toBe("underControl");
  });

  it("a reason where the round has no package only fills it", async () => {
    expect(await receive(coordinator, { reason: "andra försöket" })).toMatchObject({ number: 1 });
  });

  it("is refused where it is decided, called off or asked for, and on a day to come", async () => {
    await expect(receive(archivist, { receivedOn: "2199-01-01" })).rejects.toMatchObject({
      code: "request.invalid",
      errors: [{ path: "receivedOn", code: "round.inFuture" }],
    });
    for (const status of ["approved", "closed", "cancelled"]) {
      await setStatus(status);
      await expect(receive(archivist)).rejects.toMatchObject({ code: "delivery.settled" });
    }
    await setStatus("awaitingApproval");
    await expect(receive(archivist)).rejects.toMatchObject({ code: "approval.alreadyRequested" });
  });

  it("is said by those who move deliveries there, and of nobody else's", async () => {
    const [own, other] = office.municipalities;
    const manager = await aPerson(db, office, { role: "systemManager", municipality: own! });
    await expect(receive(manager)).rejects.toMatchObject({ code: "request.forbidden" });
    const stranger = await aPerson(db, office, { role: "archivist", municipality: other! });
    await expect(receive(stranger)).rejects.toMatchObject({ code: "request.notFound" });
  });
});

describe("what can't be a package", () => {
  it.each([
    { packageSha256: "g".repeat(64) },
    { packageSha256: "a".repeat(63) },
    { packageSha256: `${"a".repeat(64)}\n` },
    { packageBytes: -1 },
    { packageBytes: 2 ** 53 },
    { objectCount: -1 },
    { objectCount: 1.5 },
    { fileCount: 3_000_000_000 },
    { packageName: " " },
    { packageName: "a\u202eb" },
    { receivedOn: "2026-02-30" },
    { receivedOn: undefined },
  ])("is refused: %o", (wrong) => {
    expect(roundBody.safeParse({ ...said, ...wrong }).success).toBe(false);
  });
});
