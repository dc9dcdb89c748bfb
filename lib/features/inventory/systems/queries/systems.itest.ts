import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/domain/actor";
import { withActor } from "@/lib/platform/db";
import { actorFor, archivistOf } from "@/lib/testing/actors";
import { useTestDatabase } from "@/lib/testing/database";
import { aDemoDelivery } from "@/lib/testing/demo-deliveries";
import { systemsList } from "../list";
import { getSystem, listSystems, listSystemVendors } from ".";

const db = useTestDatabase();
const TODAY = "2021-11-05";
let coordinator: Actor;
let archivist: Actor;
let vendor: Actor;

/** Sets Trelleborg's (or another's) installation. */
const install = (code: string, key: string, status: string, windUpOn: string | null) =>
  db.rows(
    "owner",
    `UPDATE system_instance i SET status = $3::"SystemStatus", wind_up_on = $4::date FROM municipality m, system_product p
     WHERE m.id = i.municipality_id AND p.id = i.product_id AND m.code = $1 AND p.key = $2`,
    [code, key, status, windUpOn],
  );

beforeAll(async () => {
  coordinator = await actorFor(db, "samordnare@skanearkiv.example");
  archivist = await archivistOf(db, "trelleborg");
  vendor = await actorFor(db, "leverantor@skanearkiv.example");
  await install("1287", "w3d3", "awaitingWindUp", "2021-10-01");
  await install("1281", "w3d3", "woundUp", "2020-12-31");
  await install("1264", "w3d3", "inOperation", "2022-11-05");
  await install("1292", "procapita-vard-och-omsorg", "readOnly", "2022-11-06");
  await db.rows(
    "owner",
    `INSERT INTO system_product (id, office_id, key, name)
     SELECT gen_random_uuid(), id, 'arkivet', 'Åarkivet' FROM office WHERE key = 'skanearkiv'`,
  );
});

const list = (actor: Actor, choice: Record<string, string | number> = {}) =>
  withActor(actor, (tx) => listSystems(tx, actor, systemsList.filter.parse(choice), TODAY));
const keys = async (actor: Actor, choice: Record<string, string | number> = {}) =>
  (await list(actor, choice)).items.map((item) => item.key);
const PROCAPITA = "procapita-vard-och-omsorg";

describe("the list of systems", () => {
  it("counts what is installed, delivered, approved and stopped", async () => {
    const { items } = await list(coordinator, { sort: "name" });
    expect(items).toMatchObject([
      {
        key: PROCAPITA,
        vendor: { key: "visma" },
        municipalities: 3,
        deliveries: 3,
        going: 3,
        approved: 0,
        stopped: 3,
      },
      {
        key: "w3d3",
        municipalities: 2,
        deliveries: 3,
        going: 2,
        approved: 1,
        stopped: 0,
        windUpOn: "2021-10-01",
      },
      { key: "arkivet", vendor: null, municipalities: 0, deliveries: 0, stopped: 0, windUpOn: null },
    ]);
    expect(items[0]?.windUpOn).toBe("2022-11-06");
  });

  it("shows a municipality's people theirs, and a vendor its own", async () => {
    expect((await list(archivist, { sort: "name" })).items).toMatchObject([
      { key: PROCAPITA, municipalities: 1, deliveries: 1, stopped: 1, windUpOn: null },
      { key: "w3d3", municipalities: 1, deliveries: 1, approved: 0, windUpOn: "2021-10-01" },
    ]);
    expect((await list(vendor)).items).toMatchObject([{ key: PROCAPITA, municipalities: 3, deliveries: 3 }]);
    expect(await keys(await archivistOf(db, "bjuv"))).toEqual([]);
    expect(await withActor(vendor, (tx) => listSystemVendors(tx, vendor))).toEqual([
      { value: "visma", label: "Visma" },
    ]);
  });

  it("counts for a vendor no stop that does not name it", async () => {
    const stopped = async (actor: Actor) =>
      (await list(actor)).items.find(({ key }) => key === PROCAPITA)?.stopped;
    expect(await stopped(vendor)).toBe(3);
    await db.rows("owner", "UPDATE stop SET stopped_by = 'municipality', vendor_id = NULL");
    expect([await stopped(vendor), await stopped(coordinator)]).toEqual([0, 3]);
    await db.rows(
      "owner",
      "UPDATE stop SET stopped_by = 'vendor', vendor_id = (SELECT id FROM vendor WHERE key = 'visma' AND office_id = stop.office_id)",
    );
    expect(await stopped(vendor)).toBe(3);
  });

  it("narrows by vendor, by an installation's status and by the months until the next wind-up", async () => {
    expect(await keys(coordinator, { vendor: "visma" })).toEqual([PROCAPITA]);
    expect(await keys(coordinator, { status: "woundUp" })).toEqual(["w3d3"]);
    expect(await keys(coordinator, { windUp: "soon" })).toEqual(["w3d3"]);
    expect(await keys(coordinator, { windUp: 13 })).toEqual(["w3d3", PROCAPITA]);
    await install("1287", "w3d3", "woundUp", "2021-10-01");
    expect(await keys(coordinator, { windUp: 11 })).toEqual([]);
    // A year ahead to the day is soon.
    expect(await keys(coordinator, { windUp: "soon" })).toEqual(["w3d3"]);
    await install("1287", "w3d3", "awaitingWindUp", "2021-10-01");
  });

  it("goes from page to page in every order without losing or repeating a row", async () => {
    for (const sort of systemsList.sorts) {
      const whole = await keys(coordinator, { sort });
      const paged: string[] = [];
      let cursor: string | null = null;
      do {
        const page = await list(coordinator, { sort, limit: 1, ...(cursor && { cursor }) });
        paged.push(...page.items.map((item) => item.key));
        cursor = page.nextCursor;
      } while (cursor);
      expect([sort, paged]).toEqual([sort, whole]);
      expect(whole).toHaveLength(3);
    }
    expect(await keys(coordinator, { sort: "-stopped" })).toEqual([PROCAPITA, "arkivet", "w3d3"]);
    // Unless another order is chosen, what is wound up soonest comes first.
    expect(await keys(coordinator)).toEqual(["w3d3", PROCAPITA, "arkivet"]);
  });
});

describe("one system", () => {
  const read = (actor: Actor, key: string) => withActor(actor, (tx) => getSystem(tx, actor, key, "sv"));
  const municipalities = async (actor: Actor, key: string) =>
    (await read(actor, key)).installations.map((one) => one.municipality.name);

  it("has a row for each municipality the reader sees", async () => {
    expect(await municipalities(coordinator, "w3d3")).toEqual(["Lund", "Skurup", "Trelleborg"]);
    expect(await municipalities(archivist, "w3d3")).toEqual(["Trelleborg"]);
    expect(await municipalities(await archivistOf(db, "bjuv"), "w3d3")).toEqual([]);
    expect(await municipalities(vendor, PROCAPITA)).toEqual(["Lund", "Trelleborg", "Ängelholm"]);
  });

  it("is not found when it is another vendor's, another office's or nobody's", async () => {
    const stranger = await actorFor(db, "samordnare@e-arkiv-mitt.example", "e-arkiv-mitt");
    const missing = { code: "request.notFound" };
    await expect(read(vendor, "w3d3")).rejects.toMatchObject(missing);
    await expect(read(stranger, "w3d3")).rejects.toMatchObject(missing);
    await expect(read(coordinator, "finns-inte")).rejects.toMatchObject(missing);
  });

  it("tells the latest delivery, its stop, the template and what is assumed", async () => {
    expect(await read(archivist, PROCAPITA)).toMatchObject({
      controlPointTemplate: { name: expect.any(String) },
      installations: [
        {
          status: "inOperation",
          assumption: expect.stringContaining("Källan säger inte"),
          delivery: { phase: { stage: "transferred" }, status: "active", blocked: { by: "vendor" } },
        },
      ],
    });
    const { id } = await aDemoDelivery(db, { code: "1264", phase: "leveransplan", status: "prioritised" });
    const { installations } = await read(coordinator, "w3d3");
    expect(installations[1]?.delivery).toMatchObject({ id, status: "prioritised", blocked: null });
  });
});
