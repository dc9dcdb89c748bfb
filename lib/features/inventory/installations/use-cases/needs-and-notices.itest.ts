import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import type { z } from "zod";
import type { Actor } from "@/lib/domain/actor";
import { listNotifications } from "@/lib/features/records/notifications/server";
import { withActor, withOwner } from "@/lib/platform/db";
import { fixedClock, perform } from "@/lib/testing/actors";
import { useTestDatabase } from "@/lib/testing/database";
import { anOffice, aPerson, type MadeOffice } from "@/lib/testing/factories";
import { lastNoticeOn, missingIn } from "../domain";
import { tellNoticesJob } from "../jobs";
import { installationsList } from "../list";
import { getInstallation, installationsSource, readCriteria } from "../queries";
import { lastNotice, missingCount } from "../queries/conditions";
import { addInstallationBody, needBody, needCriteriaBody } from "../schema";
import { addInstallation } from "./add-installation";
import { changeInstallation } from "./change-installation";
import { scoreNeed } from "./score-need";
import { setNeedCriteria } from "./set-need-criteria";

const db = useTestDatabase("empty");
let office: MadeOffice;
let coordinator: Actor;
let archivist: Actor;
beforeEach(async () => {
  office = await anOffice({ municipalities: ["1260", "1287"], systems: ["Elevakten", "Byggakten"] });
  const [bjuv] = office.municipalities as [never];
  coordinator = await aPerson(db, office, { role: "coordinator" });
  archivist = await aPerson(db, office, { role: "archivist", municipality: bjuv });
});

const add = (more: Partial<z.input<typeof addInstallationBody>> = {}) =>
  perform(addInstallation, coordinator, {
    params: undefined,
    body: addInstallationBody.parse({ municipality: "1260", system: "elevakten", ...more }),
  });
const scale = [
  { value: 5, meaning: "mycket" },
  { value: 0, meaning: "inte alls" },
  { value: 3, meaning: "en del" },
  { value: 4, meaning: "en hel del" },
];
const criterion = (name: string, weight: string) => ({ name: { sv: name }, weight, scale });
const setCriteria = (
  body: Partial<z.input<typeof needCriteriaBody>> = {},
  version = 1,
  actor = coordinator,
) =>
  perform(setNeedCriteria, actor, {
    params: undefined,
    body: needCriteriaBody.parse({
      criteria: [criterion("Nytta för verksamheten", "3"), criterion("Snar leverans", "1.0")],
      validFrom: "2026-01-01",
      ...body,
    }),
    version,
  });
const score = (id: string, values: [number, number], version = 1, actor = archivist) =>
  perform(scoreNeed, actor, {
    params: { id },
    body: needBody.parse({
      scores: [
        { criterion: "nytta-for-verksamheten", value: values[0], reason: "används varje dag" },
        { criterion: "snar-leverans", value: values[1], reason: "ingen leverans än" },
      ],
    }),
    version,
  });

describe("the criteria of need", () => {
  it("are none at first, then those that are decided, each with its key and what its values mean", async () => {
    const read = () => withActor(archivist, (tx) => readCriteria(tx, archivist));
    expect(await read()).toEqual({ criteria: [], validFrom: null, decision: null, version: 1 });
    const saved = await setCriteria({ decision: { body: "Samverkansrådet", date: "2025-12-01" } });
    expect(saved).toMatchObject({ validFrom: "2026-01-01", version: 2, decision: { date: "2025-12-01" } });
    expect(saved.criteria[0]).toEqual({
      key: "nytta-for-verksamheten",
      name: {
        sv: "Nytta för verksamheten",
        nb: "Nytta för verksamheten",
        en: "Nytta för verksamheten",
      },
      weight: "3.0",
      scale: scale.toSorted((a, b) => a.value - b.value),
    });
    expect(await read()).toEqual(saved);
  });

  it("count from their day on: those to come do not yet", async () => {
    await setCriteria();
    const coming = await setCriteria({ validFrom: "2199-01-01", criteria: [criterion("Ny", "1")] }, 2);
    expect(coming.criteria).toHaveLength(1);
    const now = await withActor(archivist, (tx) => readCriteria(tx, archivist));
    expect(now).toMatchObject({ validFrom: "2026-01-01", version: 3 });
  });

  it("are refused when they cannot be told apart, come from tomorrow's decision or an older version", async () => {
    await expect(setCriteria({ criteria: [criterion("A", "1"), criterion("a", "2")] })).rejects.toMatchObject(
      { errors: [{ path: "criteria.1.name", code: "need.keyTwice" }] },
    );
    const twice = { ...criterion("A", "1"), scale: [scale[0]!, scale[0]!] };
    await expect(setCriteria({ criteria: [twice] })).rejects.toMatchObject({
      errors: [{ path: "criteria.0.scale", code: "need.valueTwice" }],
    });
    await expect(setCriteria({ decision: { date: "2199-01-01" } })).rejects.toMatchObject({
      code: "decision.inFuture",
    });
    await expect(setCriteria({}, 7)).rejects.toMatchObject({ code: "request.stale" });
    await expect(setCriteria({}, 1, archivist)).rejects.toMatchObject({ code: "request.forbidden" });
    for (const weight of ["0", "0.00", "-1", "1,5", "1000"])
      expect(() => needCriteriaBody.shape.criteria.parse([criterion("A", weight)]), weight).toThrow();
  });
});

describe("an installation's need", () => {
  it("is the weighted mean of its values with its parts, and nothing of its deadlines", async () => {
    await setCriteria();
    const { id } = await add();
    const scored = await score(id, [3, 4]);
    expect(scored).toMatchObject({
      version: 2,
      score: {
        total: "3.25",
        set: "2026-01-01",
        parts: [
          { criterion: "nytta-for-verksamheten", value: 3, weight: "3.0" },
          { criterion: "snar-leverans", value: 4, weight: "1.0" },
        ],
      },
    });
    const after = await perform(changeInstallation, archivist, {
      params: { id },
      body: { windUpOn: "2026-12-31", contractEndsOn: "2026-12-31" },
      version: 2,
    });
    expect(after.score).toEqual(scored.score);
  });

  it("is refused without criteria, with a value off the scale, with one missing, by an older version", async () => {
    const { id } = await add();
    await expect(score(id, [3, 4])).rejects.toMatchObject({ code: "need.noCriteria" });
    await setCriteria();
    await expect(score(id, [2, 4])).rejects.toMatchObject({
      errors: [{ path: "scores.0.value", code: "need.notOnScale" }],
    });
    await expect(score(id, [3, 4], 5)).rejects.toMatchObject({ code: "request.stale" });
    const manager = await aPerson(db, office, {
      role: "systemManager",
      municipality: office.municipalities[0]!,
    });
    await expect(score(id, [3, 4], 1, manager)).rejects.toMatchObject({ code: "request.forbidden" });
  });

  it("keeps what it came to by older criteria, and is ranked apart until it is scored anew", async () => {
    await setCriteria({ validFrom: "2025-01-01" });
    const high = await add();
    const low = await add({ municipality: "1287" });
    await score(high.id, [5, 5]);
    await score(low.id, [0, 3], 1, coordinator);
    await expect(setCriteria({ validFrom: "2025-01-01" }, 2)).rejects.toMatchObject({
      code: "need.alreadyScored",
    });
    // Who may set criteria and reads no installation is told the same.
    const administrator = await aPerson(db, office, { role: "administrator" });
    await expect(setCriteria({ validFrom: "2025-01-01" }, 2, administrator)).rejects.toMatchObject({
      code: "need.alreadyScored",
    });
    await setCriteria({ validFrom: "2026-01-01", criteria: [criterion("Ny", "1")] }, 2);
    const ranked = async () =>
      withActor(coordinator, async (tx) => {
        const chosen = installationsList.filter.parse({ sort: "-score" });
        const call = { db: tx, actor: coordinator, locale: "sv" as const };
        const { items } = await installationsSource.rows(call, chosen);
        return items.map(({ id, score: own }) => [id, own?.total, own?.set]);
      });
    expect(await ranked()).toEqual([
      [high.id, "5.00", "2025-01-01"],
      [low.id, "0.75", "2025-01-01"],
    ]);
    await perform(scoreNeed, coordinator, {
      params: { id: low.id },
      body: { scores: [{ criterion: "ny", value: 3, reason: "ny nämnd" }] },
      version: 2,
    });
    expect(await ranked()).toEqual([
      [low.id, "3.00", "2026-01-01"],
      [high.id, "5.00", "2025-01-01"],
    ]);
  });
});

describe("a last day to give notice", () => {
  const told = (actor: Actor) =>
    withActor(actor, async (tx) => (await listNotifications(tx, actor, { limit: 50 })).items);
  const run = (now: string) => tellNoticesJob.run({}, fixedClock(`${now}T03:12:00Z`));

  it("is told 90 days before to those who can act, once a term, with what missing it costs", async () => {
    const officer = await aPerson(db, office, { role: "officer" });
    const { id } = await add({
      contractEndsOn: "2026-12-31",
      noticeMonths: 6,
      renewalMonths: 12,
      licenceOrePerYear: 14_500_000,
    });
    await add({ municipality: "1287", system: "byggakten", contractEndsOn: "2030-01-01", noticeMonths: 3 });
    await run("2026-03-31");
    expect(await told(archivist)).toEqual([]);
    await run("2026-04-01");
    await run("2026-04-02");
    const near = { type: "installation.noticeNear", on: "2026-06-30", costOre: 14_500_000 };
    for (const actor of [coordinator, archivist])
      expect(await told(actor)).toMatchObject([{ ...near, installation: { id }, actor: { name: null } }]);
    expect(await told(officer)).toEqual([]);
    await run("2026-07-01");
    expect(await told(archivist)).toHaveLength(1);
    await run("2027-05-01");
    expect(await told(archivist)).toMatchObject([{ ...near, on: "2027-06-30" }, near]);
  });

  it("is told once by two that run at the same time, and not of what is over", async () => {
    const { id } = await add({ contractEndsOn: "2026-12-31", noticeMonths: 6 });
    const over = { contractEndsOn: "2026-12-31", noticeMonths: 6, status: "woundUp" } as const;
    await add({ municipality: "1287", ...over });
    await Promise.all([run("2026-05-01"), run("2026-05-01")]);
    const items = await told(coordinator);
    expect(items.map(({ installation }) => installation?.id)).toEqual([id]);
  });

  it("and what is missing are the same in SQL as in the domain", async () => {
    const day = fc
      .integer({ min: Date.UTC(2015, 0, 1) / 86_400_000, max: Date.UTC(2035, 0, 1) / 86_400_000 })
      .map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));
    const months = fc.option(fc.integer({ min: 0, max: 48 }));
    const { id } = await add();
    await fc.assert(
      fc.asyncProperty(
        fc.record({ contractEndsOn: fc.option(day), noticeMonths: months, renewalMonths: months }),
        fc.constantFrom(null, "unknown", "none"),
        day,
        async (contract, secrecy, today) => {
          const [row] = await withOwner(async (tx) => {
            await tx.$executeRaw`UPDATE system_instance SET contract_ends_on = ${contract.contractEndsOn}::date,
              notice_months = ${contract.noticeMonths}::int, renewal_months = ${contract.renewalMonths}::int,
              secrecy = ${secrecy}::"Secrecy" WHERE id = ${id}::uuid`;
            return tx.$queryRaw<{ on: string | null; missing: number }[]>`
              SELECT to_char(${lastNotice(today)}, 'YYYY-MM-DD') AS on, ${missingCount} AS missing
              FROM system_instance i WHERE i.id = ${id}::uuid`;
          });
          expect(row!.on).toBe(lastNoticeOn(contract, today));
          const known = await withActor(coordinator, (tx) => getInstallation(tx, coordinator, id, "sv"));
          expect(row!.missing).toBe(missingIn(known).length);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe("the list", () => {
  const list = (query: Record<string, string>, actor = coordinator) =>
    withActor(actor, async (tx) => {
      const call = { db: tx, actor, locale: "sv" as const };
      const chosen = installationsList.filter.parse(query);
      const page = await installationsSource.rows(call, chosen);
      expect(await installationsSource.count(call, chosen)).toBeGreaterThanOrEqual(page.items.length);
      return { names: page.items.map((row) => `${row.municipality.name} ${row.system.name}`), page };
    });

  it("is filtered by whose, which, how it stands, when it ends and whether it is complete", async () => {
    await add({ windUpOn: "2026-12-31", status: "awaitingWindUp" });
    await add({ system: "byggakten" });
    await add({ municipality: "1287", status: "woundUp" });
    const all = ["Bjuv Byggakten", "Bjuv Elevakten", "Trelleborg Elevakten"];
    expect((await list({})).names).toEqual(all);
    expect((await list({}, archivist)).names).toEqual(all.slice(0, 2));
    const filters: [Record<string, string>, number[]][] = [
      [{ municipality: "1287" }, [2]],
      [{ system: "byggakten" }, [0]],
      [{ vendor: "vendor-of-elevakten" }, [1, 2]],
      [{ status: "awaitingWindUp" }, [1]],
      [{ complete: "no" }, [0, 1]],
      [{ complete: "yes" }, []],
      [{ unconfirmed: "year" }, [0, 1]],
      [{ notice: "soon" }, []],
    ];
    for (const [query, places] of filters)
      expect((await list(query)).names, JSON.stringify(query)).toEqual(places.map((place) => all[place]));
  });

  it.each(installationsList.sorts)("comes page by page in the order of %s, each row once", async (sort) => {
    for (const municipality of ["1260", "1287"])
      for (const system of ["elevakten", "byggakten"]) await add({ municipality, system });
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const { names, page } = await list({ sort, limit: "1", ...(cursor && { cursor }) });
      seen.push(...names);
      cursor = page.nextCursor;
    } while (cursor);
    expect(seen).toEqual((await list({ sort })).names);
    expect(new Set(seen).size).toBe(4);
  });
});
