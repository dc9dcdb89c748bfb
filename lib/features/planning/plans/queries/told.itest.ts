import { beforeEach, describe, expect, it } from "vitest";
import { scopeFor, type Actor } from "@/lib/domain/actor";
import type { Role } from "@/lib/domain/permissions";
import { withActor } from "@/lib/platform/db";
import { contextFor } from "@/lib/testing/contexts";
import { useTestDatabase } from "@/lib/testing/database";
import { aDelivery } from "@/lib/testing/deliveries";
import { anOffice, aPerson, aSystem, type MadeOffice } from "@/lib/testing/factories";
import { planActs } from "@/lib/testing/plan-acts";
import { anInstallation } from "@/lib/testing/plans";
import { plansList } from "../list";
import { compareVersions, listBeside, plansSource } from ".";

const db = useTestDatabase("empty");
const acts = planActs();
let office: MadeOffice;
let coordinator: Actor;
let archivist: Actor;
let people: Partial<Record<Role, Actor>>;
beforeEach(async () => {
  office = await anOffice({ municipalities: ["1260", "1287"], systems: ["W3D3"] });
  const [bjuv, trelleborg] = office.municipalities as [never, never];
  coordinator = await aPerson(db, office, { role: "coordinator" });
  archivist = await aPerson(db, office, { role: "archivist", municipality: bjuv });
  people = {};
  for (const role of ["council", "auditor", "officer", "economist"] as const)
    people[role] = await aPerson(db, office, { role });
  await aDelivery(office, { municipality: trelleborg });
  const there = await db.row<{ id: string }>(
    "owner",
    "SELECT id FROM system_instance WHERE municipality_id = $1",
    [office.municipalities[1]!.id],
  );
  const here = await anInstallation(office, { windUpOn: "2027-05-31" });
  await acts.add(coordinator);
  await acts.draft(coordinator);
  await acts.place(coordinator, here, { plannedFor: "2027-3", effortDays: 8, reason: "Avtalet går ut" });
  await acts.place(coordinator, there.id, {
    ...{ plannedFor: "2027-3", effortDays: "4.5", reason: "Byter system", isFixed: true, rank: 1 },
    ...{ purpose: "recurring", nextOn: "2029-01-01", financing: "separate" },
    scope: {
      recordsCreators: ["Socialnämnden"],
      informationTypes: ["Ärenden"],
      periodFrom: 2004,
      periodTo: 2015,
    },
  });
});

const list = (actor: Actor, query: object = {}) =>
  withActor(actor, (tx) => plansSource.rows({ db: tx, actor, locale: "sv" }, plansList.filter.parse(query)));
const compare = (actor: Actor, from: number, to: number) =>
  withActor(actor, (tx) => compareVersions(tx, actor, "2027-2028", { from, to }));
const versionId = async () =>
  (await db.row<{ id: string }>("owner", "SELECT id FROM plan_version WHERE office_id = $1", [office.id])).id;
/** What SQL shows as app_rw, whatever the program would ask for. */
const counted = (actor: Actor, sql: string) =>
  db.asApp(
    contextFor({
      office: office.id,
      municipalityIds: office.municipalities.map(({ id }) => id),
      userId: actor.userId,
      grants: actor.grants,
    }),
    async (client) => (await client.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${sql}`)).rows[0]!.n,
  );

describe("a draft", () => {
  it("is read by those who make drafts and by the auditor", async () => {
    for (const actor of [coordinator, people.officer!, people.auditor!]) {
      expect((await acts.read(actor)).items).toHaveLength(2);
      expect((await acts.readPlan(actor)).versions).toMatchObject([{ number: 1, status: "draft", items: 2 }]);
      expect((await list(actor, { status: "draft" })).items).toHaveLength(1);
    }
  });

  it("does not exist for anybody else, in the program and in SQL", async () => {
    const vendor = await aPerson(db, office, { role: "vendor", system: office.systems[0]! });
    const registrar = await aPerson(db, office, { role: "registrar" });
    for (const actor of [archivist, people.council!, people.economist!]) {
      await expect(acts.read(actor)).rejects.toMatchObject({ code: "request.notFound" });
      await expect(compare(actor, 1, 1)).rejects.toMatchObject({ code: "request.notFound" });
      expect((await acts.readPlan(actor)).versions).toEqual([]);
      expect((await list(actor)).items).toMatchObject([{ key: "2027-2028", versions: [] }]);
      expect((await list(actor, { status: "draft" })).items).toEqual([]);
    }
    const version = await versionId();
    for (const actor of [archivist, people.council!, people.economist!, vendor, registrar])
      for (const table of [
        "plan_version",
        "plan_item",
        "plan_sizes()",
        `plan_items_told('${version}')`,
        `plan_items_compared('${version}')`,
        `plan_members('${version}', current_date)`,
      ])
        expect([actor.name, table, await counted(actor, table)]).toEqual([actor.name, table, 0]);
  });
});

describe("a proposal", () => {
  beforeEach(() => acts.propose(coordinator));

  it("is told whole to who is the whole office's", async () => {
    for (const actor of [people.council!, people.auditor!, people.officer!])
      expect((await acts.read(actor)).items).toMatchObject([
        { municipality: { code: "1260" }, reason: "Avtalet går ut", delivery: null },
        { municipality: { code: "1287" }, reason: "Byter system" },
      ]);
    const told = await acts.read(people.council!);
    expect(told.items.every(({ installation }) => installation !== null)).toBe(true);
    expect(told.warnings.map(({ code }) => code)).toContain("plan.afterWindUp");
  });

  it("tells an archivist of other municipalities what the plan says, and no more", async () => {
    const told = await acts.read(archivist);
    const [own, foreign] = told.items;
    expect(own).toMatchObject({ municipality: { code: "1260" }, reason: "Avtalet går ut" });
    expect(own?.installation).not.toBeNull();
    expect(foreign).toMatchObject({
      municipality: { code: "1287", name: "Trelleborg" },
      system: { key: "w3d3", name: "W3D3" },
      installation: null,
      kind: "ordinary",
      purpose: "recurring",
      scope: {
        recordsCreators: ["Socialnämnden"],
        informationTypes: ["Ärenden"],
        periodFrom: 2004,
        periodTo: 2015,
      },
      nextOn: "2029-01-01",
      plannedFor: "2027-3",
      effortDays: "4.5",
      isFixed: true,
      rank: 1,
      score: null,
      reason: null,
      financing: "separate",
      delivery: null,
    });
    expect(told.municipalities).toMatchObject([
      { code: "1260", planned: 1 },
      { code: "1287", planned: 1 },
    ]);
    expect(told.capacity.find(({ quarter }) => quarter === "2027-3")).toMatchObject({ placedDays: "12.5" });
    const warned = told.warnings.flatMap(({ items }) => items);
    expect(warned).toContain(own?.id);
    expect(warned).not.toContain(foreign?.id);
  });

  it("tells the economist the plan without the inventory", async () => {
    const told = await acts.read(people.economist!);
    expect(told.items.map(({ system }) => system.name)).toEqual(["W3D3", "W3D3"]);
    expect(told.items.every(({ installation, score }) => installation === null && score === null)).toBe(true);
    expect(told.warnings.map(({ code }) => code)).not.toContain("plan.inventoryMissing");
  });

  it("shows an archivist no other municipality's row in SQL, nor a vendor any", async () => {
    const vendor = await aPerson(db, office, { role: "vendor", system: office.systems[0]! });
    expect(await counted(archivist, "plan_item")).toBe(1);
    expect(await counted(people.council!, "plan_item")).toBe(2);
    for (const table of ["plan", "plan_version", "plan_item", "plan_note", "capacity", "plan_sizes()"])
      expect([table, await counted(vendor, table)]).toEqual([table, 0]);
    const version = await versionId();
    expect(await counted(vendor, `plan_items_told('${version}')`)).toBe(0);
    const foreign = `plan_items_told('${version}') t WHERE t.code = '1287'`;
    expect(await counted(archivist, foreign)).toBe(1);
    expect(
      await counted(
        archivist,
        `${foreign} AND num_nonnulls(t.installation, t.score_hundredths, t.reason, t.delivery) > 0`,
      ),
    ).toBe(0);
    const compared = `plan_items_compared('${version}')`;
    expect(await counted(vendor, compared)).toBe(0);
    expect(await counted(archivist, `${compared} t WHERE t.reason IS NOT NULL`)).toBe(1);
    expect(await counted(people.council!, `${compared} t WHERE t.reason IS NOT NULL`)).toBe(2);
  });

  it("of another office does not exist", async () => {
    const stranger = await aPerson(db, await anOffice(), { role: "coordinator" });
    await expect(acts.read(stranger)).rejects.toMatchObject({ code: "request.notFound" });
    await expect(acts.readPlan(stranger)).rejects.toMatchObject({ code: "request.notFound" });
    expect((await list(stranger)).items).toEqual([]);
  });
});

describe("urgent deliveries beside a plan", () => {
  const beside = (
    actor: Actor,
    years: [number, number],
    items: Parameters<typeof listBeside>[2]["items"] = [],
  ) =>
    withActor(actor, (tx) => {
      const plan = { key: "x", name: "x", firstYear: years[0], lastYear: years[1] };
      return listBeside(tx, actor, { plan, items }, "sv");
    });

  it("are those that no item stands for, under way in its years, to who reads deliveries", async () => {
    const year = Number(coordinator.office.today.slice(0, 4));
    expect(await beside(coordinator, [year, year])).toEqual([]);
    await db.rows("owner", "UPDATE delivery SET kind = 'urgent' WHERE office_id = $1", [office.id]);
    const [one, ...others] = await beside(coordinator, [year, year]);
    expect(one).toMatchObject({
      municipality: { code: "1287" },
      system: { name: "W3D3" },
      status: "underControl",
    });
    expect(others).toEqual([]);
    expect(await beside(coordinator, [year + 1, year + 3])).toEqual([]);
    expect(await beside(archivist, [year, year])).toEqual([]);
    const item = (await acts.read(coordinator)).items.find(({ delivery }) => delivery?.id === one!.id);
    if (item) expect(await beside(coordinator, [year, year], [item])).toEqual([]);
    await db.rows("owner", "UPDATE delivery SET status = 'approved' WHERE office_id = $1", [office.id]);
    expect(await beside(coordinator, [year, year])).toEqual([]);
  });
});

describe("who gets what", () => {
  it("is told with the shares, to those who read them", async () => {
    await db.rows(
      "owner",
      `WITH a AS (INSERT INTO cost_share_agreement (id, office_id, key, name, currency, status, starts_on, adopted_at)
         VALUES (gen_random_uuid(), $1, 'x', 'x', 'SEK', 'adopted', '2020-01-01', now()) RETURNING id)
       INSERT INTO cost_share_row (id, office_id, agreement_id, country, municipality_code, share)
       SELECT gen_random_uuid(), $1, a.id, 'SE', s.code, s.share FROM a,
         (VALUES ('1260', 0.03), ('1287', 0.125)) AS s (code, share)`,
      [office.id],
    );
    await acts.propose(coordinator);
    for (const actor of [coordinator, archivist, people.council!])
      expect((await acts.read(actor)).municipalities).toMatchObject([{ share: "0.03" }, { share: "0.125" }]);
    expect((await acts.read(people.officer!)).municipalities).toMatchObject([
      { share: null },
      { share: null },
    ]);
  });

  it("is of those who are members within the years, and today or later", async () => {
    const until = (day: string | null, from: string | null = null) =>
      db.rows("owner", "UPDATE membership SET ends_on = $2, starts_on = $3 WHERE municipality_id = $1", [
        office.municipalities[1]!.id,
        day,
        from,
      ]);
    const codes = async () => (await acts.read(coordinator)).municipalities.map(({ code }) => code);
    await until("2026-12-31");
    expect(await codes()).toEqual(["1260"]);
    await until("2027-01-01");
    expect(await codes()).toEqual(["1260", "1287"]);
    await until(null, "2029-01-01");
    expect(await codes()).toEqual(["1260"]);
    await until(null, "2028-12-31");
    expect(await codes()).toEqual(["1260", "1287"]);
    // Who has left is no longer one of those it is shared out among; what was planned still stands.
    expect((await acts.read(coordinator)).items).toHaveLength(2);
  });

  it("is told of the room there is: the office's days and each vendor's limit", async () => {
    const vendor = office.systems[0]!.vendor;
    await db.rows(
      "owner",
      `WITH q AS (INSERT INTO capacity_quarter (office_id, quarter, days_hundredths)
         VALUES ($1, 2027 * 4 + 2, 1000), ($1, 2035 * 4, 5000) RETURNING 1)
       INSERT INTO capacity_vendor (id, office_id, vendor_id, quarter, parallel)
       SELECT gen_random_uuid(), $1, $2, 2027 * 4 + 2, n FROM (VALUES (0), (1)) AS two (n)`,
      [office.id, vendor.id],
    );
    await acts.propose(coordinator);
    for (const actor of [coordinator, archivist]) {
      const { capacity, warnings } = await acts.read(actor);
      expect(capacity[2]).toEqual({
        quarter: "2027-3",
        officeDays: "10",
        placedDays: "12.5",
        vendors: [{ key: vendor.key, parallel: 1, placed: 2 }],
      });
      expect(capacity[3]).toMatchObject({ officeDays: null, placedDays: "0", vendors: [] });
      expect(warnings.map(({ code }) => code)).toEqual(
        expect.arrayContaining(["plan.overCapacity", "plan.overVendor"]),
      );
    }
  });

  it("is told of 290 municipalities with an item each", async () => {
    const whole = await anOffice({ municipalities: 290, systems: ["W3D3"] });
    const many = planActs("alla");
    const actor = await aPerson(db, whole, { role: "coordinator" });
    await many.add(actor, { name: "Alla" });
    await many.draft(actor);
    await db.rows(
      "owner",
      `WITH i AS (INSERT INTO system_instance (id, office_id, municipality_id, product_id, vendor_id, status)
         SELECT gen_random_uuid(), $1, m.id, $2, $3, 'inOperation' FROM municipality m WHERE m.office_id = $1 RETURNING *)
       INSERT INTO plan_item (id, office_id, municipality_id, plan_version_id, product_id, system_instance_id, planned_year, planned_quarter)
       SELECT gen_random_uuid(), $1, i.municipality_id, v.id, i.product_id, i.id, 2027, 1
       FROM i, plan_version v WHERE v.office_id = $1`,
      [whole.id, whole.systems[0]!.id, whole.systems[0]!.vendor.id],
    );
    const told = await many.read(actor);
    expect([told.items.length, told.municipalities.length]).toEqual([290, 290]);
    expect(told.fairness).toEqual({ without: [], least: 1, most: 1, spread: 0 });
    expect(scopeFor(actor, "plan:edit").municipalityIds).toHaveLength(290);
    await many.propose(actor);
    expect(await many.adopt(actor, { decision: { reference: "KS 1" } })).toMatchObject({ status: "adopted" });
    expect((await many.draft(actor, { from: 1 })).items).toHaveLength(290);
  }, 60_000);
});

describe("two versions compared", () => {
  beforeEach(async () => {
    await acts.propose(coordinator);
    await acts.adopt(people.council!);
    await acts.draft(coordinator, { from: 1 });
  });

  it("differ by what was added, removed and moved", async () => {
    expect(await compare(coordinator, 1, 2)).toEqual({ added: [], removed: [], moved: [], kept: 2 });
    const [here, there] = (await acts.read(coordinator, 2)).items;
    await acts.move(coordinator, here!, { plannedFor: "2027-1", reason: "Systemet stängs i maj" }, 2);
    await acts.take(coordinator, there!, 2);
    const [system, municipality] = [await aSystem(office, "Procapita"), office.municipalities[1]!];
    const other = await anInstallation(office, { municipality, system });
    await acts.place(coordinator, other, {}, 2);
    expect(await compare(coordinator, 1, 2)).toMatchObject({
      added: [{ installation: other }],
      removed: [{ municipality: { code: "1287" }, reason: "Byter system" }],
      moved: [{ item: { id: here!.id, reason: "Systemet stängs i maj" }, from: "2027-3", to: "2027-1" }],
      kept: 0,
    });
    expect(await compare(coordinator, 2, 1)).toMatchObject({
      added: [{ municipality: { code: "1287" } }],
      moved: [{ from: "2027-1", to: "2027-3" }],
    });
  });

  it("differ the same for an archivist, as far as they are told", async () => {
    const [, there] = (await acts.read(coordinator, 2)).items;
    await acts.move(coordinator, there!, { plannedFor: "2028-1" }, 2);
    await expect(compare(archivist, 1, 2)).rejects.toMatchObject({ code: "request.notFound" });
    await acts.propose(coordinator, 2);
    expect(await compare(archivist, 1, 2)).toMatchObject({
      moved: [{ item: { installation: null, reason: null }, from: "2027-3", to: "2028-1" }],
      kept: 1,
    });
  });

  it("are two that are there", async () => {
    await expect(compare(coordinator, 1, 7)).rejects.toMatchObject({ code: "request.notFound" });
    expect(await compare(coordinator, 2, 2)).toMatchObject({ kept: 2 });
  });
});

describe("the list of plans", () => {
  it("has the latest years first, and goes on where a page ends", async () => {
    const years = [2025, 2031, 2029];
    for (const year of years)
      await planActs(String(year)).add(coordinator, {
        name: `Plan ${year}`,
        firstYear: year,
        lastYear: year,
      });
    const first = await list(coordinator, { limit: 3 });
    expect(first.items.map(({ lastYear }) => lastYear)).toEqual([2031, 2029, 2028]);
    const rest = await list(coordinator, { limit: 3, cursor: first.nextCursor });
    expect(rest).toMatchObject({ items: [{ lastYear: 2025 }], nextCursor: null });
    const byName = await list(coordinator, { sort: "name" });
    expect(byName.items.map(({ name }) => name)).toEqual([
      "2027-2028",
      "Plan 2025",
      "Plan 2029",
      "Plan 2031",
    ]);
    const count = await withActor(coordinator, (tx) =>
      plansSource.count({ db: tx, actor: coordinator, locale: "sv" }, plansList.filter.parse({})),
    );
    expect(count).toBe(4);
  });
});
