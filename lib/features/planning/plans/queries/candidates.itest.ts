import { beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/domain/actor";
import { coverAll, wholeScope } from "@/lib/domain/delivery-scope";
import { newId } from "@/lib/domain/ids";
import { withActor } from "@/lib/platform/db";
import { useTestDatabase } from "@/lib/testing/database";
import { aDelivery } from "@/lib/testing/deliveries";
import { anOffice, aPerson, type MadeOffice } from "@/lib/testing/factories";
import { planActs } from "@/lib/testing/plan-acts";
import { anInstallation } from "@/lib/testing/plans";
import { listCandidates, listLeft } from "./candidates";

const db = useTestDatabase("empty");
const acts = planActs();
const PLAN = "2027-2028";
let office: MadeOffice;
let coordinator: Actor;
beforeEach(async () => {
  office = await anOffice({ municipalities: ["1281", "1287"], systems: ["Diariet", "Akten", "Lön"] });
  coordinator = await aPerson(db, office, { role: "coordinator" });
  await acts.add(coordinator);
  await acts.draft(coordinator);
});

const list = (query: { limit?: number; cursor?: string } = {}, actor = coordinator) =>
  withActor(actor, (tx) => listCandidates(tx, actor, PLAN, { limit: 50, ...query }));
const names = async () =>
  (await list()).items.map(({ municipality, system }) => `${system.name}, ${municipality.name}`);
const of = (system: number, municipality = 0) => ({
  system: office.systems[system]!,
  municipality: office.municipalities[municipality]!,
});

/** A need by criteria that count from the day on. */
async function scored(installation: string, municipality: number, total: number, validFrom = "2026-01-01") {
  const municipalityId = office.municipalities[municipality]!.id;
  await db.rows(
    "owner",
    `WITH s AS (INSERT INTO need_criteria_set (id, office_id, valid_from, criteria) VALUES ($1, $2, $3, '[]')
       ON CONFLICT (office_id, valid_from) DO UPDATE SET version = need_criteria_set.version RETURNING id)
     INSERT INTO need_score (id, office_id, municipality_id, installation_id, set_id, scores, total_hundredths)
     SELECT $4, $2, $5, $6, s.id, '[]', $7 FROM s`,
    [newId(), office.id, validFrom, newId(), municipalityId, installation, total],
  );
}

describe("candidates of a plan", () => {
  it("stand by need; of the same need those that wind up first, then by name; unscored ones last", async () => {
    const [a, b, c, d, e] = [
      await anInstallation(office, of(0, 0)),
      await anInstallation(office, { ...of(0, 1), windUpOn: "2028-12-31" }),
      await anInstallation(office, { ...of(1, 0), windUpOn: "2028-06-30" }),
      await anInstallation(office, of(1, 1)),
      await anInstallation(office, of(2, 0)),
    ];
    await scored(a!, 0, 325);
    await scored(b!, 1, 325);
    await scored(c!, 0, 325);
    await scored(d!, 1, 500);
    // By criteria that count no more: after those that do.
    await scored(e!, 0, 500, "2024-01-01");
    const { items, nextCursor } = await list();
    expect(nextCursor).toBeNull();
    expect(items.map(({ id, score, deadline }) => ({ id, score, deadline }))).toEqual([
      { id: d, score: "5.00", deadline: null },
      { id: c, score: "3.25", deadline: "2028-2" },
      { id: b, score: "3.25", deadline: "2028-4" },
      { id: a, score: "3.25", deadline: null },
      { id: e, score: "5.00", deadline: null },
    ]);
    expect(items[0]).toMatchObject({
      municipality: { code: "1287", name: "Trelleborg" },
      system: { key: "akten", name: "Akten" },
      windUpOn: null,
      covered: [],
    });
    expect(items[0]!.missing).toContain("licenceOrePerYear");
  });

  it("come page by page, each once", async () => {
    for (const system of [0, 1, 2])
      for (const where of [0, 1]) await anInstallation(office, of(system, where));
    const all = (await list()).items.map(({ id }) => id);
    expect(all).toHaveLength(6);
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await list({ limit: 4, ...(cursor !== undefined && { cursor }) });
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    expect(seen).toEqual(all);
    await expect(list({ cursor: "nonsense" })).rejects.toMatchObject({ code: "request.badQuery" });
  });

  it("are none of what is over, delivered, under way or in the draft as a whole", async () => {
    const { id } = await aDelivery(office, of(0, 0));
    const free = await anInstallation(office, of(0, 1));
    await anInstallation(office, { ...of(1, 0), status: "woundUp" });
    await anInstallation(office, { ...of(1, 1), status: "replaced" });
    expect(await names()).toEqual(["Diariet, Trelleborg"]);
    await acts.place(coordinator, free);
    expect(await names()).toEqual([]);
    // What came to nothing can be planned again.
    await db.rows("owner", "UPDATE delivery SET status = 'cancelled' WHERE id = $1", [id]);
    expect(await names()).toEqual(["Diariet, Lund"]);
    await acts.propose(coordinator);
    expect(await names()).toEqual(["Diariet, Lund"]);
  });

  it("beside a draft are the best, how many more there are, and the best of who is without", async () => {
    const left = (most: number, also: string[] = []) =>
      withActor(coordinator, (tx) => listLeft(tx, coordinator, PLAN, { most, also }));
    const named = async (most: number, also: string[] = []) => {
      const { items, more } = await left(most, also);
      return [...items.map(({ municipality, system }) => `${system.name}, ${municipality.name}`), more];
    };
    for (const [system, total] of [400, 300, 200].entries())
      await scored(await anInstallation(office, of(system, 0)), 0, total);
    await scored(await anInstallation(office, of(0, 1)), 1, 100);
    await scored(await anInstallation(office, of(1, 1)), 1, 150);
    expect(await named(2)).toEqual(["Diariet, Lund", "Akten, Lund", 3]);
    expect(await named(2, ["1287", "1281"])).toEqual([
      "Diariet, Lund",
      "Akten, Lund",
      "Akten, Trelleborg",
      2,
    ]);
    expect((await left(5, ["1287"])).more).toBe(0);
    expect((await left(1, ["1287"])).items[1]).toMatchObject({ score: "1.50", deadline: null, covered: [] });
  });

  it("say what is covered of them, and go when nothing is left", async () => {
    const installation = await anInstallation(office, of(0));
    await db.rows("owner", "UPDATE system_instance SET period_from = 2000, period_to = 2019", []);
    const scope = (periodFrom: number | null, periodTo: number | null, recordsCreators: string[] = []) => ({
      ...{ recordsCreators, informationTypes: [], periodFrom, periodTo },
    });
    const parts = [scope(2010, 2019, ["Kommunstyrelsen"]), scope(null, 2004), scope(2005, 2009)];
    for (const part of parts) await acts.place(coordinator, installation, { scope: part });
    const { items } = await list();
    expect(items).toHaveLength(1);
    expect(items[0]!.covered).toEqual([parts[1], parts[2], parts[0]]);
    // One board's alone is not all of those years.
    await acts.place(coordinator, installation, { scope: scope(2010, 2019, ["Tekniska nämnden"]) });
    expect((await list()).items).toHaveLength(1);
    const [board, other] = (await acts.read(coordinator)).items.filter(
      (one) => one.scope.recordsCreators.length > 0,
    );
    await acts.take(coordinator, board!);
    await acts.take(coordinator, other!);
    await acts.place(coordinator, installation, { scope: scope(2010, null) });
    expect((await list()).items).toEqual([]);
  });

  it("count what is left as coverAll does", async () => {
    const installation = await anInstallation(office, of(0));
    const years = [null, 1999, 2000, 2005, 2006, 2010, 2011];
    const draw = (() => {
      let state = 7;
      return (below: number) => (state = (state * 1103515245 + 12345) % 2147483648) % below;
    })();
    const pick = () => years[draw(years.length)]!;
    for (let turn = 0; turn < 40; turn += 1) {
      await db.rows("owner", "DELETE FROM plan_item", []);
      const held = { periodFrom: pick(), periodTo: pick() };
      if (held.periodFrom !== null && held.periodTo !== null && held.periodFrom > held.periodTo) continue;
      await db.rows("owner", "UPDATE system_instance SET period_from = $1, period_to = $2", [
        held.periodFrom,
        held.periodTo,
      ]);
      const scopes = Array.from({ length: 1 + draw(3) }, () => ({
        ...wholeScope,
        recordsCreators: draw(5) === 0 ? ["x"] : [],
        periodFrom: pick(),
        periodTo: pick(),
      })).filter(({ periodFrom: a, periodTo: b }) => a === null || b === null || a <= b);
      for (const { recordsCreators, periodFrom, periodTo } of scopes)
        await db.rows(
          "owner",
          `INSERT INTO plan_item (id, office_id, municipality_id, plan_version_id, product_id, system_instance_id,
             records_creators, period_from, period_to)
           SELECT $1, s.office_id, s.municipality_id, v.id, s.product_id, s.id, $2, $3, $4
           FROM system_instance s JOIN plan_version v ON v.office_id = s.office_id WHERE s.id = $5`,
          [newId(), recordsCreators, periodFrom, periodTo, installation],
        );
      const isLeft = (await list()).items.length > 0;
      expect([held, scopes, isLeft]).toEqual([held, scopes, !coverAll(scopes, held)]);
    }
  });

  it("are of members that have not left, and of the reader's own office", async () => {
    await anInstallation(office, of(0, 0));
    await anInstallation(office, of(0, 1));
    await db.rows("owner", "UPDATE membership SET ends_on = '2026-02-28' WHERE municipality_id = $1", [
      office.municipalities[0]!.id,
    ]);
    expect(await names()).toEqual(["Diariet, Trelleborg"]);
    const elsewhere = await anOffice();
    const other = await aPerson(db, elsewhere, { role: "coordinator" });
    await expect(list({}, other)).rejects.toMatchObject({ code: "request.notFound" });
  });
});
