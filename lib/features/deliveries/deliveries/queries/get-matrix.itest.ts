import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/domain/actor";
import { withActor } from "@/lib/platform/db";
import { actorFor, archivistOf } from "@/lib/testing/actors";
import { useTestDatabase } from "@/lib/testing/database";
import { aDemoDelivery } from "@/lib/testing/demo-deliveries";
import type { MatrixFilter } from "../schema";
import { getCrossing } from "./get-crossing";
import { getMatrix } from "./get-matrix";

const db = useTestDatabase();
let coordinator: Actor;
beforeAll(async () => {
  coordinator = await actorFor(db, "samordnare@skanearkiv.example");
});

const read = (actor: Actor, filter?: MatrixFilter) =>
  withActor(actor, (tx) => getMatrix(tx, actor, "sv", filter));
const cellOf = (matrix: Awaited<ReturnType<typeof read>>, municipality: string, system: string) =>
  matrix.cells.find((cell) => cell.municipality === municipality && cell.system === system);
const PROCAPITA = "procapita-vard-och-omsorg";

describe("what is seen", () => {
  it("is every municipality and system of the office, in its alphabet", async () => {
    const matrix = await read(coordinator);
    expect(matrix.municipalities).toHaveLength(16);
    expect(matrix.municipalities.slice(-3).map((one) => one.name)).toEqual([
      "Åstorp",
      "Ängelholm",
      "Örkelljunga",
    ]);
    expect(matrix.systems.map((one) => one.key)).toEqual([PROCAPITA, "w3d3"]);
    expect(matrix.cells).toHaveLength(6);
    expect(cellOf(matrix, "1281", "w3d3")?.delivery).toMatchObject({
      phase: { stage: "accepted", name: "Leveransgodkännande" },
      status: "approved",
      blocked: null,
    });
  });

  it("is the own row of an archivist, and a vendor's own column", async () => {
    const own = await read(await archivistOf(db, "trelleborg"));
    expect(own.municipalities).toEqual([{ code: "1287", name: "Trelleborg" }]);
    expect(own.cells.map((cell) => cell.municipality)).toEqual(["1287", "1287"]);
    const vendor = await read(await actorFor(db, "leverantor@skanearkiv.example"));
    expect(vendor.systems.map((one) => one.key)).toEqual([PROCAPITA]);
    expect(vendor.municipalities.map((one) => one.name)).toEqual(["Lund", "Trelleborg", "Ängelholm"]);
    expect(vendor.vendors.map((one) => one.key)).toEqual(["visma"]);
  });

  it("is nothing where no system is known, but for the municipalities", async () => {
    const stranger = await actorFor(db, "samordnare@helgeland.example", "helgeland");
    const matrix = await read(stranger);
    expect([matrix.systems, matrix.cells, matrix.vendors]).toEqual([[], [], []]);
    expect(matrix.municipalities).toHaveLength(5);
  });
});

describe("a choice", () => {
  it("of a vendor or of what is stopped leaves the rows and columns that hold something", async () => {
    const stopped = await read(coordinator, { blocked: "any" });
    expect(stopped.systems.map((one) => one.key)).toEqual([PROCAPITA]);
    expect(stopped.municipalities.map((one) => one.code)).toEqual(["1281", "1287", "1292"]);
    expect(stopped.cells.every((cell) => cell.delivery?.blocked)).toBe(true);
    const formpipe = await read(coordinator, { vendor: "formpipe" });
    expect(formpipe.systems.map((one) => one.key)).toEqual(["w3d3"]);
    expect(formpipe.municipalities).toHaveLength(3);
    expect(formpipe.vendors).toHaveLength(2);
    expect((await read(coordinator, { vendor: "formpipe", blocked: "any" })).cells).toEqual([]);
  });
});

describe("a cell", () => {
  it("is the latest of several deliveries, with its oldest open stop", async () => {
    await aDemoDelivery(db, { code: "1264", phase: "inleverans", status: "active" });
    const { id } = await aDemoDelivery(db, { code: "1264", isStopped: true });
    expect(cellOf(await read(coordinator), "1264", "w3d3")?.delivery).toMatchObject({
      id,
      phase: { stage: "controlled" },
      blocked: { by: "vendor", since: "2021-11-05", reason: "utreds" },
    });
  });

  it("without any delivery says that the system is there", async () => {
    await db.rows(
      "owner",
      `INSERT INTO system_instance (id, office_id, municipality_id, product_id, status)
       SELECT gen_random_uuid(), m.office_id, m.id, p.id, 'inOperation' FROM municipality m
       JOIN system_product p ON p.office_id = m.office_id WHERE m.code = '1260' AND p.key = 'w3d3'`,
    );
    const matrix = await read(coordinator);
    expect(cellOf(matrix, "1260", "w3d3")).toEqual({ municipality: "1260", system: "w3d3", delivery: null });
    expect(cellOf(matrix, "1260", PROCAPITA)).toBeUndefined();
  });
});

// Which index the planner takes depends on how much there is; that there is one for a large office
// does not.
it("has an index that leads to the latest delivery of a municipality's system", async () => {
  const { indexdef } = await db.row<{ indexdef: string }>(
    "owner",
    "SELECT indexdef FROM pg_indexes WHERE indexname = 'delivery_latest'",
  );
  expect(indexdef).toContain("(office_id, municipality_id, product_id, id)");
});

describe("a crossing", () => {
  const at = (actor: Actor, code: string, key: string) =>
    withActor(actor, (tx) => getCrossing(tx, actor, { code, key }));

  it("leads to its latest delivery, and nowhere for who does not see one", async () => {
    const { id } = await aDemoDelivery(db);
    expect(await at(coordinator, "1287", "w3d3")).toBe(id);
    const trelleborg = await archivistOf(db, "trelleborg");
    expect(await at(trelleborg, "1287", "w3d3")).toBe(id);
    for (const [code, key] of [
      ["1281", "w3d3"],
      ["1287", "nothing"],
    ] as const)
      await expect(at(trelleborg, code, key)).rejects.toMatchObject({ code: "request.notFound" });
  });
});
