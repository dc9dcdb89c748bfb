import { beforeEach, describe, expect, it } from "vitest";
import type { z } from "zod";
import type { Actor } from "@/lib/domain/actor";
import { listHistory } from "@/lib/features/records/audit/server";
import { withActor } from "@/lib/platform/db";
import { actorFor, perform } from "@/lib/testing/actors";
import { useTestDatabase } from "@/lib/testing/database";
import { aDelivery } from "@/lib/testing/deliveries";
import { anOffice, aPerson, type MadeOffice } from "@/lib/testing/factories";
import { findMergedVendor, getVendor, listVendorProducts } from "../queries";
import { addVendorBody, changeVendorBody } from "../schema";
import { addVendor } from "./add-vendor";
import { changeVendor } from "./change-vendor";
import { mergeVendor } from "./merge-vendor";

const db = useTestDatabase("empty");
let office: MadeOffice;
let coordinator: Actor;
beforeEach(async () => {
  office = await anOffice({ municipalities: 2, systems: ["Diariet", "Byggärendet"] });
  coordinator = await aPerson(db, office, { role: "coordinator" });
});

const add = (body: z.input<typeof addVendorBody>, actor = coordinator) =>
  perform(addVendor, actor, { params: undefined, body: addVendorBody.parse(body) });
const change = (key: string, body: z.input<typeof changeVendorBody>, version = 1, actor = coordinator) =>
  perform(changeVendor, actor, { params: { key }, body: changeVendorBody.parse(body), version });
const merge = (key: string, into: string, actor = coordinator) =>
  perform(mergeVendor, actor, { params: { key }, body: { into } });
const read = (key: string, actor = coordinator) => withActor(actor, (tx) => getVendor(tx, actor, key));
const again = async ({ userId }: Actor) => {
  const { email } = await db.row<{ email: string }>("owner", `SELECT email FROM "user" WHERE id = $1`, [
    userId,
  ]);
  return actorFor(db, email, office.key);
};
const historyOf = async (id: string, actor = coordinator) =>
  withActor(actor, async (tx) =>
    (await listHistory({ db: tx, actor, locale: "sv" }, { type: "vendor", id }, { limit: 20 })).items.map(
      ({ type }) => type,
    ),
  );
const contact = {
  name: "Eva Ek",
  role: "support",
  email: "eva@it.example",
  phone: null,
  note: "bra",
} as const;

describe("a vendor that is added", () => {
  it("has a key of its name, its kinds and nothing else yet, and stands in its history", async () => {
    const made = await add({ name: "Visma  Ärende", roles: ["operations", "eArchive"] });
    expect(made).toMatchObject({
      key: "visma-arende",
      name: "Visma  Ärende",
      roles: ["eArchive", "operations"],
      contacts: [],
      products: 0,
      stops: { open: 0, days: 0 },
      version: 1,
      isEArchiveSupplier: false,
    });
    expect(await read("visma-arende")).toEqual(made);
    expect(await historyOf(made.id)).toEqual(["vendor.added"]);
  });

  it("by an officer, too, and by nobody else", async () => {
    const officer = await aPerson(db, office, { role: "officer" });
    expect((await add({ name: "Drift AB" }, officer)).key).toBe("drift-ab");
    for (const role of ["council", "auditor", "administrator", "economist"] as const) {
      const one = await aPerson(db, office, { role });
      await expect(add({ name: role }, one)).rejects.toMatchObject({ code: "request.forbidden" });
    }
  });

  it.each([
    ["the same name", { name: "Drift AB" }],
    ["other case and spaces", { name: " DRIFT   ab " }],
    ["letters written with combining marks", { name: "Dri\u0301ft AB", key: "drift-ab" }],
    ["the same key", { name: "Annan", key: "drift-ab" }],
    ["a word of the addresses", { name: "Annan", key: "new" }],
  ])("is refused with %s", async (_, body) => {
    await add({ name: "Drift AB" });
    await expect(add(body)).rejects.toMatchObject({ code: "vendor.keyTaken" });
  });

  it("gets a key of its own when its name gives none", async () => {
    expect((await add({ name: "New" })).key).toMatch(/^[0-9a-f-]{36}$/);
    expect((await add({ name: "文書館" })).key).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe("a vendor that is changed", () => {
  it("keeps what is left out, and tells of what differs", async () => {
    const { id } = await add({ name: "Drift AB" });
    const after = await change("drift-ab", {
      name: "Drift Norden",
      contacts: [contact],
      escalation: "Support, sedan avtal",
    });
    expect(after).toMatchObject({ key: "drift-ab", name: "Drift Norden", contacts: [contact], version: 2 });
    expect((await change("drift-ab", { name: "Drift Norden" }, 2)).version).toBe(2);
    expect(await historyOf(id)).toEqual(["vendor.changed", "vendor.added"]);
    await add({ name: "Ett till" });
    await expect(change("drift-ab", { name: "ett  TILL" }, 2)).rejects.toMatchObject({
      code: "vendor.nameTaken",
    });
    await expect(add({ name: "drift NORDEN", key: "annan" })).rejects.toMatchObject({
      code: "vendor.nameTaken",
    });
    await expect(change("drift-ab", { note: "x" }, 1)).rejects.toMatchObject({
      code: "request.stale",
      current: { version: 2 },
    });
  });

  it("shows its own people nothing that the office has written for itself", async () => {
    const [system] = office.systems;
    const person = await aPerson(db, office, { role: "vendor", system: system! });
    await change(system!.vendor.key, { contacts: [contact], escalation: "avtal", note: "trög" });
    expect(await read(system!.vendor.key, person)).toMatchObject({
      escalation: null,
      note: null,
      contacts: [{ ...contact, note: null }],
    });
    await expect(read(office.systems[1]!.vendor.key, person)).rejects.toMatchObject({
      code: "request.notFound",
    });
    const council = await aPerson(db, office, { role: "council" });
    expect((await read(system!.vendor.key, council)).contacts[0]).toMatchObject({ email: null });
  });
});

describe("two vendors that are one", () => {
  /** How many rows of any table still point at it. */
  const pointers = async (id: string) => {
    const tables = await db.rows<{ t: string }>(
      "owner",
      `SELECT table_name AS t FROM information_schema.columns
       WHERE table_schema = 'public' AND column_name = 'vendor_id'`,
    );
    expect(tables.length).toBeGreaterThan(9);
    const left: string[] = [];
    for (const { t } of tables) {
      const sum = t === "delivery_tally" ? "coalesce(sum(n), 0)" : "count(*)";
      const { n } = await db.row<{ n: number }>(
        "owner",
        `SELECT (${sum})::int AS n FROM ${t} WHERE vendor_id = $1`,
        [id],
      );
      if (n !== 0) left.push(t);
    }
    return left;
  };

  it("are one everywhere: systems, deliveries, stops, points, people and the e-archive", async () => {
    const [diary, building] = office.systems;
    const from = diary!.vendor;
    const into = building!.vendor;
    const delivery = await aDelivery(office, { isStopped: true });
    const person = await aPerson(db, office, { role: "vendor", system: diary! });
    await db.rows("owner", "UPDATE office SET e_archive_vendor_id = $1 WHERE id = $2", [from.id, office.id]);
    await change(from.key, { roles: ["sourceSystem"], contacts: [contact], note: "ett" });
    await change(into.key, { roles: ["eArchive"], note: "två" });
    const one = await merge(from.key, into.key);
    expect(one).toMatchObject({
      key: into.key,
      roles: ["sourceSystem", "eArchive"],
      contacts: [contact],
      note: "två\n\nett",
      products: 2,
      stops: { open: 1 },
      isEArchiveSupplier: true,
      version: 3,
    });
    expect(await pointers(from.id)).toEqual([]);
    const theirs = await again(person);
    expect(theirs.grants).toMatchObject([{ role: "vendor", vendor: { id: into.id } }]);
    expect((await read(into.key, theirs)).stops.open).toBe(1);
    expect(await withActor(theirs, (tx) => tx.delivery.count({ where: { id: delivery.id } }))).toBe(1);
    expect(await withActor(coordinator, (tx) => listVendorProducts(tx, coordinator, into.id))).toMatchObject([
      { key: building!.key },
      { key: diary!.key, municipalities: 1, deliveries: 1 },
    ]);
  });

  it("keep both names in the history, and the former's address leads to the other", async () => {
    const former = await add({ name: "Drift AB" });
    const { id } = await add({ name: "Drift Norden" });
    await merge("drift-ab", "drift-norden");
    expect(await historyOf(id)).toEqual([
      "vendor.merged",
      "vendor.mergedInto",
      "vendor.added",
      "vendor.added",
    ]);
    expect(await historyOf(former.id)).toEqual(["vendor.mergedInto", "vendor.added"]);
    await expect(read("drift-ab")).rejects.toMatchObject({ code: "request.notFound" });
    const became = (key: string) => withActor(coordinator, (tx) => findMergedVendor(tx, coordinator, key));
    expect(await became("drift-ab")).toBe("drift-norden");
    await add({ name: "Tredje" });
    await merge("drift-norden", "tredje");
    expect(await became("drift-ab")).toBe("tredje");
    await expect(add({ name: "Drift AB" })).rejects.toMatchObject({ code: "vendor.keyTaken" });
  });

  it("leave somebody with a role at both one role, as long as the longer", async () => {
    const [diary, building] = office.systems;
    const person = await aPerson(db, office, { role: "vendor", system: diary! });
    await db.rows(
      "owner",
      `INSERT INTO role_grant (id, user_id, office_id, role, scope, vendor_id, ends_on)
       SELECT gen_random_uuid(), user_id, office_id, role, scope, $2, '2099-01-01' FROM role_grant WHERE user_id = $1`,
      [person.userId, building!.vendor.id],
    );
    await merge(diary!.vendor.key, building!.vendor.key);
    const live = await db.rows<{ ends_on: string | null }>(
      "owner",
      "SELECT ends_on FROM role_grant WHERE user_id = $1 AND revoked_at IS NULL",
      [person.userId],
    );
    expect(live).toEqual([{ ends_on: null }]);
  });

  it("give nobody back a role that is over before the other begins", async () => {
    const [diary, building] = office.systems;
    const person = await aPerson(db, office, { role: "vendor", system: diary! });
    await db.rows(
      "owner",
      `INSERT INTO role_grant (id, user_id, office_id, role, scope, vendor_id, starts_on)
       SELECT gen_random_uuid(), user_id, office_id, role, scope, $2, '2099-01-01' FROM role_grant WHERE user_id = $1`,
      [person.userId, building!.vendor.id],
    );
    await db.rows(
      "owner",
      "UPDATE role_grant SET starts_on = '2019-01-01', ends_on = '2020-01-01' WHERE user_id = $1 AND vendor_id = $2",
      [person.userId, diary!.vendor.id],
    );
    await merge(diary!.vendor.key, building!.vendor.key);
    expect(
      await db.rows(
        "owner",
        "SELECT starts_on::text, ends_on FROM role_grant WHERE user_id = $1 AND revoked_at IS NULL",
        [person.userId],
      ),
    ).toEqual([{ starts_on: "2099-01-01", ends_on: null }]);
  });

  it.each([
    ["itself", "drift-ab", "vendor.intoItself"],
    ["one that there is not", "ingen", "vendor.unknown"],
  ])("are not %s", async (_, into, code) => {
    await add({ name: "Drift AB" });
    await expect(merge("drift-ab", into)).rejects.toMatchObject({ code });
  });

  it("are merged by one of two who do it at once", async () => {
    for (const name of ["Ett", "Två"]) await add({ name });
    const both = await Promise.allSettled([merge("ett", "tva"), merge("tva", "ett")]);
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  it("of another office is no vendor at all", async () => {
    await add({ name: "Drift AB" });
    const other = await anOffice({ systems: ["Annat"] });
    const theirs = other.systems[0]!.vendor;
    await expect(merge("drift-ab", theirs.key)).rejects.toMatchObject({ code: "vendor.unknown" });
    const { id } = await read("drift-ab");
    const attempt = withActor(
      coordinator,
      (tx) =>
        tx.$queryRaw<{ merged: boolean }[]>`SELECT merged FROM vendor_merge(${id}::uuid, ${theirs.id}::uuid)`,
    );
    expect(await attempt).toEqual([{ merged: false }]);
  });

  it("by the function itself is refused for who may not", async () => {
    const council = await aPerson(db, office, { role: "council" });
    const [a, b] = office.systems;
    await expect(
      withActor(
        council,
        (tx) => tx.$queryRaw`SELECT merged FROM vendor_merge(${a!.vendor.id}::uuid, ${b!.vendor.id}::uuid)`,
      ),
    ).rejects.toThrow(/only the office itself/);
  });
});
