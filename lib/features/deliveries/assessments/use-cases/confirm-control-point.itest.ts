import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/domain/actor";
import { requestApproval } from "@/lib/features/deliveries/approvals/server";
import { perform } from "@/lib/testing/actors";
import { useTestDatabase } from "@/lib/testing/database";
import { aDelivery, type MadeDelivery } from "@/lib/testing/deliveries";
import { anOffice, aPerson, type MadeOffice } from "@/lib/testing/factories";
import { assessBody, confirmBody } from "../schema";
import { assessControlPoint } from "./assess-control-point";
import { confirmControlPoint } from "./confirm-control-point";

const db = useTestDatabase("empty");
/** One point that needs two persons, and one that does not. */
const [TWO, ONE] = [25, 1];

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
  delivery = await aDelivery(office, { open: [TWO], twoPersons: [TWO] });
});

const at = (number: number) => ({
  id: delivery.id,
  controlPointId: delivery.points.find((point) => point.number === number)!.id,
});
const assess = (body: object, { actor = archivist, version = 1, number = TWO } = {}) =>
  perform(assessControlPoint, actor, { params: at(number), body: assessBody.parse(body), version });
const confirm = ({ actor = coordinator, version = 2, number = TWO, note = null as string | null } = {}) =>
  perform(confirmControlPoint, actor, { params: at(number), body: confirmBody.parse({ note }), version });
const request = () =>
  perform(requestApproval, archivist, {
    params: { id: delivery.id },
    body: { message: null, diaryNumber: null },
  });
const written = () =>
  db.row<{ version: number; events: number }>(
    "owner",
    `SELECT version, (SELECT count(*)::int FROM audit_event WHERE delivery_id = $1) AS events
     FROM delivery WHERE id = $1`,
    [delivery.id],
  );
const passed = { result: "passed" };

describe("a second person", () => {
  it("confirms what somebody else assessed, with a note of their own; until then nobody asks for approval", async () => {
    expect((await assess(passed)).secondPerson).toBeNull();
    const missing = {
      path: "controlPoints.25",
      code: "approval.secondPersonRequired",
      params: { number: 25 },
    };
    await expect(request()).rejects.toMatchObject({ code: "approval.notReady", errors: [missing] });
    const point = await confirm({ note: " sett tjugo " });
    expect(point).toMatchObject({
      needsSecondPerson: true,
      result: "passed",
      assessedBy: archivist.name,
      secondPerson: { by: { id: coordinator.userId, name: coordinator.name }, note: "sett tjugo" },
      version: 3,
    });
    expect(await written()).toEqual({ version: 3, events: 2 });
    expect(await request()).toMatchObject({ status: "open" });
  });

  it("is not who assessed it, whatever the role", async () => {
    await assess(passed);
    await expect(confirm({ actor: archivist })).rejects.toMatchObject({ code: "controlPoint.samePerson" });
    await assess({ ...passed, note: "igen" }, { actor: coordinator, version: 2 });
    await expect(confirm({ version: 3 })).rejects.toMatchObject({ code: "controlPoint.samePerson" });
    expect((await confirm({ actor: archivist, version: 3 })).secondPerson).not.toBeNull();
  });

  it("is asked for only where two are needed and there is a result to check", async () => {
    await expect(confirm({ number: ONE, version: 1 })).rejects.toMatchObject({
      code: "controlPoint.noSecondPerson",
    });
    for (const [index, result] of ["failed", "reopened"].entries()) {
      await assess({ result, note: "x" }, { version: index + 1 });
      await expect(confirm({ version: index + 2 })).rejects.toMatchObject({
        code: "controlPoint.notAssessed",
      });
    }
    const untouched = await aDelivery(office, { twoPersons: [TWO], stage: "transferred", status: "active" });
    delivery = untouched;
    await expect(confirm({ version: 1 })).rejects.toMatchObject({ code: "controlPoint.notInControl" });
  });

  it("has read the version there is, and belongs to the municipality or the office", async () => {
    const saved = await assess(passed);
    await expect(confirm({ version: 1 })).rejects.toMatchObject({ code: "request.stale", current: saved });
    const municipality = office.municipalities[1]!;
    const stranger = await aPerson(db, office, { role: "archivist", municipality });
    await expect(confirm({ actor: stranger })).rejects.toMatchObject({ code: "request.notFound" });
    const auditor = await aPerson(db, office, { role: "auditor" });
    await expect(confirm({ actor: auditor })).rejects.toMatchObject({ code: "request.forbidden" });
  });

  it("is asked for again after a new assessment, also while a decision waits", async () => {
    await assess(passed);
    await confirm();
    await request();
    const anew = await assess({ ...passed, note: "ett till" }, { version: 3 });
    expect(anew.secondPerson).toBeNull();
  });
});

describe("saving what a point has already", () => {
  it("is no assessment: same version, no event, and the second person stays", async () => {
    const body = { result: "passedWithDeviation", measuredValue: "19 av 20", note: "en saknas" };
    await assess(body);
    const confirmed = await confirm();
    const before = await written();
    expect(await assess(body, { version: 3, actor: coordinator })).toEqual(confirmed);
    expect(await written()).toEqual(before);
    await expect(assess(body, { version: 2 })).rejects.toMatchObject({ code: "request.stale" });
  });

  it("is one where nobody has assessed it in this round", async () => {
    const point = await assess(passed, { number: ONE });
    expect(point).toMatchObject({ version: 2, assessedBy: archivist.name });
  });
});

describe("a measured value that is not the expected one", () => {
  it("is explained before the point is met, and compared as a number where both are", async () => {
    const expect1250 = "UPDATE control_point SET expected_value = '1 250' WHERE id = $1";
    await db.rows("owner", expect1250, [at(TWO).controlPointId]);
    for (const measuredValue of ["1249", "1 250,5", "många"])
      await expect(assess({ ...passed, measuredValue })).rejects.toMatchObject({
        code: "controlPoint.noteRequired",
        errors: [{ path: "note" }],
      });
    await expect(assess({ ...passed, measuredValue: "1249", note: "\u200b" })).rejects.toMatchObject({
      code: "controlPoint.noteRequired",
    });
    expect(await assess({ ...passed, measuredValue: "1\u00a0250,0" })).toMatchObject({ version: 2 });
    expect(
      await assess({ ...passed, measuredValue: "1249", note: "en är gallrad" }, { version: 2 }),
    ).toMatchObject({ version: 3, result: "passed" });
  });
});
