import { beforeEach, describe, expect, it } from "vitest";
import type { z } from "zod";
import type { Actor } from "@/lib/domain/actor";
import { newId } from "@/lib/domain/ids";
import { perform } from "@/lib/testing/actors";
import { useTestDatabase } from "@/lib/testing/database";
import { anOffice, aPerson, type MadeOffice } from "@/lib/testing/factories";
import { planActs } from "@/lib/testing/plan-acts";
import { anInstallation } from "@/lib/testing/plans";
import { cancellationBody, changeDeliveryBody, createDeliveryBody } from "../schema";
import { cancelDelivery } from "./cancel-delivery";
import { changeDelivery } from "./change-delivery";
import { createDelivery } from "./create-delivery";

const db = useTestDatabase("empty");
let office: MadeOffice;
let coordinator: Actor;
let archivist: Actor;
let installation: string;
beforeEach(async () => {
  office = await anOffice({ municipalities: ["1287", "1281"], systems: ["W3D3", "Procapita"] });
  coordinator = await aPerson(db, office, { role: "coordinator" });
  archivist = await aPerson(db, office, { role: "archivist", municipality: office.municipalities[0] });
  installation = await anInstallation(office, { windUpOn: "2027-03-31" });
});

type Body = Partial<z.input<typeof createDeliveryBody>>;
const make = (body: Body = {}, actor = coordinator) =>
  perform(createDelivery, actor, {
    params: undefined,
    body: createDeliveryBody.parse({ municipality: "1287", system: "w3d3", kind: "ordinary", ...body }),
  });
const change = (id: string, body: z.input<typeof changeDeliveryBody>, version = 1, actor = coordinator) =>
  perform(changeDelivery, actor, { params: { id }, body: changeDeliveryBody.parse(body), version });
const cancel = (id: string, version = 1, actor = coordinator) =>
  perform(cancelDelivery, actor, {
    params: { id },
    body: cancellationBody.parse({ reason: "Systemet behålls" }),
    version,
  });
const years = (periodFrom: number | null, periodTo: number | null) => ({ periodFrom, periodTo });

describe("a delivery", () => {
  it("is made in the first phase with its points, its round, its number and the day of its system", async () => {
    const made = await make();
    expect(made).toMatchObject({
      number: expect.stringMatching(/^L-\d{4}-001$/),
      municipality: { code: "1287" },
      system: { key: "w3d3" },
      kind: "ordinary",
      purpose: "decommissioning",
      scope: { recordsCreators: [], informationTypes: [], periodFrom: null, periodTo: null },
      installation: { windUpOn: "2027-03-31" },
      project: null,
      responsible: { office: null, municipality: null, vendorContact: null },
      financing: "ordinary",
      financingNote: null,
      diaryNumber: null,
      dueOn: null,
      note: null,
      plannedFor: null,
      round: 1,
      status: "proposed",
      phase: { stage: "candidate" },
      version: 1,
    });
    expect(made.controlPoints.length).toBeGreaterThan(20);
    expect(made.controlPoints.every(({ result }) => result === "notStarted")).toBe(true);
    const events = await db.rows("owner", "SELECT type FROM audit_event WHERE delivery_id = $1", [made.id]);
    expect(events).toEqual([{ type: "delivery.created" }]);
    const told = await db.rows("owner", "SELECT user_id FROM notification WHERE subject_id = $1", [made.id]);
    expect(told).toEqual([{ user_id: archivist.userId }]);
  });

  it("clashes with one under way that takes in some of the same, also when both come at once", async () => {
    const both = await Promise.allSettled([make(), make()]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const refused = { code: "delivery.alreadyGoing", errors: [{ path: "scope" }] };
    expect(both.find(({ status }) => status === "rejected")).toMatchObject({ reason: refused });
    await expect(make({ scope: years(2004, 2015) })).rejects.toMatchObject(refused);
  });

  it("is made of an item of the plan in force, not of a draft's", async () => {
    const acts = planActs();
    await acts.add(coordinator);
    await acts.draft(coordinator);
    const { id: planItem } = await acts.place(coordinator, installation, { plannedFor: "2027-1" });
    const refused = { errors: [{ path: "planItem", code: "delivery.unknownPlanItem" }] };
    await expect(make({ planItem })).rejects.toMatchObject(refused);
    await acts.propose(coordinator);
    await expect(make({ planItem })).rejects.toMatchObject(refused);
    await acts.adopt(coordinator, { decision: { reference: "SR 2026/7" } });
    expect(await make({ planItem })).toMatchObject({ plannedFor: "2027-1" });
  });

  it("of a part stands beside one of another part; its number is the next", async () => {
    await anInstallation(office, { system: office.systems[1]! });
    const of = (periodFrom: number, periodTo: number) =>
      make({ system: "procapita", purpose: "recurring", scope: years(periodFrom, periodTo) });
    const [first, second] = [await of(2004, 2010), await of(2011, 2015)];
    expect([first, second].map(({ number }) => number.slice(-3))).toEqual(["001", "002"]);
    expect(second).toMatchObject({ purpose: "recurring", scope: years(2011, 2015) });
    await expect(of(2015, 2020)).rejects.toMatchObject({ code: "delivery.alreadyGoing" });
  });

  it("that is urgent or paid for separately says who pays and why", async () => {
    const refused = { code: "delivery.financingMissing", errors: [{ path: "financingNote" }] };
    await expect(make({ kind: "urgent" })).rejects.toMatchObject(refused);
    await expect(make({ financing: "separate", financingNote: "  " })).rejects.toMatchObject(refused);
    const made = await make({
      kind: "urgent",
      financing: "separate",
      financingNote: "Förvaltningen betalar",
    });
    expect(made).toMatchObject({ financing: "separate", financingNote: "Förvaltningen betalar" });
    await expect(change(made.id, { financingNote: null })).rejects.toMatchObject(refused);
    // One from before that was asked for is not held up by it.
    await db.rows("owner", "UPDATE delivery SET financing_note = NULL WHERE id = $1", [made.id]);
    const unchanged = { kind: "urgent" as const, financingNote: null };
    expect(await change(made.id, { ...unchanged, dueOn: "2027-01-31" })).toMatchObject({
      dueOn: "2027-01-31",
    });
  });

  it("is not made of what has ended, of what is not there, nor by who may not", async () => {
    await anInstallation(office, { system: office.systems[1]!, status: "woundUp" });
    await expect(make({ system: "procapita" })).rejects.toMatchObject({ code: "delivery.notPossible" });
    await expect(make({ municipality: "1281" })).rejects.toMatchObject({
      code: "request.invalid",
      errors: [{ path: "system", code: "delivery.unknownInstallation" }],
    });
    for (const body of [{ project: newId() }, { planItem: newId() }, { template: "no-such" }])
      await expect(make(body)).rejects.toMatchObject({ errors: [{ path: Object.keys(body)[0] }] });
    await db.rows("owner", "UPDATE membership SET ends_on = '2020-01-01' WHERE office_id = $1", [office.id]);
    await expect(make()).rejects.toMatchObject({ code: "delivery.notPossible" });
    await expect(make({}, archivist)).rejects.toMatchObject({
      code: expect.stringMatching(/invalid|forbidden/),
    });
  });
});

describe("what is told of a delivery", () => {
  it("is changed in part, cleared by null, once by a version", async () => {
    const { id } = await make();
    const changed = await change(id, {
      responsible: {
        office: coordinator.userId,
        municipality: archivist.userId,
        vendorContact: "Eva, support",
      },
      dueOn: "2027-01-31",
      note: "Testleverans först",
      diaryNumber: "KS 2026/211",
    });
    expect(changed).toMatchObject({
      responsible: {
        office: { id: coordinator.userId, name: coordinator.name },
        municipality: { id: archivist.userId },
        vendorContact: "Eva, support",
      },
      dueOn: "2027-01-31",
      note: "Testleverans först",
      diaryNumber: "KS 2026/211",
      version: 2,
    });
    const cleared = await change(id, { dueOn: null, responsible: { office: null } }, 2);
    expect(cleared).toMatchObject({
      dueOn: null,
      responsible: { office: null, vendorContact: "Eva, support" },
    });
    await expect(change(id, { note: null }, 2)).rejects.toMatchObject({
      code: "request.stale",
      current: { version: 3 },
    });
  });

  it("names the office's own people for the office, the municipality's for the municipality", async () => {
    const { id } = await make();
    const wrong = { responsible: { office: archivist.userId, municipality: coordinator.userId } };
    await expect(change(id, wrong)).rejects.toMatchObject({
      errors: [{ path: "responsible.office" }, { path: "responsible.municipality" }],
    });
  });

  it("keeps who is responsible for it and has left, until somebody else is", async () => {
    const { id } = await make();
    const responsible = { municipality: archivist.userId };
    await change(id, { responsible });
    await db.rows("owner", "DELETE FROM role_grant WHERE user_id = $1", [archivist.userId]);
    expect(await change(id, { responsible, note: "?" }, 2)).toMatchObject({
      responsible: { municipality: { id: archivist.userId } },
    });
    await change(id, { responsible: { municipality: null } }, 3);
    await expect(change(id, { responsible }, 4)).rejects.toMatchObject({
      errors: [{ path: "responsible.municipality", code: "delivery.unknownPerson" }],
    });
  });

  it("stands fast once it is decided or called off, but for its diary number and its note", async () => {
    const { id } = await make();
    await cancel(id);
    for (const said of [
      { dueOn: "2027-01-31" },
      { kind: "pilot" as const },
      { note: "?", financingNote: "?" },
    ])
      await expect(change(id, said, 2)).rejects.toMatchObject({ code: "delivery.settled" });
    const noted = { note: "Se KS 2026/211", diaryNumber: "KS 2026/211" };
    expect(await change(id, noted, 2)).toMatchObject(noted);
  });

  it("is a registrar's to change in its diary number, and nothing else", async () => {
    const registrar = await aPerson(db, office, {
      role: "registrar",
      municipality: office.municipalities[0],
    });
    const { id } = await make();
    await expect(change(id, { note: "?" }, 1, registrar)).rejects.toMatchObject({
      code: "request.forbidden",
    });
    expect(await change(id, { diaryNumber: "KS 1" }, 1, registrar)).toMatchObject({ diaryNumber: "KS 1" });
  });
});

describe("a delivery that is called off", () => {
  it("keeps its history and leaves the system free for another", async () => {
    const { id } = await make();
    expect(await cancel(id)).toMatchObject({ status: "cancelled", version: 2 });
    await expect(cancel(id, 2)).rejects.toMatchObject({ code: "delivery.settled" });
    const [event] = await db.rows<{ payload: string }>(
      "owner",
      "SELECT payload FROM audit_event WHERE delivery_id = $1 AND type = 'delivery.cancelled'",
      [id],
    );
    expect(event?.payload).toContain("Systemet behålls");
    expect(await make()).toMatchObject({ status: "proposed" });
  });

  it("is not called off by the municipality, nor by an old version", async () => {
    const { id } = await make();
    await expect(cancel(id, 1, archivist)).rejects.toMatchObject({ code: "request.forbidden" });
    await expect(cancel(id, 2)).rejects.toMatchObject({ code: "request.stale" });
  });
});
