import { beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/domain/actor";
import { listHistory } from "@/lib/features/records/audit/server";
import { withActor } from "@/lib/platform/db";
import { useTestDatabase } from "@/lib/testing/database";
import { aDelivery } from "@/lib/testing/deliveries";
import { anOffice, aPerson, type MadeOffice } from "@/lib/testing/factories";
import { planActs } from "@/lib/testing/plan-acts";
import { anInstallation } from "@/lib/testing/plans";
import { loadPlan, planSubject } from "../repository";
import { addItemBody, addPlanBody } from "../schema";

const db = useTestDatabase("empty");
const acts = planActs();
let office: MadeOffice;
let coordinator: Actor;
let officer: Actor;
let w3d3: string;
beforeEach(async () => {
  office = await anOffice({ municipalities: ["1260", "1287"], systems: ["W3D3", "Procapita"] });
  coordinator = await aPerson(db, office, { role: "coordinator" });
  officer = await aPerson(db, office, { role: "officer" });
  w3d3 = await anInstallation(office);
  await acts.add(coordinator);
});

const leave = (code: string, day = "2020-01-01") =>
  db.rows(
    "owner",
    `UPDATE membership SET ends_on = $3 WHERE municipality_id =
      (SELECT id FROM municipality WHERE office_id = $1 AND code = $2)`,
    [office.id, code, day],
  );
const history = () =>
  withActor(coordinator, async (tx) => {
    const subject = planSubject(await loadPlan(tx, coordinator, "2027-2028"));
    const call = { db: tx, actor: coordinator, locale: "sv" as const };
    return (await listHistory(call, subject, { limit: 50 })).items;
  });
const events = async () => (await history()).map(({ type }) => type.replace("plan.", "")).reverse();
const limited = (periodFrom: number | null, periodTo: number | null) => ({ periodFrom, periodTo });

describe("a plan", () => {
  it("is added with a key of its name and no version, and has one name at a time", async () => {
    const plan = await planActs("leveransplan-2030").add(coordinator, {
      name: "Leveransplan 2030",
      firstYear: 2030,
      lastYear: 2030,
    });
    expect(plan).toMatchObject({
      key: "leveransplan-2030",
      name: "Leveransplan 2030",
      firstYear: 2030,
      lastYear: 2030,
      versions: [],
      notes: [],
      version: 1,
    });
    await expect(acts.add(coordinator, { name: "2027 2028" })).rejects.toMatchObject({
      code: "plan.keyTaken",
      errors: [{ path: "key", code: "plan.keyTaken" }],
    });
    await expect(acts.add(coordinator, { key: "new" })).rejects.toMatchObject({ code: "plan.keyTaken" });
  });

  it.each([
    [2027, 2026, false],
    [2027, 2027, true],
    [2027, 2036, true],
    [2027, 2037, false],
    [2027, 2056, false],
  ])("of the years %i to %i: %s", (firstYear, lastYear, isFine) => {
    const told = addPlanBody.safeParse({ name: "Plan", firstYear, lastYear });
    expect(told.success).toBe(isFine);
    if (!isFine) expect(told.error?.issues).toMatchObject([{ path: ["lastYear"], message: "plan.years" }]);
  });

  it("is given another name once by a version", async () => {
    const renamed = await acts.rename(coordinator, "Plan för två år");
    expect(renamed).toMatchObject({ key: "2027-2028", name: "Plan för två år", version: 2 });
    await expect(acts.rename(coordinator, "En till")).rejects.toMatchObject({
      code: "request.stale",
      current: { name: "Plan för två år" },
    });
    expect(await acts.rename(coordinator, "Plan för två år", 2)).toMatchObject({ version: 2 });
  });
});

describe("a draft", () => {
  it("is begun empty, one at a time, also by two at once", async () => {
    const begun = await Promise.allSettled([acts.draft(coordinator), acts.draft(officer)]);
    expect(begun.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(begun.find(({ status }) => status === "rejected")).toMatchObject({
      reason: { code: "plan.draftExists" },
    });
    const draft = await acts.read(coordinator);
    expect(draft).toMatchObject({
      plan: { key: "2027-2028", firstYear: 2027, lastYear: 2028 },
      number: 1,
      status: "draft",
      criteria: null,
      note: null,
      decision: null,
      items: [],
      fairness: { without: ["1260", "1287"], least: 0, most: 0, spread: 0 },
      version: 1,
    });
    expect(draft.capacity.map(({ quarter }) => quarter)).toEqual(
      ["2027", "2028"].flatMap((year) => [1, 2, 3, 4].map((quarter) => `${year}-${quarter}`)),
    );
    await acts.propose(coordinator);
    await expect(acts.draft(coordinator)).rejects.toMatchObject({ code: "plan.draftExists" });
  });

  it("is begun with another version's items, but those of who has left", async () => {
    const there = await anInstallation(office, { municipality: office.municipalities[1]! });
    await acts.draft(coordinator, { criteria: "Alla omfattas" });
    await acts.place(coordinator, w3d3, {
      plannedFor: "2027-2",
      reason: "Avtalet går ut",
      isFixed: true,
      rank: 3,
    });
    await acts.place(coordinator, there);
    await acts.propose(coordinator);
    await acts.adopt(coordinator, { decision: { reference: "EX 2026/4" } });
    await leave("1287");
    const next = await acts.draft(coordinator, { from: 1 });
    expect(next).toMatchObject({ number: 2, status: "draft", criteria: null });
    expect(next.items).toMatchObject([
      {
        installation: w3d3,
        plannedFor: "2027-2",
        reason: "Avtalet går ut",
        isFixed: true,
        rank: 3,
        version: 1,
      },
    ]);
    expect(next.municipalities.map(({ code }) => code)).toEqual(["1260"]);
  });

  it("is not begun with a version that is not there", async () => {
    await expect(acts.draft(coordinator, { from: 7 })).rejects.toMatchObject({
      code: "plan.unknownVersion",
      errors: [{ path: "from" }],
    });
  });

  it("has criteria and a sentence, which are cleared by null", async () => {
    await acts.draft(coordinator, { criteria: "Alla omfattas" });
    const said = await acts.change(coordinator, { note: "Vi börjar med de minsta." });
    expect(said).toMatchObject({ criteria: "Alla omfattas", note: "Vi börjar med de minsta.", version: 2 });
    expect(await acts.change(coordinator, { criteria: null })).toMatchObject({ criteria: null, version: 3 });
    await expect(acts.change(coordinator, { note: "Annat" }, { version: 2 })).rejects.toMatchObject({
      code: "request.stale",
      current: { version: 3 },
    });
  });

  it("is thrown away with its items, and not when it has changed meanwhile", async () => {
    await acts.draft(coordinator);
    await acts.place(coordinator, w3d3);
    await expect(acts.remove(coordinator, 1, 1)).rejects.toMatchObject({ code: "request.stale" });
    await acts.remove(coordinator);
    await expect(acts.read(coordinator)).rejects.toMatchObject({ code: "request.notFound" });
    expect(await acts.readPlan(coordinator)).toMatchObject({ versions: [] });
    expect(await db.rows("owner", "SELECT 1 FROM plan_item WHERE office_id = $1", [office.id])).toEqual([]);
    expect(await events()).toEqual(["added", "draftBegun", "itemAdded", "draftRemoved"]);
  });
});

describe("an item", () => {
  beforeEach(() => acts.draft(coordinator));

  it("is placed with what the office says of it, and counts for its municipality", async () => {
    const item = await acts.place(officer, w3d3, {
      plannedFor: "2027-3",
      kind: "urgent",
      purpose: "recurring",
      scope: { recordsCreators: ["Kommunstyrelsen"], ...limited(2004, 2015) },
      nextOn: "2030-01-31",
      effortDays: "12.50",
      isFixed: true,
      rank: 2,
      financing: "separate",
      reason: "Staten betalar",
    });
    expect(item).toMatchObject({
      municipality: { code: "1260", name: "Bjuv" },
      system: { key: "w3d3", name: "W3D3" },
      installation: w3d3,
      kind: "urgent",
      purpose: "recurring",
      scope: { recordsCreators: ["Kommunstyrelsen"], informationTypes: [], periodFrom: 2004, periodTo: 2015 },
      nextOn: "2030-01-31",
      plannedFor: "2027-3",
      effortDays: "12.5",
      isFixed: true,
      rank: 2,
      score: null,
      reason: "Staten betalar",
      financing: "separate",
      delivery: null,
      version: 1,
    });
    const draft = await acts.read(coordinator);
    expect(draft).toMatchObject({
      items: [item],
      municipalities: [
        { code: "1260", name: "Bjuv", planned: 1, delivered: 0, share: null },
        { code: "1287", name: "Trelleborg", planned: 0, delivered: 0, share: null },
      ],
      fairness: { without: ["1287"], least: 0, most: 1, spread: 1 },
      version: 2,
    });
    expect(draft.capacity.find(({ quarter }) => quarter === "2027-3")).toMatchObject({ placedDays: "12.5" });
  });

  it("is paid for by itself where it is urgent, unless that is said", async () => {
    const other = await anInstallation(office, { system: office.systems[1]! });
    const financed = async (installation: string, more: Parameters<typeof acts.place>[2]) =>
      (await acts.place(coordinator, installation, more)).financing;
    expect(await financed(w3d3, { kind: "urgent", scope: limited(null, 2010) })).toBe("separate");
    expect(await financed(w3d3, { kind: "urgent", financing: "ordinary", scope: limited(2011, null) })).toBe(
      "ordinary",
    );
    expect(await financed(other, {})).toBe("ordinary");
  });

  it("stands once for what it takes in: periods and boards beside each other, never twice the same", async () => {
    await acts.place(coordinator, w3d3, { scope: limited(2004, 2009) });
    await acts.place(coordinator, w3d3, { scope: limited(2010, null) });
    for (const scope of [null, limited(2009, 2009), { recordsCreators: ["Socialnämnden"] }])
      await expect(acts.place(coordinator, w3d3, { scope })).rejects.toMatchObject({
        code: "plan.itemExists",
        errors: [{ path: "scope" }],
      });
    const [first, second] = (await acts.read(coordinator)).items;
    expect([first?.scope.periodFrom, second?.scope.periodFrom]).toEqual([2004, 2010]);
    await expect(acts.move(coordinator, first!, { scope: limited(2004, 2010) })).rejects.toMatchObject({
      code: "plan.itemExists",
    });
    expect(await acts.move(coordinator, first!, { scope: limited(2001, 2009) })).toMatchObject({
      version: 2,
    });
  });

  it("is placed by one of two who place the same at once", async () => {
    const placed = await Promise.allSettled([acts.place(coordinator, w3d3), acts.place(officer, w3d3)]);
    expect(placed.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(placed.find(({ status }) => status === "rejected")).toMatchObject({
      reason: { code: "plan.itemExists" },
    });
  });

  it("is moved by one of two who move it at once; the other is told where it is", async () => {
    const item = await acts.place(coordinator, w3d3, { plannedFor: "2027-1" });
    const moved = await Promise.allSettled([
      acts.move(coordinator, item, { plannedFor: "2027-2" }),
      acts.move(officer, item, { plannedFor: "2027-3" }),
    ]);
    const won = moved.find(({ status }) => status === "fulfilled") as PromiseFulfilledResult<typeof item>;
    expect(moved.find(({ status }) => status === "rejected")).toMatchObject({
      reason: { code: "request.stale", current: { plannedFor: won.value.plannedFor, version: 2 } },
    });
    expect((await acts.read(coordinator)).items).toMatchObject([{ plannedFor: won.value.plannedFor }]);
    expect(await events()).toEqual(["added", "draftBegun", "itemAdded", "itemMoved"]);
  });

  it("is moved, changed in part and cleared; what is left out stays", async () => {
    const item = await acts.place(coordinator, w3d3, {
      plannedFor: "2027-1",
      effortDays: "8",
      reason: "Först",
    });
    const moved = await acts.move(coordinator, item, { plannedFor: "2028-4" });
    expect(moved).toMatchObject({ plannedFor: "2028-4", effortDays: "8", reason: "Först", version: 2 });
    const cleared = await acts.move(coordinator, moved, { plannedFor: null, effortDays: null, reason: " " });
    expect(cleared).toMatchObject({ plannedFor: null, effortDays: null, reason: null, version: 3 });
    expect(await acts.move(coordinator, cleared, {})).toMatchObject({ version: 3 });
    expect(await acts.read(coordinator)).toMatchObject({ version: 4 });
    expect(await events()).toEqual([
      ...["added", "draftBegun", "itemAdded", "itemMoved"],
      ...["itemMoved", "itemChanged"],
    ]);
  });

  it("is taken out, once", async () => {
    const item = await acts.place(coordinator, w3d3);
    await acts.take(coordinator, item);
    await expect(acts.take(coordinator, item)).rejects.toMatchObject({ code: "request.notFound" });
    expect(await acts.read(coordinator)).toMatchObject({ items: [], version: 3 });
  });

  it("is refused outside the plan's years, new or moved", async () => {
    for (const plannedFor of ["2026-4", "2029-1"])
      await expect(acts.place(coordinator, w3d3, { plannedFor })).rejects.toMatchObject({
        code: "plan.outsideYears",
        errors: [{ path: "plannedFor", code: "plan.outsideYears" }],
      });
    const item = await acts.place(coordinator, w3d3);
    await expect(acts.move(coordinator, item, { plannedFor: "2029-1" })).rejects.toMatchObject({
      code: "plan.outsideYears",
    });
  });

  it("is refused of what nobody has, of another office's, of who has left and of what is over", async () => {
    const foreign = await anOffice({ municipalities: ["1281"], systems: ["W3D3"] });
    for (const unknown of [crypto.randomUUID(), await anInstallation(foreign)])
      await expect(acts.place(coordinator, unknown)).rejects.toMatchObject({
        code: "plan.unknownInstallation",
        errors: [{ path: "installation" }],
      });
    const [, procapita] = office.systems;
    const over = await anInstallation(office, { system: procapita!, status: "woundUp" });
    await expect(acts.place(coordinator, over)).rejects.toMatchObject({ code: "plan.notPossible" });
    await leave("1260");
    await expect(acts.place(coordinator, w3d3)).rejects.toMatchObject({ code: "plan.notPossible" });
  });

  it("is warned of, never refused, after its wind-up has passed", async () => {
    const [, procapita] = office.systems;
    const late = await anInstallation(office, { system: procapita!, windUpOn: "2027-05-31" });
    const item = await acts.place(coordinator, late, { plannedFor: "2027-2" });
    const { warnings } = await acts.read(coordinator);
    expect(warnings.find(({ code }) => code === "plan.afterWindUp")).toEqual({
      code: "plan.afterWindUp",
      items: [item.id],
      params: { quarter: "2027-2", windUpOn: "2027-05-31", deadline: "2027-1" },
    });
    const missing = warnings.find(({ code }) => code === "plan.inventoryMissing");
    expect(missing).toMatchObject({ items: [item.id] });
    expect(missing?.params["missing"]).toContain("owner");
    expect(missing?.params["missing"]).not.toContain("windUpOn");
  });

  it("takes the days the office expects: more for the first of a system than for the next", async () => {
    const [product] = office.systems;
    await db.rows(
      "owner",
      `INSERT INTO capacity_effort (id, office_id, product_id, first_hundredths, further_hundredths)
       VALUES (gen_random_uuid(), $1, $2, 2000, 850)`,
      [office.id, product!.id],
    );
    const there = await anInstallation(office, { municipality: office.municipalities[1]! });
    expect(await acts.place(coordinator, w3d3)).toMatchObject({ effortDays: "20" });
    const next = await acts.place(coordinator, there);
    expect(next).toMatchObject({ effortDays: "8.5" });
    await acts.take(coordinator, next);
    expect(await acts.place(coordinator, there, { effortDays: null })).toMatchObject({ effortDays: null });
  });

  it("is no first one where the system has been delivered already", async () => {
    const [, product] = office.systems;
    await db.rows(
      "owner",
      `INSERT INTO capacity_effort (id, office_id, product_id, first_hundredths, further_hundredths)
       VALUES (gen_random_uuid(), $1, $2, 2000, 850)`,
      [office.id, product!.id],
    );
    await aDelivery(office, { system: product!, municipality: office.municipalities[1]! });
    const procapita = await anInstallation(office, { system: product! });
    expect(await acts.place(coordinator, procapita)).toMatchObject({ effortDays: "8.5" });
  });

  it("is not placed by who may not, in what is no draft, nor in another plan's version", async () => {
    const item = await acts.place(coordinator, w3d3);
    const auditor = await aPerson(db, office, { role: "auditor" });
    await expect(acts.place(auditor, w3d3)).rejects.toMatchObject({ code: "request.forbidden" });
    await planActs("2030").add(coordinator, { name: "2030", firstYear: 2030, lastYear: 2030 });
    await planActs("2030").draft(coordinator);
    await expect(planActs("2030").take(coordinator, item)).rejects.toMatchObject({
      code: "request.notFound",
    });
    await acts.propose(coordinator);
    const notDraft = { code: "plan.notDraft" };
    await expect(acts.place(coordinator, w3d3)).rejects.toMatchObject(notDraft);
    await expect(acts.move(coordinator, item, { rank: 1 })).rejects.toMatchObject(notDraft);
    await expect(acts.take(coordinator, item)).rejects.toMatchObject(notDraft);
    await expect(acts.change(coordinator, { note: "x" })).rejects.toMatchObject(notDraft);
    await expect(acts.remove(coordinator)).rejects.toMatchObject(notDraft);
    await expect(acts.propose(coordinator)).rejects.toMatchObject(notDraft);
  });

  it.each([
    ["a quarter that is none", { plannedFor: "2027-5" }],
    ["days that are none", { effortDays: "1,5" }],
    ["negative days", { effortDays: -1 }],
    ["a period that ends first", { scope: { periodFrom: 2015, periodTo: 2004 } }],
    ["a purpose of its own", { purpose: "other" }],
    ["a rank before the first", { rank: 0 }],
    ["a field that is not there", { quarter: "2027-1" }],
  ])("is refused with %s", (_what, more) => {
    expect(addItemBody.safeParse({ installation: crypto.randomUUID(), ...more }).success).toBe(false);
  });
});
