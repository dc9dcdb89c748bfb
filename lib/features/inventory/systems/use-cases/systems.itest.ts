import { beforeEach, describe, expect, it } from "vitest";
import type { z } from "zod";
import type { Actor } from "@/lib/domain/actor";
import { findKeptInstallation } from "@/lib/features/inventory/installations/server";
import { listHistory } from "@/lib/features/records/audit/server";
import { withActor } from "@/lib/platform/db";
import { perform } from "@/lib/testing/actors";
import { useTestDatabase } from "@/lib/testing/database";
import { aDelivery } from "@/lib/testing/deliveries";
import { anOffice, aPerson, type MadeOffice } from "@/lib/testing/factories";
import { findMergedSystem, getSystem, listMergeChoices } from "../queries";
import { addSystemBody, changeSystemBody } from "../schema";
import { addSystem } from "./add-system";
import { changeSystem } from "./change-system";
import { mergeSystem } from "./merge-system";

const db = useTestDatabase("empty");
let office: MadeOffice;
let coordinator: Actor;
beforeEach(async () => {
  office = await anOffice({ municipalities: 2, systems: ["Diariet", "Byggärendet"] });
  coordinator = await aPerson(db, office, { role: "coordinator" });
});

const add = (body: z.input<typeof addSystemBody>, actor = coordinator) =>
  perform(addSystem, actor, { params: undefined, body: addSystemBody.parse(body) });
const change = (key: string, body: z.input<typeof changeSystemBody>, version = 1, actor = coordinator) =>
  perform(changeSystem, actor, { params: { key }, body: changeSystemBody.parse(body), version });
const merge = (key: string, into: string, actor = coordinator) =>
  perform(mergeSystem, actor, { params: { key }, body: { into } });
const read = (key: string, actor = coordinator) => withActor(actor, (tx) => getSystem(tx, actor, key, "sv"));
const choices = (key: string) => withActor(coordinator, (tx) => listMergeChoices(tx, coordinator, key));
const historyOf = (id: string) =>
  withActor(coordinator, async (tx) => {
    const call = { db: tx, actor: coordinator, locale: "sv" as const };
    return (await listHistory(call, { type: "system", id }, { limit: 20 })).items.map(({ type }) => type);
  });

describe("a system that is added", () => {
  it("has what is told of it, and stands in its history", async () => {
    const [diary] = office.systems;
    const made = await add({
      name: "Lönebas Plus",
      vendor: diary!.vendor.key,
      controlPointTemplate: "register",
      hasSecrecy: true,
      exportAbility: "standard",
      note: "Byts ut",
    });
    expect(made).toMatchObject({
      key: "lonebas-plus",
      vendor: { key: diary!.vendor.key },
      controlPointTemplate: { key: "register" },
      hasSecrecy: true,
      exportAbility: "standard",
      note: "Byts ut",
      version: 1,
      installations: [],
    });
    expect(await read("lonebas-plus")).toEqual(made);
    expect(await historyOf(made.id)).toEqual(["system.added"]);
  });

  it.each([
    ["the same name", { name: "Lönebas" }, "system.nameTaken"],
    ["another case", { name: "LÖNEBAS" }, "system.nameTaken"],
    ["spaces around", { name: "  Lönebas  " }, "system.nameTaken"],
    ["combining marks", { name: "Lo\u0308nebas" }, "system.nameTaken"],
    ["the same name and another key", { name: "lönebas", key: "annan" }, "system.nameTaken"],
    ["the same key", { name: "Annat", key: "lonebas" }, "system.keyTaken"],
    ["a name that gives the same key", { name: "Lone-bas", key: "lonebas" }, "system.keyTaken"],
    ["a word of the addresses", { name: "Annat", key: "import" }, "system.keyTaken"],
    ["a vendor that there is not", { name: "Annat", vendor: "ingen" }, "vendor.unknown"],
    ["a template that there is not", { name: "Annat", controlPointTemplate: "ingen" }, "template.unknown"],
  ])("is refused with %s", async (_, body, code) => {
    await add({ name: "Lönebas" });
    await expect(add(body)).rejects.toMatchObject({ code });
  });

  it("by one of two who add the same name at once", async () => {
    const both = await Promise.allSettled([add({ name: "Lönebas" }), add({ name: "lönebas ", key: "lon" })]);
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const refused = both.flatMap((one) => (one.status === "rejected" ? [one.reason as unknown] : []));
    expect(refused).toMatchObject([{ code: "system.nameTaken" }]);
  });

  it("by an officer too, and not by an archivist", async () => {
    const officer = await aPerson(db, office, { role: "officer" });
    expect((await add({ name: "Ett" }, officer)).key).toBe("ett");
    const archivist = await aPerson(db, office, {
      role: "archivist",
      municipality: office.municipalities[0]!,
    });
    await expect(add({ name: "Två" }, archivist)).rejects.toMatchObject({ code: "request.forbidden" });
  });
});

describe("a system that is changed", () => {
  it("keeps what is left out, tells of what differs, and refuses another's name", async () => {
    const { id } = await add({ name: "Lönebas", note: "gammalt" });
    const after = await change("lonebas", { name: "Lönebas 2", hasSecrecy: false });
    expect(after).toMatchObject({ key: "lonebas", note: "gammalt", hasSecrecy: false, version: 2 });
    expect((await change("lonebas", { name: "Lönebas 2" }, 2)).version).toBe(2);
    expect(await historyOf(id)).toEqual(["system.changed", "system.added"]);
    await expect(change("lonebas", { name: "diariet" }, 2)).rejects.toMatchObject({
      code: "system.nameTaken",
    });
    await expect(change("lonebas", { note: null }, 1)).rejects.toMatchObject({
      code: "request.stale",
      current: { version: 2 },
    });
  });

  it("takes its deliveries and all that hangs on them to its new vendor", async () => {
    const [diary, building] = office.systems;
    const delivery = await aDelivery(office, { isStopped: true });
    const before = await aPerson(db, office, { role: "vendor", system: diary! });
    const after = await aPerson(db, office, { role: "vendor", system: building! });
    const seenBy = (actor: Actor) =>
      withActor(actor, async (tx) => [
        await tx.delivery.count({ where: { id: delivery.id } }),
        await tx.stopDelivery.count({ where: { deliveryId: delivery.id } }),
        (await tx.controlPoint.count({ where: { deliveryId: delivery.id } })) > 0,
      ]);
    await change(diary!.key, { vendor: building!.vendor.key });
    expect(await seenBy(before)).toEqual([0, 0, false]);
    expect(await seenBy(after)).toEqual([1, 1, true]);
    await change(diary!.key, { vendor: null }, 2);
    expect(await seenBy(after)).toEqual([0, 0, false]);
  });

  it("does not show its vendor what the office has written for itself", async () => {
    const [diary] = office.systems;
    await change(diary!.key, { note: "byts ut" });
    const person = await aPerson(db, office, { role: "vendor", system: diary! });
    expect((await read(diary!.key, person)).note).toBeNull();
  });
});

describe("two systems that are one", () => {
  it("are one everywhere, and keep both names in the history", async () => {
    const [diary, building] = office.systems;
    const delivery = await aDelivery(office);
    await db.rows(
      "owner",
      `INSERT INTO comment (id, office_id, subject_type, subject_id, body, author_role, created_by)
       VALUES (gen_random_uuid(), $1, 'system', $2, 'hej', 'coordinator', $3)`,
      [office.id, diary!.id, coordinator.userId],
    );
    await change(building!.key, { vendor: null });
    const one = await merge(diary!.key, building!.key);
    expect(one).toMatchObject({
      key: building!.key,
      vendor: { key: diary!.vendor.key },
      deliveries: 1,
      municipalities: 1,
      installations: [{ delivery: { id: delivery.id } }],
    });
    const { n } = await db.row<{ n: number }>(
      "owner",
      "SELECT count(*)::int AS n FROM comment WHERE subject_id = $1",
      [building!.id],
    );
    expect(n).toBe(1);
    await expect(read(diary!.key)).rejects.toMatchObject({ code: "request.notFound" });
    expect(await withActor(coordinator, (tx) => findMergedSystem(tx, coordinator, diary!.key))).toBe(
      building!.key,
    );
    expect(await historyOf(building!.id)).toEqual(["system.merged", "system.mergedInto", "system.changed"]);
    const theirs = await aPerson(db, office, { role: "vendor", system: diary! });
    expect(await withActor(theirs, (tx) => tx.delivery.count())).toBe(1);
    expect((await add({ name: diary!.name, key: "nytt" })).name).toBe(diary!.name);
  });

  it("are not where both stand in a municipality, which is named; once one is over they are", async () => {
    const [diary, building] = office.systems;
    for (const system of office.systems) await aDelivery(office, { system });
    const [mine, theirs] = await Promise.all(
      [diary!, building!].map(({ id }) =>
        db.row<{ id: string }>("owner", "SELECT id FROM system_instance WHERE product_id = $1", [id]),
      ),
    );
    await expect(merge(diary!.key, building!.key)).rejects.toMatchObject({
      code: "system.bothInstalled",
      params: { count: 1, municipality: office.municipalities[0]!.name },
      errors: [{ params: { municipality: office.municipalities[0]!.name } }],
    });
    expect(await choices(diary!.key)).toMatchObject([
      {
        key: building!.key,
        both: [{ name: office.municipalities[0]!.name, own: mine!.id, other: theirs!.id }],
      },
    ]);
    expect((await read(diary!.key)).deliveries).toBe(1);
    // The one that is over is the other system's: what stands is kept, and knows what both knew.
    await db.rows(
      "owner",
      `UPDATE system_instance SET status = 'replaced', owner = 'Socialnämnden', note = 'ny', period_from = 2010,
         secrecy = 'mostly', wind_up_on = '2020-01-01' WHERE id = $1`,
      [theirs!.id],
    );
    await db.rows(
      "owner",
      `UPDATE system_instance SET owner = 'Kommunstyrelsen', note = 'gammal', period_to = 2005, secrecy = 'unknown'
       WHERE id = $1`,
      [mine!.id],
    );
    const one = await merge(diary!.key, building!.key);
    expect(one).toMatchObject({ key: building!.key, municipalities: 1, deliveries: 2 });
    expect(one.installations).toMatchObject([{ id: mine!.id, windUpOn: null }]);
    const kept = await db.row("owner", "SELECT * FROM system_instance WHERE office_id = $1", [office.id]);
    expect(kept).toMatchObject({
      id: mine!.id,
      owner: "Kommunstyrelsen",
      note: "gammal\n\nny",
      period_from: null,
      period_to: 2005,
      secrecy: "mostly",
    });
    const { n } = await db.row<{ n: number }>(
      "owner",
      "SELECT count(*)::int AS n FROM delivery WHERE system_instance_id = $1",
      [mine!.id],
    );
    expect(n).toBe(2);
    const told = await db.row("owner", "SELECT type FROM audit_event WHERE subject_id = $1", [mine!.id]);
    expect(told).toEqual({ type: "installation.merged" });
    expect(await choices(building!.key)).toEqual([]);
  });

  it("are refused with every municipality where both stand", async () => {
    const [diary, building] = office.systems;
    for (const municipality of office.municipalities)
      for (const system of office.systems) await aDelivery(office, { system, municipality });
    await expect(merge(diary!.key, building!.key)).rejects.toMatchObject({
      code: "system.bothInstalled",
      params: { count: 2 },
      errors: office.municipalities.map(({ name }) => ({ params: { municipality: name } })),
    });
  });

  it("leave one installation with the history of both, for its own municipality alone", async () => {
    office = await anOffice({ municipalities: 2, systems: ["Diariet", "Akten", "Tredje"] });
    const [own, other] = office.municipalities;
    const archivist = await aPerson(db, office, { role: "archivist", municipality: own! });
    const stranger = await aPerson(db, office, { role: "archivist", municipality: other! });
    coordinator = await aPerson(db, office, { role: "coordinator" });
    for (const system of office.systems) await aDelivery(office, { system });
    const [first, second, last] = await Promise.all(
      office.systems.map(({ id }) =>
        db.row<{ id: string }>("owner", "SELECT id FROM system_instance WHERE product_id = $1", [id]),
      ),
    );
    const end = (one: typeof first) =>
      db.rows("owner", "UPDATE system_instance SET status = 'replaced' WHERE id = $1", [one!.id]);
    // What the first has become becomes another in its turn.
    await end(first);
    await merge("diariet", "akten");
    await end(second);
    await merge("akten", "tredje");
    const typesFor = (actor: Actor, id: string) =>
      withActor(actor, async (tx) => {
        const call = { db: tx, actor, locale: "sv" as const };
        return (await listHistory(call, { type: "installation", id }, { limit: 20 })).items.map(
          ({ type, facts }) => `${type} ${String(facts["folded"])}`,
        );
      });
    expect(await typesFor(archivist, last!.id)).toEqual([
      `installation.merged ${second!.id}`,
      `installation.merged ${first!.id}`,
    ]);
    const keptFor = (actor: Actor, id: string) =>
      withActor(actor, (tx) => findKeptInstallation(tx, actor, id));
    expect(await keptFor(archivist, first!.id)).toBe(last!.id);
    expect(await keptFor(archivist, last!.id)).toBeNull();
    expect(await typesFor(stranger, last!.id)).toEqual([]);
    expect(await keptFor(stranger, first!.id)).toBeNull();
  });

  it("are not while their notes together have no room", async () => {
    const [diary, building] = office.systems;
    await change(diary!.key, { note: "a".repeat(4000) });
    await change(building!.key, { note: "b" });
    await expect(merge(diary!.key, building!.key)).rejects.toMatchObject({ code: "system.tooMuchNoted" });
  });

  it.each([
    ["itself", "diariet", "system.intoItself"],
    ["one that there is not", "ingen", "system.unknown"],
  ])("are not %s", async (_, into, code) => {
    await expect(merge("diariet", into)).rejects.toMatchObject({ code });
  });
});
