import { describe, expect, it } from "vitest";
import type { Actor } from "@/lib/domain/actor";
import { withActor } from "@/lib/platform/db";
import { actorFor, archivistOf } from "@/lib/testing/actors";
import { useTestDatabase } from "@/lib/testing/database";
import { closeStops } from "@/lib/testing/deliveries";
import { aDemoDelivery } from "@/lib/testing/demo-deliveries";
import { findHits } from "./find-hits";

const db = useTestDatabase();
const decisions = {
  approved: "Godkänd",
  approvedWithRemarks: "Godkänd med kvarstående brister",
  rejected: "Ej godkänd",
};

const find = (actor: Actor, query: string) =>
  withActor(actor, (tx) =>
    findHits(tx, actor, query, { locale: "sv", decisions, most: 8, shown: 8, known: [] }),
  );

/** "kind title", in the order of the answer. */
const titles = async (actor: Actor, query: string) =>
  (await find(actor, query)).map(({ kind, title }) => `${kind} ${title}`);

const coordinator = () => actorFor(db, "samordnare@skanearkiv.example");

describe("searching", () => {
  it("finds by a whole word, by the beginning of the last one, and by code", async () => {
    const actor = await coordinator();
    for (const query of ["Trelleborg", "trell", "TRELLEBORG", "1287"])
      expect(await titles(actor, query)).toEqual([
        "municipality Trelleborg",
        "delivery Procapita vård och omsorg, Trelleborg",
        "delivery W3D3, Trelleborg",
      ]);
    // Only the last word is still being written; one before it that is no word is misspelt.
    expect(await titles(actor, "trell w3d3")).toEqual(["delivery W3D3, Trelleborg"]);
    expect(await titles(actor, "tr w3d3")).toEqual([]);
  });

  it("holds all words together, whatever their order", async () => {
    const actor = await coordinator();
    expect(await titles(actor, "trelleborg w3d3")).toEqual(["delivery W3D3, Trelleborg"]);
    expect(await titles(actor, "formpipe trelleborg")).toEqual(["delivery W3D3, Trelleborg"]);
    expect(await titles(actor, "trelleborg lund")).toEqual([]);
  });

  it("finds what is misspelt by the nearest names, and tells å from a", async () => {
    const actor = await coordinator();
    expect(await titles(actor, "treleborg w3d3")).toEqual(["delivery W3D3, Trelleborg"]);
    expect(await titles(actor, "ängelh")).toContain("municipality Ängelholm");
    expect(await titles(actor, "angelholm")).toContain("municipality Ängelholm");
    expect(await titles(actor, "an")).not.toContain("municipality Ängelholm");
    for (const query of ["xyzzy", "1288", "w3d4"])
      expect([query, await titles(actor, query)]).toEqual([query, []]);
  });

  it("finds a delivery by the reason of its open stop, in any form of the word, and not by one that is closed", async () => {
    const actor = await coordinator();
    const made = await aDemoDelivery(db, { isStopped: true });
    const set = (change: string) =>
      db.rows(
        "owner",
        `UPDATE stop SET ${change} WHERE id IN (SELECT stop_id FROM stop_delivery WHERE delivery_id = $1)`,
        [made.id],
      );
    await set("reason = 'Mikrofilmade ritningarna saknar index'");
    for (const query of ["ritning", "mikrofilmade trelleborg", "w3d3 inde"])
      expect((await find(actor, query)).map(({ id }) => id)).toContain(made.id);
    expect((await find(actor, "ritning lund")).map(({ id }) => id)).not.toContain(made.id);
    await set("status = 'closed', closed_on = since");
    expect(await find(actor, "mikrofilmade")).toEqual([]);
  });

  it("finds what is misspelt, or written without its marks, in the reason of an open stop", async () => {
    const actor = await coordinator();
    const made = await aDemoDelivery(db, { isStopped: true });
    const reason = "Mikrofilmade ritningarna väntar på katalogisering, se ärende BJU-2043 och ARK/2026:12";
    await db.rows(
      "owner",
      "UPDATE stop SET reason = $1 WHERE id IN (SELECT stop_id FROM stop_delivery WHERE delivery_id = $2)",
      [reason, made.id],
    );
    const finds = async (who: Actor, query: string) =>
      (await find(who, query)).some(({ id }) => id === made.id);
    for (const query of [
      "mikrofilmde",
      "katalogisring w3d3",
      "vantar katalogisering",
      "MIKROFILMADE trelleborg",
    ])
      expect([query, await finds(actor, query)]).toEqual([query, true]);
    for (const query of ["BJU-2043", "bju 2043", "ARK/2026:12", "ark/2026", "2026:12"])
      expect([query, await finds(actor, query)]).toEqual([query, true]);
    for (const query of ["mikrofilmde lund", "mikroskopi", "BJU-2044", "ARK/2025:12"])
      expect([query, await finds(actor, query)]).toEqual([query, false]);
    const vendor = await actorFor(db, "leverantor@skanearkiv.example");
    const stranger = await actorFor(db, "samordnare@e-arkiv-mitt.example", "e-arkiv-mitt");
    for (const other of [await archivistOf(db, "skurup"), vendor, stranger])
      expect(await finds(other, "mikrofilmde")).toBe(false);
    expect(await finds(await archivistOf(db, "trelleborg"), "mikrofilmde")).toBe(true);
    await closeStops(db, made.id);
    expect(await finds(actor, "mikrofilmde")).toBe(false);
  });

  it("finds names with hyphens and slashes between their words, and without their marks", async () => {
    const actor = await coordinator();
    for (const query of ["vård-och-omsorg", "Vård/omsorg", "procapita vard", "procápita"])
      expect([query, await titles(actor, query)]).toEqual([
        query,
        expect.arrayContaining(["system Procapita vård och omsorg"]),
      ]);
    for (const query of ["trelleborg-w3d3", "W3D3/1287"])
      expect(new Set(await titles(actor, query))).toEqual(new Set(["delivery W3D3, Trelleborg"]));
  });

  it("finds approvals by their delivery and their decision", async () => {
    const actor = await coordinator();
    for (const query of ["godkänd lund", "godkänd w3d3", "lund w3d3"])
      expect(await titles(actor, query)).toContain("approval W3D3, Lund");
    expect(await titles(actor, "ej godkänd")).toEqual([]);
    const [hit] = (await find(actor, "godkänd lund")).filter(({ kind }) => kind === "approval");
    expect(hit?.context).toBe("Godkänd · 2020-12");
  });

  it("finds a system in a municipality where it stands, though no delivery of it exists", async () => {
    const actor = await coordinator();
    const at = await db.row<{ id: string }>(
      "owner",
      `INSERT INTO system_instance (id, office_id, municipality_id, product_id, vendor_id, status)
       SELECT gen_random_uuid(), p.office_id, m.id, p.id, p.vendor_id, 'inOperation' FROM system_product p
       JOIN municipality m ON m.office_id = p.office_id
       WHERE p.office_id = $1 AND p.name NOT IN (SELECT name FROM system_product WHERE key = 'w3d3')
         AND NOT EXISTS (SELECT FROM system_instance i WHERE i.municipality_id = m.id AND i.product_id = p.id)
         AND NOT EXISTS (SELECT FROM delivery d WHERE d.municipality_id = m.id AND d.product_id = p.id)
       ORDER BY p.key, m.id LIMIT 1 RETURNING id`,
      [actor.office.id],
    );
    const named = await db.row<{ product: string; municipality: string; key: string }>(
      "owner",
      `SELECT p.name AS product, p.key, r.name AS municipality FROM system_instance i JOIN system_product p ON p.id = i.product_id
       JOIN municipality m ON m.id = i.municipality_id
       JOIN municipality_register r ON r.country = m.country AND r.code = m.code WHERE i.id = $1`,
      [at.id],
    );
    const hits = await find(actor, `${named.product} ${named.municipality}`);
    expect(hits.filter(({ id }) => id === at.id)).toMatchObject([
      { kind: "system", key: named.key, title: `${named.product}, ${named.municipality}` },
    ]);
    const stranger = await actorFor(db, "samordnare@e-arkiv-mitt.example", "e-arkiv-mitt");
    expect(await find(stranger, `${named.product} ${named.municipality}`)).toEqual([]);
  });

  it("gives so many of a kind as are shown, and counts those that are looked for", async () => {
    const actor = await coordinator();
    for (let made = 0; made < 9; made += 1) await aDemoDelivery(db);
    const of = async (most: number, shown: number, known: string[] = []) => {
      const hits = await withActor(actor, (tx) =>
        findHits(tx, actor, "w3d3 trelleborg", { locale: "sv", decisions, most, shown, known }),
      );
      return hits.filter(({ kind }) => kind === "delivery");
    };
    const all = await of(500, 500);
    expect(all.length).toBeGreaterThanOrEqual(9);
    expect(new Set(all.map(({ count }) => count))).toEqual(new Set([all.length]));
    expect(await of(500, 3)).toEqual(all.slice(0, 3));
    expect((await of(8, 8)).map(({ count }) => count)).toEqual(Array(8).fill(8));
    const known = all.slice(0, 2).map(({ id }) => id);
    const others = all.slice(2).map((hit) => ({ ...hit, count: all.length - 2 }));
    expect(await of(500, 500, known)).toEqual(others);
  });

  it("reads every operator as text", async () => {
    const actor = await coordinator();
    for (const query of ["w3d3 & | ! : * ( )", "'w3d3'", '"w3d3"', "w3d3:*", "%w3d3_\\", "!w3d3", "<-> w3d3"])
      expect(await titles(actor, query)).toContain("system W3D3");
    for (const query of ["", "&", "🎉", "och", "'; DROP TABLE delivery; --"]) await find(actor, query);
    expect(await find(actor, "a ".repeat(100))).toEqual([]);
  });
});

describe("who finds what", () => {
  it("keeps each municipality to its own", async () => {
    const archivist = await archivistOf(db, "trelleborg");
    const own = new Set(
      (
        await db.rows<{ id: string }>("owner", "SELECT id FROM delivery WHERE municipality_id = $1", [
          archivist.grants[0]!.municipality!.id,
        ])
      ).map(({ id }) => id),
    );
    for (const query of ["w3d3", "procapita", "visma", "lund", "skurup", "leverantören", "godkänd"]) {
      const hits = await find(archivist, query);
      expect(hits.filter(({ kind }) => kind === "municipality")).toEqual([]);
      expect(hits.filter(({ kind, id }) => kind === "delivery" && !own.has(id))).toEqual([]);
      expect(hits.filter(({ kind }) => kind === "approval")).toEqual([]);
    }
    expect(await titles(archivist, "trelleborg")).toContain("municipality Trelleborg");
  });

  it("finds plans by their name, their years and the word for them, for those who read plans", async () => {
    const actor = await coordinator();
    const [hit] = await find(actor, "leveransplan");
    expect(hit).toMatchObject({ kind: "plan", key: "2020-2022", title: "Leveransplan 2020–2022" });
    for (const query of ["plan", "plan 2020", "2022 leveranspl"])
      expect([query, await titles(actor, query)]).toEqual([query, ["plan Leveransplan 2020–2022"]]);
    expect(await titles(await archivistOf(db, "trelleborg"), "plan 2020")).toEqual([
      "plan Leveransplan 2020–2022",
    ]);
    for (const address of ["leverantor", "dataskyddsombud"])
      expect(await titles(await actorFor(db, `${address}@skanearkiv.example`), "plan 2020")).toEqual([]);
  });

  it("keeps offices apart, also below the where", async () => {
    const stranger = await actorFor(db, "samordnare@e-arkiv-mitt.example", "e-arkiv-mitt");
    for (const query of ["trelleborg", "w3d3", "lund", "leverantören"])
      expect(await find(stranger, query)).toEqual([]);
    expect(await titles(stranger, "borlän")).toEqual(["municipality Borlänge"]);
    const own = await coordinator();
    const { municipalityIds } = stranger.office;
    const foreign = { ...own, office: { ...own.office, municipalityIds } };
    expect((await find(foreign, "trelleborg")).filter(({ kind }) => kind !== "system")).toEqual([]);
    for (const call of ["search_stops(to_tsquery('simple', 'l:*'))", "search_stops_near('leverantören')"])
      expect(await db.rows("app", `SELECT ${call}`)).toEqual([]);
  });

  it("shows a vendor its own systems and deliveries, and neither municipalities nor approvals", async () => {
    const vendor = await actorFor(db, "leverantor@skanearkiv.example");
    expect(await titles(vendor, "w3d3")).toEqual([]);
    expect(await titles(vendor, "trelleborg")).toEqual(["delivery Procapita vård och omsorg, Trelleborg"]);
    expect(await titles(vendor, "procapita trelleborg")).toEqual([
      "delivery Procapita vård och omsorg, Trelleborg",
    ]);
    expect(await titles(vendor, "procapita")).toContain("system Procapita vård och omsorg");
    expect(await find(vendor, "godkänd")).toEqual([]);
  });

  it("shows an administrator nothing", async () => {
    const administrator = await actorFor(db, "admin@skanearkiv.example");
    for (const query of ["trelleborg", "w3d3", "godkänd"])
      expect(await find(administrator, query)).toEqual([]);
  });

  it("finds in a Norwegian office by its own language", async () => {
    const actor = await actorFor(db, "samordnare@helgeland.example", "helgeland");
    expect(await titles(actor, "brøn")).toEqual(["municipality Brønnøy"]);
  });
});
