import { beforeEach, describe, expect, it } from "vitest";
import type { z } from "zod";
import type { Actor } from "@/lib/domain/actor";
import { listHistory } from "@/lib/features/records/audit/server";
import { listNotifications } from "@/lib/features/records/notifications/server";
import { withActor } from "@/lib/platform/db";
import { perform } from "@/lib/testing/actors";
import { useTestDatabase } from "@/lib/testing/database";
import { anOffice, aPerson, aSystem, type MadeOffice } from "@/lib/testing/factories";
import { countedFacts } from "../domain";
import { getInstallation } from "../queries";
import { loadInstallation } from "../repository/installation";
import { addInstallationBody, bulkBody, installationInput, reminderBody } from "../schema";
import { addInstallation } from "./add-installation";
import { changeInstallation } from "./change-installation";
import { changeInstallations } from "./change-installations";
import { confirmInstallation } from "./confirm-installation";
import { remindOfInventory } from "./remind-of-inventory";

const db = useTestDatabase("empty");
let office: MadeOffice;
let coordinator: Actor;
let manager: Actor;
let archivist: Actor;
let elsewhere: Actor;
beforeEach(async () => {
  office = await anOffice({ municipalities: ["1260", "1287"], systems: ["Elevakten"] });
  const [bjuv, trelleborg] = office.municipalities as [never, never];
  coordinator = await aPerson(db, office, { role: "coordinator" });
  manager = await aPerson(db, office, { role: "systemManager", municipality: bjuv });
  archivist = await aPerson(db, office, { role: "archivist", municipality: bjuv });
  elsewhere = await aPerson(db, office, { role: "systemManager", municipality: trelleborg });
});

type Add = z.input<typeof addInstallationBody>;
const add = (more: Partial<Add> = {}, actor = coordinator) =>
  perform(addInstallation, actor, {
    params: undefined,
    body: addInstallationBody.parse({ municipality: "1260", system: "elevakten", ...more }),
  });
const change = (id: string, body: z.input<typeof installationInput>, version = 1, actor = manager) =>
  perform(changeInstallation, actor, { params: { id }, body: installationInput.parse(body), version });
const confirm = (id: string, version = 1, actor = manager) =>
  perform(confirmInstallation, actor, { params: { id }, body: undefined, version });
const bulk = (ids: string[], body: z.input<typeof bulkBody>["change"], actor = coordinator) =>
  perform(changeInstallations, actor, { params: undefined, body: bulkBody.parse({ ids, change: body }) });
const remind = (municipalities: string[], actor = coordinator) =>
  perform(remindOfInventory, actor, {
    params: undefined,
    body: reminderBody.parse({ municipalities, message: "Fyll i det som saknas" }),
  });
const told = (actor: Actor) =>
  withActor(actor, async (tx) => (await listNotifications(tx, actor, { limit: 50 })).items);
const leave = (code: string) =>
  db.rows(
    "owner",
    `UPDATE membership SET ends_on = '2020-01-01' WHERE municipality_id =
      (SELECT id FROM municipality WHERE office_id = $1 AND code = $2)`,
    [office.id, code],
  );

describe("an installation that is noted", () => {
  it("is in operation, with its system's vendor, and everything is missing", async () => {
    const made = await add();
    expect(made).toMatchObject({
      municipality: { code: "1260", name: "Bjuv" },
      system: { key: "elevakten", name: "Elevakten" },
      vendor: { name: "Vendor of Elevakten" },
      status: "inOperation",
      owner: null,
      lastNoticeOn: null,
      score: null,
      confirmedOn: null,
      version: 1,
      delivery: null,
    });
    expect(made.missing).toEqual(countedFacts);
  });

  it("is noted once for each system, in whatever way the system is told", async () => {
    await add();
    for (const system of ["elevakten", { name: "  ELEVAKTEN " }, { name: "elevakten", vendor: null }])
      await expect(add({ system })).rejects.toMatchObject({
        code: "installation.exists",
        errors: [{ path: "system", code: "installation.exists" }],
      });
  });

  it("has a system whose name differs by Unicode form or case, and no second one is made", async () => {
    await aSystem(office, "Vårdsystem");
    const decomposed = "VÅRDSYSTEM".normalize("NFD");
    const made = await add({ system: { name: decomposed } });
    expect(made.system.name).toBe("Vårdsystem");
  });

  it("may have a system that is new, with its vendor, where one may add to the register", async () => {
    const made = await add({ system: { name: "Bygg & Miljö", vendor: "vendor of elevakten" } });
    expect(made).toMatchObject({
      system: { key: "bygg-miljo", name: "Bygg & Miljö" },
      vendor: { name: "Vendor of Elevakten" },
    });
    const other = await add({ municipality: "1287", system: { name: "Bygg Miljö" } });
    expect(other).toMatchObject({ system: { key: "bygg-miljo-2" }, vendor: null });
    const unknown = { name: "Nytt", vendor: "ingen alls" };
    await expect(add({ system: unknown })).rejects.toMatchObject({ code: "installation.unknownVendor" });
    for (const system of ["finns-inte", { name: "Nytt" }])
      await expect(add({ system }, manager)).rejects.toMatchObject({
        code: "installation.unknownSystem",
        errors: [{ path: "system" }],
      });
  });

  it("is refused for a system that is merged into another, by its new name", async () => {
    const old = await aSystem(office, "Gamla");
    await db.rows("owner", "UPDATE system_product SET merged_into = $1 WHERE id = $2", [
      office.systems[0]!.id,
      old.id,
    ]);
    for (const system of ["gamla", { name: "GAMLA" }])
      await expect(add({ system })).rejects.toMatchObject({
        code: "installation.systemMerged",
        params: { name: "Elevakten" },
      });
  });

  it("is refused for a municipality that is foreign, unknown or somebody else's, and one that has left", async () => {
    const foreign = { code: "installation.unknownMunicipality", errors: [{ path: "municipality" }] };
    await expect(add({ municipality: "0114" })).rejects.toMatchObject(foreign);
    await expect(add({ municipality: "Bjuv" })).rejects.toMatchObject(foreign);
    await expect(add({ municipality: "1287" }, manager)).rejects.toMatchObject(foreign);
    await leave("1260");
    await expect(add()).rejects.toMatchObject({ code: "municipality.hasLeft" });
  });
});

describe("what is known of an installation", () => {
  it("is filled in by its municipality's people, and counts as missing while it is unknown", async () => {
    const { id } = await add();
    const after = await change(id, {
      owner: " Barn- och utbildningsnämnden ",
      objects: 120_000,
      bytes: 9_007_199_254_740_991,
      licenceOrePerYear: 14_500_000,
      secrecy: "unknown",
      informationClass: { k: 3, r: 2, t: 1 },
      contractEndsOn: "2026-12-31",
      noticeMonths: 6,
      renewalMonths: 12,
    });
    expect(after).toMatchObject({
      owner: "Barn- och utbildningsnämnden",
      objects: 120_000,
      bytes: 9_007_199_254_740_991,
      licenceOrePerYear: 14_500_000,
      informationClass: { k: 3, r: 2, t: 1 },
      lastNoticeOn: "2026-06-30",
      version: 2,
    });
    expect(after.missing).not.toContain("owner");
    expect(after.missing).toContain("secrecy");
    expect(await change(id, { owner: "", informationClass: null }, 2, archivist)).toMatchObject({
      owner: null,
      informationClass: null,
      objects: 120_000,
      version: 3,
    });
  });

  it("changes nothing and writes nothing when it is the same", async () => {
    const { id } = await add({ owner: "KS" });
    expect((await change(id, { owner: "KS" })).version).toBe(1);
    expect((await change(id, {})).version).toBe(1);
  });

  it("is changed by nobody who has read an older version, and by no other municipality's people", async () => {
    const { id } = await add();
    await change(id, { owner: "KS" });
    await expect(change(id, { owner: "BUN" })).rejects.toMatchObject({
      code: "request.stale",
      current: { owner: "KS", version: 2 },
    });
    await expect(change(id, {}, 2, elsewhere)).rejects.toMatchObject({ code: "request.notFound" });
    const council = await aPerson(db, office, { role: "council" });
    await expect(change(id, {}, 2, council)).rejects.toMatchObject({ code: "request.forbidden" });
  });

  it("does not end before it began, and stays as it was when it would", async () => {
    const { id } = await add({ periodFrom: 2004 });
    await expect(change(id, { windUpOn: "2003-12-31", owner: "KS" })).rejects.toMatchObject({
      code: "request.invalid",
      errors: [{ path: "windUpOn", code: "installation.windUpBeforeBegun" }],
    });
    await expect(change(id, { periodTo: 1999 })).rejects.toMatchObject({
      errors: [{ path: "periodTo", code: "installation.periodOrder" }],
    });
    expect((await withActor(manager, (tx) => getInstallation(tx, manager, id, "sv"))).owner).toBeNull();
    await expect(
      add({ municipality: "1287", periodFrom: 2010, windUpOn: "2009-06-30" }),
    ).rejects.toMatchObject({ errors: [{ code: "installation.windUpBeforeBegun" }] });
  });

  it("is refused where it is no such value", () => {
    const wrong: unknown[] = [
      { objects: -1 },
      { objects: 1.5 },
      { periodFrom: 1499 },
      { noticeMonths: 121 },
      { status: null },
      { secrecy: "some" },
      { windUpOn: "2026-02-30" },
      { owner: "a\u202Eb" },
      { municipality: "1287" },
      { informationClass: { k: 1, r: 2 } },
      { licenceOrePerYear: Number.MAX_SAFE_INTEGER + 1 },
    ];
    for (const body of wrong)
      expect(installationInput.safeParse(body).success, JSON.stringify(body)).toBe(false);
  });

  it("is frozen when its municipality has left", async () => {
    const { id } = await add();
    await leave("1260");
    for (const act of [change(id, { owner: "KS" }), confirm(id)])
      await expect(act).rejects.toMatchObject({ code: "municipality.hasLeft" });
    expect((await bulk([id], { status: "woundUp" })).items).toEqual([
      { id, ok: false, code: "municipality.hasLeft" },
    ]);
  });

  it("is confirmed in one act, and stands in its history with everything else", async () => {
    const { id } = await add();
    await change(id, { owner: "KS", licenceOrePerYear: 1, windUpOn: "2027-12-31" });
    const confirmed = await confirm(id, 2);
    expect(confirmed).toMatchObject({ confirmedOn: manager.office.today, version: 3 });
    await expect(confirm(id, 2)).rejects.toMatchObject({ code: "request.stale" });
    const { items } = await withActor(manager, async (tx) => {
      const { subject } = await loadInstallation(tx, manager, id);
      return listHistory({ db: tx, actor: manager, locale: "sv" }, subject, { limit: 20 });
    });
    expect(items.map(({ type }) => type)).toEqual([
      "installation.confirmed",
      "installation.windUpMoved",
      "installation.changed",
      "installation.added",
    ]);
    expect(items[2]!.facts).toMatchObject({
      fields: "owner licenceOrePerYear windUpOn",
      is: true,
      holds: false,
    });
  });
});

describe("a wind-up", () => {
  it("that is announced, moved or called off is told to those who run the office", async () => {
    const officer = await aPerson(db, office, { role: "officer" });
    const { id } = await add();
    await change(id, { windUpOn: "2027-12-31" });
    await change(id, { windUpOn: "2028-06-30" }, 2);
    await change(id, { windUpOn: null }, 3);
    for (const actor of [coordinator, officer]) {
      const items = await told(actor);
      expect(items.map(({ type, on, how }) => [type, on, how])).toEqual([
        ["installation.windUpMoved", null, "calledOff"],
        ["installation.windUpMoved", "2028-06-30", "moved"],
        ["installation.windUpMoved", "2027-12-31", "announced"],
      ]);
      expect(items[0]).toMatchObject({
        delivery: null,
        installation: { id, system: { key: "elevakten" }, municipality: { code: "1260" } },
      });
    }
    expect(await told(archivist)).toEqual([]);
  });

  it("of many is set each by itself: what cannot be is told, the rest is done", async () => {
    const first = await add({ periodFrom: 2030 });
    const second = await add({ municipality: "1287" });
    const unknown = "01890000-0000-7000-8000-000000000000";
    const { items } = await bulk([second.id, unknown, first.id, second.id], { windUpOn: "2028-01-31" });
    expect(items).toEqual([
      { id: second.id, ok: true, code: null },
      { id: unknown, ok: false, code: "request.notFound" },
      { id: first.id, ok: false, code: "installation.windUpBeforeBegun" },
    ]);
    const own = await bulk([first.id, second.id], { status: "readOnly" }, manager);
    expect(own.items.map(({ code }) => code)).toEqual([null, "request.notFound"]);
    expect(bulkBody.safeParse({ ids: [first.id], change: {} }).success).toBe(false);
    const many = Array.from({ length: 201 }, () => unknown);
    expect(bulkBody.safeParse({ ids: many, change: { status: "woundUp" } }).success).toBe(false);
  });
});

describe("a reminder", () => {
  it("is told to the municipality's own system managers and archivists, and stands in its log", async () => {
    expect(await remind(["1260", "1260"])).toEqual({
      municipalities: [{ code: "1260", name: "Bjuv", people: 2 }],
    });
    for (const actor of [manager, archivist])
      expect(await told(actor)).toMatchObject([
        {
          type: "inventory.reminded",
          message: "Fyll i det som saknas",
          delivery: null,
          installation: null,
          municipality: { code: "1260" },
          actor: { name: coordinator.name },
        },
      ]);
    expect(await told(elsewhere)).toEqual([]);
    const events = await db.rows(
      "owner",
      "SELECT 1 FROM audit_event WHERE type = 'inventory.reminded' AND stream = $1",
      [`${office.key}/1260`],
    );
    expect(events).toHaveLength(1);
  });

  it("is for the office's own municipalities, and is not sent at all when one is not", async () => {
    await expect(remind(["1287", "0114"])).rejects.toMatchObject({
      errors: [{ path: "municipalities.1", code: "installation.unknownMunicipality" }],
    });
    await expect(remind(["1260"], archivist)).rejects.toMatchObject({ code: "request.forbidden" });
    expect(await told(elsewhere)).toEqual([]);
  });
});
