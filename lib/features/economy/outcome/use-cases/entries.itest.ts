import { beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/domain/actor";
import { withActor } from "@/lib/platform/db";
import { perform } from "@/lib/testing/actors";
import { useTestDatabase } from "@/lib/testing/database";
import { anOffice, aPerson, type MadeOffice } from "@/lib/testing/factories";
import { outcomeList } from "../list";
import { getMapping, outcomeSource } from "../queries";
import { correctionBody, entryBody, mappingBody } from "../schema";
import { addEntry } from "./add-entry";
import { correctEntry } from "./correct-entry";
import { setMapping } from "./set-mapping";

const db = useTestDatabase("empty");
let office: MadeOffice;
let economist: Actor;
beforeEach(async () => {
  office = await anOffice({});
  economist = await aPerson(db, office, { role: "economist" });
});

const rent = {
  date: "2026-01-07",
  period: "2025-13",
  group: "Lokaler",
  text: "Hyra december",
  amountOre: 1_250_050,
};
const add = (body: unknown, actor = economist) =>
  perform(addEntry, actor, { params: undefined, body: entryBody.parse(body) });
const correct = (id: string, body: unknown, actor = economist) =>
  perform(correctEntry, actor, { params: { id }, body: correctionBody.parse(body) });
const list = (query: Record<string, string> = {}, actor = economist) =>
  withActor(actor, (tx) =>
    outcomeSource.rows({ db: tx, actor, locale: "sv" } as never, outcomeList.filter.parse(query)),
  );

describe("an entry by hand", () => {
  it("is of the year of its period, whatever its day; the month of the day where none is said", async () => {
    const december = await add(rent);
    expect(december).toMatchObject({
      date: "2026-01-07",
      period: "2025-13",
      group: "Lokaler",
      amountOre: 1_250_050,
      fund: "ordinary",
      source: { kind: "manual", import: null, voucher: null },
      correctionOf: null,
    });
    expect(await add({ ...rent, period: undefined })).toMatchObject({ period: "2026-01" });
    expect((await list({ year: "2025" })).items).toEqual([december]);
  });

  it("is an amount that can be counted, and not nothing", () => {
    for (const amountOre of [0, 1.5, 2 ** 53, -(2 ** 53)])
      expect([amountOre, entryBody.safeParse({ ...rent, amountOre }).success]).toEqual([amountOre, false]);
    expect(entryBody.safeParse({ ...rent, amountOre: 2 ** 53 - 1 }).success).toBe(true);
    expect(entryBody.safeParse({ ...rent, period: "2025-14" }).success).toBe(false);
  });

  it("is corrected by another, whose amount is added; nothing is changed or removed", async () => {
    const entry = await add(rent);
    const correction = await correct(entry.id, { amountOre: -250_050, reason: "Fel hyra" });
    expect(correction).toMatchObject({
      period: "2025-13",
      group: "Lokaler",
      amountOre: -250_050,
      correctionOf: entry.id,
      reason: "Fel hyra",
    });
    expect((await list()).items.map(({ amountOre }) => amountOre).toSorted((a, b) => a - b)).toEqual([
      -250_050, 1_250_050,
    ]);
    for (const sql of ["UPDATE outcome_entry SET amount_ore = 1", "DELETE FROM outcome_entry"])
      await expect(withActor(economist, (tx) => tx.$executeRawUnsafe(sql))).rejects.toThrow();
  });

  it("is added to the sum of its group, which is read as it is and written by nobody", async () => {
    const entry = await add(rent);
    await correct(entry.id, { amountOre: -250_050, reason: "Fel hyra" });
    await add({ ...rent, group: "Konsulter", amountOre: 7, fund: "särskild" });
    const sums = (table: string, entries: string) =>
      db.rows(
        "owner",
        `SELECT office_id, year, group_name, fund, sum(amount_ore) AS ore, ${entries}::int AS entries
        FROM ${table} WHERE office_id = $1 GROUP BY 1, 2, 3, 4 ORDER BY 3`,
        [office.id],
      );
    expect(await sums("outcome_tally", "sum(entries)")).toHaveLength(2);
    expect(await sums("outcome_tally", "sum(entries)")).toEqual(await sums("outcome_entry", "count(*)"));
    const read = (actor: Actor) =>
      withActor(actor, (tx) => tx.outcomeTally.aggregate({ _sum: { entries: true } }));
    expect((await read(economist))._sum.entries).toBe(3);
    const other = await aPerson(db, await anOffice({}), { role: "economist" });
    expect((await read(other))._sum.entries).toBeNull();
    for (const sql of ["UPDATE outcome_tally SET amount_ore = 1", "DELETE FROM outcome_tally"])
      await expect(withActor(economist, (tx) => tx.$executeRawUnsafe(sql))).rejects.toThrow();
    // As when the demo's offices are made anew.
    await db.rows("owner", "DELETE FROM outcome_entry WHERE office_id = $1 AND correction_of IS NOT NULL", [
      office.id,
    ]);
    expect(await sums("outcome_tally", "sum(entries)")).toEqual(await sums("outcome_entry", "count(*)"));
  });

  it("is told by the log, in the office's own chain", async () => {
    const entry = await add(rent);
    await correct(entry.id, { amountOre: -100, reason: "Öresavrundning" });
    const events = await db.rows<{ type: string }>(
      "owner",
      "SELECT type FROM audit_event WHERE stream = $1 AND type LIKE 'outcome.%' ORDER BY seq",
      [`${office.key}/office`],
    );
    expect(events.map(({ type }) => type)).toEqual(["outcome.added", "outcome.corrected"]);
  });

  it("is written by those who keep the economy", async () => {
    const officer = await aPerson(db, office, { role: "officer" });
    const council = await aPerson(db, office, { role: "council" });
    await expect(add(rent, officer)).rejects.toMatchObject({ code: "request.forbidden" });
    const entry = await add(rent);
    await expect(correct(entry.id, { amountOre: 1, reason: "x" }, council)).rejects.toMatchObject({
      code: "request.forbidden",
    });
    const other = await aPerson(db, await anOffice({}), { role: "economist" });
    await expect(correct(entry.id, { amountOre: 1, reason: "x" }, other)).rejects.toMatchObject({
      code: "request.notFound",
    });
    expect((await list({}, council)).items).toHaveLength(1);
    expect((await list({}, other)).items).toEqual([]);
  });
});

describe("the list", () => {
  it("is read a page at a time, the latest day first, by year, group and source", async () => {
    for (const date of ["2026-01-31", "2026-03-31", "2026-02-28"])
      await add({ ...rent, date, period: undefined, text: date });
    const first = await list({ limit: "2" });
    expect(first.items.map(({ date }) => date)).toEqual(["2026-03-31", "2026-02-28"]);
    const rest = await list({ limit: "2", cursor: first.nextCursor! });
    expect(rest).toMatchObject({ items: [{ date: "2026-01-31" }], nextCursor: null });
    expect((await list({ group: "Drift" })).items).toEqual([]);
    expect((await list({ source: "manual", sort: "date" })).items.map(({ date }) => date)).toEqual([
      "2026-01-31",
      "2026-02-28",
      "2026-03-31",
    ]);
  });
});

describe("which accounts are which group", () => {
  const rules = [
    { accountPrefix: "5", dims: {}, group: "Personal" },
    { accountPrefix: "50", dims: { projekt: "77" }, group: "Projekt" },
  ];
  const say = (body: unknown, version: number) =>
    perform(setMapping, economist, { params: undefined, body: mappingBody.parse(body), version });

  it("is nothing until somebody says it, and then said as a whole by who has read it", async () => {
    expect(await withActor(economist, (tx) => getMapping(tx, economist))).toEqual({ rules: [], version: 0 });
    expect(await say({ rules }, 0)).toEqual({ rules, version: 1 });
    await expect(say({ rules: [] }, 0)).rejects.toMatchObject({
      code: "request.stale",
      current: { version: 1 },
    });
    expect(await say({ rules: [] }, 1)).toEqual({ rules: [], version: 2 });
  });

  it("is said once of the same accounts", async () => {
    await expect(say({ rules: [...rules, rules[0]] }, 0)).rejects.toMatchObject({
      code: "outcome.ruleTwice",
      errors: [{ path: "rules.2.accountPrefix", code: "outcome.ruleTwice" }],
    });
  });
});
