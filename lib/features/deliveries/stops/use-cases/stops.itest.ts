import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/domain/actor";
import { getDelivery, deliveriesSource } from "@/lib/features/deliveries/deliveries/server";
import { createFile, getFile } from "@/lib/features/records/files/server";
import { newId } from "@/lib/domain/ids";
import { withActor } from "@/lib/platform/db";
import { perform } from "@/lib/testing/actors";
import { useTestDatabase } from "@/lib/testing/database";
import { aDelivery, type MadeDelivery } from "@/lib/testing/deliveries";
import { anOffice, aPerson, type MadeOffice } from "@/lib/testing/factories";
import { aStopOf } from "@/lib/testing/stops";
import { getStop, getStopPage } from "../queries";
import { loadStop } from "../repository";
import type { ChangeStopBody, Stop } from "../schema";
import { addEntry } from "./add-entry";
import { addEscalation } from "./add-escalation";
import { addPromise } from "./add-promise";
import { changeStop } from "./change-stop";
import { closeStop } from "./close-stop";
import { mendStop } from "./mend-stop";

const db = useTestDatabase("empty");
// The clock of the factories' actors.
const TODAY = "2026-03-02";

let office: MadeOffice;
let coordinator: Actor;
let archivist: Actor;
let vendor: Actor;
let stranger: Actor;
let own: MadeDelivery;
let neighbours: MadeDelivery;

beforeAll(async () => {
  office = await anOffice({ municipalities: 2, systems: ["Diariet", "Byggärendet"] });
  const [first, second] = office.municipalities;
  const [diary, building] = office.systems;
  coordinator = await aPerson(db, office, { role: "coordinator" });
  archivist = await aPerson(db, office, { role: "archivist", municipality: first! });
  vendor = await aPerson(db, office, { role: "vendor", system: diary! });
  stranger = await aPerson(db, office, { role: "vendor", system: building! });
  own = await aDelivery(office, { municipality: first! });
  neighbours = await aDelivery(office, { municipality: second! });
});

const key = () => office.systems[0]!.vendor.key;
const read = (actor: Actor, id: string) => withActor(actor, (tx) => getStop(tx, actor, id));
const promise = (actor: Actor, { id }: Stop, promisedFor: string) =>
  perform(addPromise, actor, { params: { id }, body: { promisedFor, note: null } });
const close = (actor: Actor, { id, version }: Stop, on = TODAY) =>
  perform(closeStop, actor, { params: { id }, body: { on, outcome: "solved", note: null }, version });
const changed = (actor: Actor, { id, version }: Stop, body: ChangeStopBody) =>
  perform(changeStop, actor, { params: { id }, body, version });
const blocked = (actor: Actor, { id }: MadeDelivery) =>
  withActor(actor, async (tx) => {
    const { blocked: by, stops } = await getDelivery(tx, actor, id, "sv");
    return { stop: by?.stop ?? null, stops };
  });
const notFound = { code: "request.notFound" };
const wrong = (path: string, code: string) => ({ code: "request.invalid", errors: [{ path, code }] });

describe("a stop", () => {
  it("holds several deliveries under one number, and each sees it as its oldest", async () => {
    const one = await aStopOf(coordinator, [own, neighbours], { vendor: key() });
    expect(one).toMatchObject({
      number: expect.stringMatching(/^S-2026-\d{3}$/) as string,
      status: "reported",
      days: 29,
      others: 0,
      version: 1,
    });
    expect(one.deliveries).toHaveLength(2);
    expect(await blocked(archivist, own)).toEqual({ stop: one.number, stops: 1 });
    const older = await aStopOf(archivist, [own], { by: "municipality", since: "2026-01-02" });
    expect(await blocked(archivist, own)).toEqual({ stop: older.number, stops: 2 });
    // Each ends by itself.
    await close(archivist, older);
    expect(await blocked(archivist, own)).toEqual({ stop: one.number, stops: 1 });
    await close(coordinator, one);
    expect(await blocked(archivist, own)).toEqual({ stop: null, stops: 0 });
  });

  it("is told as far as it is one's own, with how many more it holds", async () => {
    const one = await aStopOf(coordinator, [own, neighbours], { vendor: key() });
    const mine = await read(archivist, one.id);
    expect([mine.deliveries.map(({ id }) => id), mine.others]).toEqual([[own.id], 1]);
    await expect(close(archivist, mine)).rejects.toMatchObject({ code: "request.forbidden" });
    await expect(changed(archivist, mine, { title: "Annat" })).rejects.toMatchObject({
      code: "request.forbidden",
    });
    const said = await perform(addEntry, archivist, {
      params: { id: one.id },
      body: { text: "Vi väntar.", shared: false, fileIds: [] },
    });
    expect(said.entries).toMatchObject([{ text: "Vi väntar.", shared: false }]);
    const streams = await db.rows<{ stream: string }>(
      "owner",
      "SELECT stream FROM audit_event WHERE subject_id = $1 AND type = 'stop.noted' ORDER BY 1",
      [one.id],
    );
    expect(streams.map(({ stream }) => stream)).toEqual(
      office.municipalities.map(({ code }) => `${office.key}/${code}`).sort(),
    );
    await close(coordinator, await read(coordinator, one.id));
  });

  it("takes other deliveries and lets them go, by who answers for all of them", async () => {
    const one = await aStopOf(coordinator, [own]);
    const both = await changed(coordinator, one, { deliveries: [own.id, neighbours.id], clause: "7.3" });
    expect([both.deliveries.length, both.clause, both.version]).toEqual([2, "7.3", 2]);
    expect((await blocked(coordinator, neighbours)).stop).toBe(one.number);
    const less = await changed(coordinator, both, { deliveries: [neighbours.id] });
    expect((await blocked(archivist, own)).stop).toBeNull();
    await expect(read(archivist, one.id)).rejects.toMatchObject(notFound);
    await expect(changed(coordinator, both, { title: "För sent" })).rejects.toMatchObject({
      code: "request.stale",
      current: { version: less.version },
    });
    await close(coordinator, less);
  });

  it("is refused with what cannot be so", async () => {
    const future = { since: "2026-03-03" };
    await expect(aStopOf(coordinator, [own], future)).rejects.toMatchObject(wrong("since", "stop.inFuture"));
    for (const delivery of [neighbours, { ...own, id: "01900000-0000-7000-8000-000000000000" }])
      await expect(aStopOf(archivist, [delivery])).rejects.toMatchObject(
        wrong("deliveries.0", "stop.unknownDelivery"),
      );
    await expect(aStopOf(coordinator, [own], { vendor: "finns-inte" })).rejects.toMatchObject({
      code: "vendor.unknown",
    });
    const one = await aStopOf(coordinator, [own]);
    await expect(close(coordinator, one, "2026-01-31")).rejects.toMatchObject(
      wrong("on", "stop.beforeSince"),
    );
    await expect(close(coordinator, one, "2026-03-03")).rejects.toMatchObject(wrong("on", "stop.inFuture"));
    const closed = await close(coordinator, one);
    expect(closed).toMatchObject({ status: "closed", closedOn: TODAY, outcome: "solved" });
    await expect(close(coordinator, closed)).rejects.toMatchObject({ code: "stop.closed" });
    await expect(promise(coordinator, closed, "2026-04-01")).rejects.toMatchObject({ code: "stop.closed" });
  });
});

/** A file of the stop, as the upload keeps it; its bytes are not on the disk. */
const addedBy = (actor: Actor, { id }: Stop) =>
  withActor(actor, async (tx) => {
    const { subject } = await loadStop(tx, actor, id);
    const told = { name: "a.txt", type: "text/plain", sha256: "0".repeat(64), bytes: 1 };
    const own = { userId: actor.userId, officeId: actor.office.id };
    return createFile(tx, own, { subject, ...told, storageKey: newId() });
  });
const said = (actor: Actor, { id }: Stop, fileIds: string[], shared: boolean) =>
  perform(addEntry, actor, { params: { id }, body: { text: "Se filen.", shared, fileIds } });
const nameOf = async (actor: Actor, id: string) =>
  (await perform(getFile, actor, { params: { id }, body: undefined })).name;

describe("the files of a stop that several share", () => {
  it("are added by each of them, and read at their own address by who reads the entry", async () => {
    const one = await aStopOf(coordinator, [neighbours], { vendor: key() });
    // Added while it was one municipality's, read by both that have a part in it now.
    const [shared, inside] = [await addedBy(coordinator, one), await addedBy(coordinator, one)];
    await changed(coordinator, one, { deliveries: [own.id, neighbours.id] });
    await said(coordinator, one, [shared], true);
    await said(coordinator, one, [inside], false);
    const mine = await addedBy(archivist, one);
    await said(archivist, one, [mine], false);
    for (const id of [shared, inside, mine]) {
      expect(await nameOf(coordinator, id)).toBe("a.txt");
      expect(await nameOf(archivist, id)).toBe("a.txt");
    }
    expect(await nameOf(vendor, shared)).toBe("a.txt");
    for (const id of [inside, mine, newId()])
      await expect(nameOf(vendor, id)).rejects.toMatchObject({ code: "request.forbidden" });
    await expect(nameOf(stranger, shared)).rejects.toMatchObject({ code: "request.forbidden" });
    await close(coordinator, await read(coordinator, one.id));
  });
});

describe("a change of a stop", () => {
  it("that says the same again is none", async () => {
    const one = await aStopOf(coordinator, [own], { vendor: key(), clause: "7.3" });
    const { title, reason, since, by, clause } = one;
    const same = { title, reason, since, by, clause, vendor: key(), deliveries: [own.id] };
    expect((await changed(coordinator, one, {})).version).toBe(1);
    expect((await changed(coordinator, one, { ...same, status: "reported" })).version).toBe(1);
    expect((await changed(coordinator, one, { ...same, clause: "7.4" })).version).toBe(2);
    await close(coordinator, await read(coordinator, one.id));
  });

  it("names another vendor until something is shared with the first, or promised", async () => {
    const one = await aStopOf(coordinator, [own], { vendor: key() });
    const other = { vendor: office.systems[1]!.vendor.key };
    const two = await changed(coordinator, one, other);
    await said(coordinator, two, [], false);
    const three = await changed(coordinator, await read(coordinator, one.id), { vendor: key() });
    await promise(vendor, three, "2026-04-01");
    const now = await read(coordinator, one.id);
    await expect(changed(coordinator, now, other)).rejects.toMatchObject({ code: "stop.vendorInvolved" });
    await close(coordinator, now);
  });

  it("does not stop what is settled, which waits for nobody until that is undone", async () => {
    const first = await aDelivery(office, { municipality: office.municipalities[0]! });
    const one = await aStopOf(coordinator, [own, first]);
    const settle = (status: string) =>
      db.rows("owner", `UPDATE delivery SET status = $2::"DeliveryStatus" WHERE id = $1`, [first.id, status]);
    await settle("cancelled");
    expect((await blocked(coordinator, first)).stop).toBeNull();
    await expect(aStopOf(coordinator, [first])).rejects.toMatchObject(
      wrong("deliveries.0", "stop.settledDelivery"),
    );
    expect((await changed(coordinator, one, { deliveries: [first.id] })).deliveries).toHaveLength(1);
    await settle("active");
    expect((await blocked(coordinator, first)).stop).toBe(one.number);
    await close(coordinator, await read(coordinator, one.id));
  });
});

describe("the vendor that a stop names", () => {
  it("answers, promises a day, moves it and says that it is mended", async () => {
    const one = await aStopOf(coordinator, [own, neighbours], { vendor: key() });
    await expect(promise(vendor, one, "2026-03-01")).rejects.toMatchObject(
      wrong("promisedFor", "stop.promiseInPast"),
    );
    const first = await promise(vendor, one, "2026-04-01");
    expect(first).toMatchObject({ status: "confirmed", promisedFor: "2026-04-01", timesMoved: 0 });
    const moved = await promise(vendor, one, "2026-05-01");
    expect(moved).toMatchObject({ promisedFor: "2026-05-01", timesMoved: 1 });
    expect(moved.promises.map(({ fromVendor }) => fromVendor)).toEqual([true, true]);
    const inside = { params: { id: one.id }, body: { text: "x", shared: false, fileIds: [] } };
    await expect(perform(addEntry, vendor, inside)).rejects.toMatchObject(
      wrong("shared", "stop.vendorShares"),
    );
    const mended = await perform(mendStop, vendor, {
      params: { id: one.id },
      body: { on: TODAY, note: "Ny export." },
      version: moved.version,
    });
    expect(mended).toMatchObject({ status: "actionDelivered", closedOn: null });
    const page = await withActor(vendor, (tx) => getStopPage(tx, vendor, one.id, "sv"));
    expect(page.mendedOn).toBe(TODAY);
    expect(mended.entries).toMatchObject([{ text: "Ny export.", shared: true, fromVendor: true }]);
    const told = await db.rows<{ type: string }>(
      "owner",
      "SELECT DISTINCT type FROM notification WHERE subject_id = $1 AND user_id = $2 ORDER BY 1",
      [one.id, coordinator.userId],
    );
    expect(told.map(({ type }) => type)).toEqual(["stop.mended", "stop.promised"]);
    await close(coordinator, await read(coordinator, one.id));
  });

  it("sees nothing of the contract, the cost, the complaint, the escalation and what is not shared", async () => {
    const terms = {
      clause: "HEMLIG 7.3",
      costOrePerMonth: 123_400,
      complaint: { on: "2026-02-10", reference: "HEMLIG KS 1", remedyBy: "2026-04-01" },
    };
    const one = await aStopOf(coordinator, [own], { vendor: key(), ...terms });
    const step = { step: "contract", on: "2026-02-20", note: "HEMLIG juridik" } as const;
    await perform(addEscalation, coordinator, { params: { id: one.id }, body: step });
    for (const shared of [true, false])
      await perform(addEntry, coordinator, {
        params: { id: one.id },
        body: { text: shared ? "Hur går det?" : "HEMLIG anteckning", shared, fileIds: [] },
      });
    const seen = await read(vendor, one.id);
    expect(seen).toMatchObject({ clause: null, costOrePerMonth: null, complaint: null, escalation: [] });
    expect(seen.entries).toMatchObject([{ text: "Hur går det?", by: { name: null } }]);
    expect(JSON.stringify(seen)).not.toContain("HEMLIG");
    expect(await read(archivist, one.id)).toMatchObject({ ...terms, escalation: [step] });
    // Nor does the database tell its people, whatever is asked of it.
    await withActor(vendor, async (tx) => {
      expect(await tx.stopTerms.count()).toBe(0);
      expect(await tx.stopEscalation.count()).toBe(0);
      expect(await tx.stopEntry.count({ where: { isShared: false } })).toBe(0);
      expect(await tx.stopEntry.count({ where: { stopId: one.id } })).toBe(1);
      expect(await tx.$queryRaw`SELECT seq FROM audit_event WHERE type LIKE 'stop.%'`).toEqual([]);
    });
    await close(coordinator, await read(coordinator, one.id));
  });

  it("is the only one: another vendor's people find no such stop", async () => {
    const one = await aStopOf(coordinator, [own], { vendor: key() });
    await expect(read(stranger, one.id)).rejects.toMatchObject(notFound);
    await expect(promise(stranger, one, "2026-05-01")).rejects.toMatchObject(notFound);
    const body = { text: "Hej", shared: true, fileIds: [] };
    await expect(perform(addEntry, stranger, { params: { id: one.id }, body })).rejects.toMatchObject(
      notFound,
    );
    await close(coordinator, await read(coordinator, one.id));
  });

  it("is not told of a stop of its own product that names another", async () => {
    const one = await aStopOf(coordinator, [own], { by: "municipality", reason: "HEMLIGT skäl" });
    expect(await blocked(vendor, own)).toEqual({ stop: null, stops: 0 });
    await expect(read(vendor, one.id)).rejects.toMatchObject(notFound);
    // Nor by the order of the list, or the place where a page of it ends.
    const keysOf = async (sort: string) => {
      const { items, nextCursor } = await withActor(vendor, (tx) =>
        deliveriesSource.rows(
          { db: tx, actor: vendor, locale: "sv" } as Parameters<typeof deliveriesSource.rows>[0],
          deliveriesSource.list.filter.parse({ sort, limit: 1 }),
        ),
      );
      return [
        items[0]?.blocked,
        JSON.parse(Buffer.from(nextCursor ?? "", "base64url").toString()) as string[],
      ];
    };
    expect(await keysOf("status")).toEqual([null, expect.arrayContaining(["3"]) as string[]]);
    expect(await keysOf("blocked")).toEqual([null, expect.arrayContaining(["9999999"]) as string[]]);
    const supplier = await aStopOf(coordinator, [own], { vendor: office.systems[1]!.vendor.key });
    // The supplier of something else is told of the delivery that waits for it.
    expect((await read(stranger, supplier.id)).deliveries).toMatchObject([{ id: own.id }]);
    await expect(read(vendor, supplier.id)).rejects.toMatchObject(notFound);
  });
});

it("the ladder is not climbed down", async () => {
  const { id } = await aStopOf(coordinator, [own]);
  const take = (step: "dialogue" | "complaint" | "contract" | "association") =>
    perform(addEscalation, coordinator, { params: { id }, body: { step, on: TODAY, note: null } });
  await take("dialogue");
  await take("contract");
  await expect(take("complaint")).rejects.toMatchObject({ code: "stop.escalatedFurther" });
  expect((await take("contract")).escalation.map(({ step }) => step)).toEqual([
    "dialogue",
    "contract",
    "contract",
  ]);
});

it("the ladder is told by day, and by its steps where the day is the same", async () => {
  const { id } = await aStopOf(coordinator, [own]);
  // As a source that names no days is loaded: all of one day, in whatever order.
  for (const [step, on] of [
    ["association", "2026-02-20"],
    ["contract", "2026-02-20"],
    ["dialogue", "2026-02-20"],
    ["complaint", "2026-02-20"],
    ["association", "2026-02-10"],
  ])
    await db.rows(
      "owner",
      `INSERT INTO stop_escalation (id, office_id, stop_id, step, on_day)
       SELECT new_id(), office_id, id, $2::"EscalationStep", $3::date FROM stop WHERE id = $1`,
      [id, step, on],
    );
  expect((await read(coordinator, id)).escalation.map(({ step }) => step)).toEqual([
    "association",
    "dialogue",
    "complaint",
    "contract",
    "association",
  ]);
});

it("what was promised, done and said is never changed or removed by the web process", async () => {
  const one = await aStopOf(coordinator, [own], { vendor: key() });
  await promise(coordinator, one, "2026-04-01");
  for (const table of ["stop_promise", "stop_escalation", "stop_entry", "stop_entry_file"])
    for (const sql of [
      `UPDATE ${table} SET updated_at = now()`,
      `UPDATE ${table} SET stop_id = stop_id`,
      `DELETE FROM ${table}`,
      `TRUNCATE ${table} CASCADE`,
    ]) {
      const tried = withActor(coordinator, (tx) => tx.$executeRawUnsafe(sql));
      await expect(tried.then(() => sql)).rejects.toThrow(/42501|permission denied/);
    }
  await expect(withActor(coordinator, (tx) => tx.$executeRawUnsafe("DELETE FROM stop"))).rejects.toThrow(
    /42501|permission denied/,
  );
  await expect(
    withActor(coordinator, (tx) => tx.$executeRawUnsafe("UPDATE stop SET number = 'S-2026-999'")),
  ).rejects.toThrow(/42501|permission denied/);
});
