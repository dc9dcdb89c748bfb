import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/domain/actor";
import { newId } from "@/lib/domain/ids";
import { withActor } from "@/lib/platform/db";
import { perform } from "@/lib/testing/actors";
import { useTestDatabase } from "@/lib/testing/database";
import { aDelivery, type MadeDelivery } from "@/lib/testing/deliveries";
import { anOffice, aPerson, type MadeOffice } from "@/lib/testing/factories";
import { countStatements } from "@/lib/testing/statements";
import { getBulkPage } from "../queries";
import { deliveriesList } from "../list";
import { bulkDeliveriesBody } from "../schema";
import { changeDeliveries } from "./change-deliveries";

const db = useTestDatabase("empty");
let office: MadeOffice;
let coordinator: Actor;
let archivist: Actor;
let phaseKey: (stage: string) => Promise<string>;

beforeAll(async () => {
  office = await anOffice({ municipalities: 2, systems: ["Diariet"] });
  coordinator = await aPerson(db, office, { role: "coordinator" });
  archivist = await aPerson(db, office, { role: "archivist", municipality: office.municipalities[0]! });
  phaseKey = async (stage) =>
    (
      await db.row<{ key: string }>(
        "owner",
        'SELECT key FROM phase WHERE office_id = $1 AND first_stage = $2::"Stage"',
        [office.id, stage],
      )
    ).key;
});

const bulk = (actor: Actor, ids: string[], change: object) =>
  perform(changeDeliveries, actor, { params: undefined, body: bulkDeliveriesBody.parse({ ids, change }) });
const transferred = (more: Parameters<typeof aDelivery>[1] = {}) =>
  aDelivery(office, { stage: "transferred", status: "active", ...more });
const read = (id: string) =>
  db.row<{
    stage: string;
    status: string;
    due: string | null;
    version: number;
    said: number;
    told: string[];
  }>(
    "owner",
    `SELECT stage::text, status::text, to_char(due_on, 'YYYY-MM-DD') AS due, version,
      (SELECT count(*)::int FROM comment c WHERE c.subject_id = d.id) AS said,
      ARRAY(SELECT type FROM audit_event e WHERE e.delivery_id = d.id ORDER BY seq) AS told
     FROM delivery d WHERE id = $1`,
    [id],
  );

/** A hundred deliveries that stand as this one does, held by the same stop. Their ids. */
async function copies({ id }: MadeDelivery): Promise<string[]> {
  const made = await db.rows<{ id: string }>(
    "owner",
    `INSERT INTO delivery (id, office_id, municipality_id, project_id, product_id, vendor_id, system_instance_id, kind,
       status, phase_id, stage)
     SELECT gen_random_uuid(), office_id, municipality_id, project_id, product_id, vendor_id, system_instance_id, kind,
       status, phase_id, stage FROM delivery CROSS JOIN generate_series(1, 100) WHERE id = $1 RETURNING id`,
    [id],
  );
  const ids = made.map((one) => one.id);
  await db.rows(
    "owner",
    `INSERT INTO stop_delivery (stop_id, office_id, municipality_id, vendor_id, delivery_id)
     SELECT h.stop_id, h.office_id, h.municipality_id, h.vendor_id, x FROM stop_delivery h
     CROSS JOIN unnest($1::uuid[]) AS x WHERE h.delivery_id = $2`,
    [ids, id],
  );
  return ids;
}

describe("several deliveries", () => {
  it("are changed each by itself: one that is refused stays as it was and stops no other", async () => {
    const phase = await phaseKey("controlled");
    await db.rows("owner", "UPDATE phase SET conditions = '{noOpenStop}' WHERE office_id = $1 AND key = $2", [
      office.id,
      phase,
    ]);
    const [first, stopped, decided] = [
      await transferred(),
      await transferred({ isStopped: true }),
      await aDelivery(office, { status: "approved" }),
    ];
    const missing = newId();
    const ids = [stopped.id, first.id, missing, decided.id, first.id];
    const answer = await bulk(coordinator, ids, { phase, dueOn: "2026-09-30", comment: "Dags för kontroll" });
    expect(answer.items).toEqual([
      { id: stopped.id, ok: false, code: "phase.blocked" },
      { id: first.id, ok: true, code: null },
      { id: missing, ok: false, code: "request.notFound" },
      { id: decided.id, ok: false, code: "delivery.settled" },
    ]);
    expect(await read(first.id)).toEqual({
      stage: "controlled",
      status: "underControl",
      due: "2026-09-30",
      version: 2,
      said: 1,
      told: ["delivery.changed", "delivery.phaseMoved", "comment.added"],
    });
    const untouched = { due: null, version: 1, said: 0, told: [] };
    expect(await read(stopped.id)).toMatchObject({ stage: "transferred", status: "active", ...untouched });
    expect(await read(decided.id)).toMatchObject({ status: "approved", ...untouched });
  });

  it("go no way back, which needs a reason, and to no phase that is not the office's", async () => {
    const { id } = await transferred();
    const agreed = await phaseKey("agreed");
    expect((await bulk(coordinator, [id], { phase: agreed })).items[0]!.code).toBe("phase.reasonMissing");
    expect((await bulk(coordinator, [id], { phase: "nowhere" })).items[0]!.code).toBe("phase.unknown");
  });

  it("get who is responsible, where that person works", async () => {
    const [own, other] = [
      await transferred(),
      await transferred({ municipality: office.municipalities[1]! }),
    ];
    const responsible = { office: coordinator.userId, municipality: archivist.userId };
    const answer = await bulk(coordinator, [own.id, other.id], { responsible });
    expect(answer.items.map(({ code }) => code)).toEqual([null, "delivery.unknownPerson"]);
    const told = await db.row(
      "owner",
      "SELECT responsible_office AS office, responsible_municipality AS municipality FROM delivery WHERE id = $1",
      [own.id],
    );
    expect(told).toEqual(responsible);
  });

  it("are an archivist's to move and comment in the own municipality, and nobody's days to set", async () => {
    const [own, other] = [
      await transferred(),
      await transferred({ municipality: office.municipalities[1]! }),
    ];
    const ids = [own.id, other.id];
    const codes = async (change: object) =>
      (await bulk(archivist, ids, change)).items.map(({ code }) => code);
    expect(await codes({ dueOn: "2026-09-30" })).toEqual(["request.forbidden", "request.notFound"]);
    expect(await codes({ comment: "klart hos oss" })).toEqual([null, "request.notFound"]);
    expect(await read(other.id)).toMatchObject({ said: 0, version: 1 });
  });

  it("are commented on by the role that may in each municipality", async () => {
    const there = office.municipalities[1];
    const manager = await aPerson(db, office, { role: "systemManager", municipality: there! });
    const both = { ...archivist, grants: [...archivist.grants, ...manager.grants] };
    const ids = [(await transferred()).id, (await transferred({ municipality: there! })).id];
    const { items } = await bulk(both, ids, { comment: "klart hos oss" });
    expect(items.map(({ code }) => code)).toEqual([null, null]);
    const roles = await db.rows(
      "owner",
      `SELECT author_role AS role FROM comment WHERE subject_id = ANY ($1) ORDER BY role`,
      [ids],
    );
    expect(roles).toEqual([{ role: "archivist" }, { role: "systemManager" }]);
  });

  it("that move together with the others of a project are not moved alone", async () => {
    const { id } = await transferred();
    await db.rows(
      "owner",
      "UPDATE delivery_project p SET is_joint = true FROM delivery d WHERE d.project_id = p.id AND d.id = $1",
      [id],
    );
    const { items } = await bulk(coordinator, [id], { phase: await phaseKey("controlled") });
    expect(items[0]!.code).toBe("project.movesTogether");
  });

  it("are moved once, when two ask for the same at the same time", async () => {
    const { id } = await transferred();
    const phase = await phaseKey("controlled");
    const both = await Promise.all([bulk(coordinator, [id], { phase }), bulk(archivist, [id], { phase })]);
    expect(both.map(({ items }) => items[0]!.code).sort()).toEqual([null, "phase.alreadyThere"].sort());
  });

  it("two hundred, of which half may not move, take no more statements than two", async () => {
    const [free, stopped] = [await transferred(), await transferred({ isStopped: true })];
    const phase = await phaseKey("controlled");
    const change = { phase, comment: "samtidigt", dueOn: "2026-09-30" };
    const more = [...(await copies(free)), ...(await copies(stopped))];
    const few = await countStatements(() => bulk(coordinator, [free.id, stopped.id], change));
    let items: { ok: boolean; code: string | null }[] = [];
    const many = await countStatements(async () => {
      ({ items } = await bulk(coordinator, more, change));
    });
    expect(items.filter(({ ok }) => ok)).toHaveLength(100);
    expect(new Set(items.flatMap(({ code }) => code ?? []))).toEqual(new Set(["phase.blocked"]));
    expect(few).toBeLessThan(20);
    expect(many).toBe(few);
  });
});

describe("the page that changes several", () => {
  const open = (actor: Actor, ids: string[]) =>
    withActor(actor, (tx) => getBulkPage(tx, actor, { filter: deliveriesList.filter.parse({}), ids }, "sv"));

  it("has those ticked that were chosen in the list, as far as they are the reader's", async () => {
    const [own, second, other] = [
      await transferred(),
      await transferred(),
      await transferred({ municipality: office.municipalities[1]! }),
    ];
    const ids = [own.id, other.id, newId()];
    const chosen = await open(archivist, ids);
    expect([chosen.chosen, chosen.rows.map(({ id }) => id), chosen.total]).toEqual([[own.id], [own.id], 1]);
    expect((await open(coordinator, ids)).chosen.toSorted()).toEqual([own.id, other.id].toSorted());
    const all = await open(archivist, []);
    expect(all.chosen).toEqual([]);
    expect(all.total).toBeGreaterThan(1);
    expect(all.rows.length === 200 || all.rows.some(({ id }) => id === second.id)).toBe(true);
  });
});

describe("what can't be asked of several", () => {
  const id = newId();
  it.each([
    { ids: [], change: { dueOn: null } },
    { ids: [id], change: {} },
    { ids: [id], change: { comment: " " } },
    { ids: [id], change: { status: "approved" } },
    { ids: ["x"], change: { dueOn: null } },
    { ids: Array.from({ length: 201 }, () => newId()), change: { dueOn: null } },
  ])("is refused: %#", (body) => {
    expect(bulkDeliveriesBody.safeParse(body).success).toBe(false);
  });
});
