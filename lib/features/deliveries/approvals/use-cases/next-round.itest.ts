import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/domain/actor";
import { assessControlPoint, confirmControlPoint } from "@/lib/features/deliveries/assessments/server";
import type { ControlPoint } from "@/lib/features/deliveries/deliveries";
import { getDelivery } from "@/lib/features/deliveries/deliveries/server";
import { withActor } from "@/lib/platform/db";
import { fixedClock, perform } from "@/lib/testing/actors";
import { useTestDatabase } from "@/lib/testing/database";
import { aDelivery, type MadeDelivery } from "@/lib/testing/deliveries";
import { anOffice, aPerson, PASSWORD, type MadeOffice } from "@/lib/testing/factories";
import type { StatementBody } from "../schema";
import { prepareStatement } from "./prepare-statement";
import { requestApproval } from "./request-approval";
import { signApproval } from "./sign-approval";

const db = useTestDatabase("empty");
const clock = fixedClock();
let office: MadeOffice;
let archivist: Actor;
let coordinator: Actor;
let delivery: MadeDelivery;

beforeAll(async () => {
  office = await anOffice({ municipalities: 1, systems: ["Diariet"] });
  const [municipality] = office.municipalities;
  archivist = await aPerson(db, office, { role: "archivist", municipality: municipality! });
  coordinator = await aPerson(db, office, { role: "coordinator" });
});
beforeEach(async () => {
  delivery = await aDelivery(office, { open: [25, 34], twoPersons: [25, 26] });
});

const points = async (): Promise<ControlPoint[]> =>
  (await withActor(archivist, (tx) => getDelivery(tx, archivist, delivery.id, "sv"))).controlPoints;
const point = async (number: number) => (await points()).find((one) => one.number === number)!;

async function assess(number: number, body: { result: "passed" | "passedWithDeviation"; note?: string }) {
  const { id, version } = await point(number);
  const whole = { measuredValue: null, note: null, evidenceFileIds: [], ...body };
  const params = { id: delivery.id, controlPointId: id };
  return perform(assessControlPoint, archivist, { params, body: whole, version });
}

async function confirm(number: number) {
  const { id, version } = await point(number);
  const params = { id: delivery.id, controlPointId: id };
  return perform(confirmControlPoint, coordinator, { params, body: { note: null }, version });
}

const request = (said: { diaryNumber?: string } = {}) =>
  perform(requestApproval, archivist, {
    params: { id: delivery.id },
    body: { message: null, diaryNumber: null, ...said },
    clock,
  });
const prepare = (id: string, body: Partial<StatementBody> = {}) =>
  perform(prepareStatement, archivist, {
    params: { id },
    body: { decision: "rejected", remarks: "paketet saknar en fil", points: [], language: "sv", ...body },
    clock,
  });

async function reject(numbers: number[]): Promise<void> {
  const { id } = await request();
  const { id: statementId, digest } = await prepare(id, { points: numbers });
  const body = { statementId, digest, method: "password" as const, password: PASSWORD };
  await perform(signApproval, archivist, { params: { id }, body, clock });
}

async function firstRound(numbers: number[] = []): Promise<void> {
  await assess(25, { result: "passedWithDeviation", note: "två avvek" });
  await confirm(25);
  await assess(1, { result: "passed", note: "hela" });
  await reject(numbers);
}

describe("after a rejection", () => {
  it("results are earlier ones, and what is sent again and what was named is to be assessed again", async () => {
    await firstRound([25, 34]);
    const all = await points();
    const reopened = all.filter(({ result }) => result === "reopened").map(({ number }) => number);
    const sent = all.filter(({ category }) => ["package", "files", "completeness"].includes(category));
    expect(reopened).toEqual([...sent.map(({ number }) => number), 25, 34].sort((a, b) => a - b));
    expect(await point(25)).toMatchObject({
      result: "reopened",
      earlier: { result: "passedWithDeviation", note: "två avvek", round: 1 },
      note: null,
      assessedBy: null,
      secondPerson: null,
    });
    expect(await point(1)).toMatchObject({ result: "reopened", earlier: { note: "hela", round: 1 } });
    expect((await point(34)).earlier).toEqual({ result: "notStarted", note: null, round: 1 });
    const kept = await point(26);
    expect(kept).toMatchObject({ result: "passed", earlier: { result: "passed", note: null, round: 1 } });
    const ledger = await db.rows("owner", "SELECT status FROM deviation WHERE delivery_id = $1", [
      delivery.id,
    ]);
    expect(ledger).toEqual([{ status: "closed" }]);
  });

  it("approval is asked for again once all of these are assessed in the new round", async () => {
    await firstRound([25]);
    const left = async () => (await points()).filter(({ result }) => result === "reopened");
    for (const { number } of (await left()).slice(1)) await assess(number, { result: "passed" });
    await confirm(25);
    const [last] = await left();
    await expect(request()).rejects.toMatchObject({
      code: "approval.notReady",
      errors: [{ path: `controlPoints.${last!.number}`, params: { number: last!.number } }],
    });
    await assess(last!.number, { result: "passed" });
    expect(await request()).toMatchObject({ status: "open" });
    expect((await point(last!.number)).earlier).toMatchObject({ round: 1 });
  });

  it("a point that would block nothing is asked for, too, and can't be set aside as not started", async () => {
    const explain = (await points()).find(
      ({ severity, category }) => severity !== "blocking" && category !== "files",
    )!;
    await firstRound([explain.number]);
    for (const { number, result } of await points())
      if (result === "reopened" && number !== explain.number) await assess(number, { result: "passed" });
    const told = [{ path: `controlPoints.${explain.number}`, code: "approval.pointToAssessAgain" }];
    await expect(request()).rejects.toMatchObject({ errors: told });
    const { id, version } = await point(explain.number);
    const body = { result: "notStarted" as const, measuredValue: null, note: null, evidenceFileIds: [] };
    await perform(assessControlPoint, archivist, {
      params: { id: delivery.id, controlPointId: id },
      body,
      version,
    });
    await expect(request()).rejects.toMatchObject({ errors: told });
  });

  it("saying the same of a point that kept its result is an assessment of the new round", async () => {
    await assess(26, { result: "passed", note: "tjugo prov" });
    await confirm(26);
    await assess(25, { result: "passed" });
    await confirm(25);
    await reject([]);
    const before = await point(26);
    const after = await assess(26, { result: "passed", note: "tjugo prov" });
    expect([after.version, after.secondPerson]).toEqual([before.version + 1, null]);
    expect(after.earlier).toEqual({ result: "passed", note: "tjugo prov", round: 1 });
    expect((await assess(26, { result: "passed", note: "tjugo prov" })).version).toBe(after.version);
  });

  it("twice, the earlier result is the one of the round it was assessed in", async () => {
    await firstRound([25]);
    for (const { number, result } of await points())
      if (result === "reopened" && number !== 25) await assess(number, { result: "passed" });
    await assess(25, { result: "passed", note: "andra gången" });
    await confirm(25);
    await reject([25]);
    expect((await point(25)).earlier).toEqual({ result: "passed", note: "andra gången", round: 2 });
    expect((await point(26)).earlier).toMatchObject({ round: 1 });
  });
});

describe("the points that a rejection names", () => {
  it("are the delivery's own, stand once and in order in what is signed, and no approval names any", async () => {
    await assess(25, { result: "passed" });
    await confirm(25);
    const { id } = await request({ diaryNumber: "KS 2026/211" });
    const { statement, canonical } = await prepare(id, { points: [25, 3, 25] });
    expect(statement.points).toEqual([3, 25]);
    expect(canonical).toContain('"points":[3,25]');
    expect(statement.sentence).toContain("Kontrollpunkt 3 och 25 ska bedömas om.");
    expect(statement.sentence).toContain("Dnr KS 2026/211.");
    const wrong = { code: "request.invalid", errors: [{ path: "points" }] };
    await expect(prepare(id, { points: [25, 998] })).rejects.toMatchObject(wrong);
    const approve = { decision: "approved", remarks: null, points: [25] } as const;
    await expect(prepare(id, { ...approve, points: [25] })).rejects.toMatchObject(wrong);
  });

  it("of a request from before the second person's confirmation, the old rule is asked for", async () => {
    await assess(25, { result: "passed" });
    await confirm(25);
    const { id } = await request();
    await db.rows("owner", "UPDATE approval_request SET needs_confirmations = false WHERE id = $1", [id]);
    await assess(26, { result: "passed", note: "ensam" });
    const approve = { decision: "approved", remarks: null } as const;
    await expect(prepare(id, approve)).rejects.toMatchObject({
      code: "approval.secondPersonRequired",
      errors: [{ params: { number: 25 } }, { params: { number: 26 } }],
    });
    await db.rows("owner", "UPDATE approval_request SET needs_confirmations = true WHERE id = $1", [id]);
    await expect(prepare(id, approve)).rejects.toMatchObject({
      code: "approval.notReady",
      errors: [{ code: "approval.secondPersonRequired", params: { number: 26 } }],
    });
    await confirm(26);
    const { statement } = await prepare(id, approve);
    expect(statement.controlPoints.find(({ number }) => number === 26)).toMatchObject({
      assessedBy: { name: archivist.name, role: "archivist" },
      secondPerson: { name: coordinator.name, role: "coordinator" },
    });
  });
});
