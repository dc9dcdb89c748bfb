import { beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/domain/actor";
import { asTable, type ListExport } from "@/lib/features/records/exports/server";
import { withActor } from "@/lib/platform/db";
import type { Cell } from "@/lib/platform/documents/spreadsheet";
import { fixedClock } from "@/lib/testing/actors";
import { useTestDatabase } from "@/lib/testing/database";
import { anOffice, aPerson, type MadeOffice } from "@/lib/testing/factories";
import { planActs } from "@/lib/testing/plan-acts";
import { anInstallation } from "@/lib/testing/plans";
import { findSubject } from "@/lib/registry/subjects";
import { wordsIn } from "@/lib/registry/words";
import { comparisonExport, versionExport } from "./export";

const db = useTestDatabase("empty");
const acts = planActs();
const plan = "2027-2028";
let office: MadeOffice;
let coordinator: Actor;
let council: Actor;
beforeEach(async () => {
  office = await anOffice({ municipalities: ["1287", "1264"], systems: ["Diariet", "Akten"] });
  coordinator = await aPerson(db, office, { role: "coordinator" });
  council = await aPerson(db, office, { role: "council" });
  await acts.add(coordinator);
  await acts.draft(coordinator, { criteria: "Alla kommuner omfattas." });
});

async function fileOf<Query, Row>(list: ListExport<Query, Row>, query: Query, actor = coordinator) {
  const nothing = { params: undefined, body: undefined, version: 0, locale: "sv" as const };
  return withActor(actor, async (tx) => {
    const call = { ...nothing, actor, clock: fixedClock(), findSubject, query, db: tx };
    const { sheet, rows } = await asTable(list)(call, wordsIn("sv"));
    const cells: Cell[][] = [];
    for await (const row of rows) cells.push(row);
    const heads = sheet.columns.map(({ header }) => header);
    return {
      title: sheet.title,
      about: Object.fromEntries(sheet.about.rows),
      cell: (row: number, head: string) => cells[row]![heads.indexOf(head)],
      rows: cells,
    };
  });
}
const version = (n: number, actor?: Actor) =>
  fileOf(versionExport, { format: "xlsx" as const, plan, version: n }, actor);
const comparison = (from: number, to: number) =>
  fileOf(comparisonExport, { format: "csv" as const, plan, from, to });
const of = (system: number, municipality: number) => ({
  system: office.systems[system]!,
  municipality: office.municipalities[municipality]!,
});

describe("a version as a file", () => {
  it("is in the council's order, with its plan and decision in the head", async () => {
    const trelleborg = await anInstallation(office, of(0, 0));
    await acts.place(coordinator, trelleborg, { plannedFor: "2028-1", effortDays: "6.5", rank: 2 });
    const skurup = await anInstallation(office, of(0, 1));
    const scope = (periodFrom: number, periodTo: number | null) => ({
      ...{ recordsCreators: ["Kommunstyrelsen"], informationTypes: [], periodFrom, periodTo },
    });
    await acts.place(coordinator, skurup, { plannedFor: "2027-3", scope: scope(2010, null) });
    await acts.place(coordinator, skurup, {
      ...{ plannedFor: "2027-1", scope: scope(2000, 2009), kind: "urgent", financing: "separate" },
      ...{ reason: "Läslicensen förfaller", isFixed: true },
    });
    await acts.propose(coordinator);
    await acts.adopt(council, { decision: { reference: "SE 2026/12", paragraph: "6", date: "2026-02-12" } });
    const { title, about, cell, rows } = await version(1, council);
    expect(title).toBe("2027-2028, version 1");
    expect(about).toMatchObject({
      Leveransplan: "2027-2028",
      Version: "Version 1, antagen",
      Beslut: "2026-02-12, § 6, SE 2026/12",
      Kriterier: "Alla kommuner omfattas.",
    });
    expect(rows.map(([municipality, , quarter]) => [municipality, quarter])).toEqual([
      ["Skurup", "kv 1 2027"],
      ["Skurup", "kv 3 2027"],
      ["Trelleborg", "kv 1 2028"],
    ]);
    expect(cell(0, "Omfattning")).toBe("Kommunstyrelsen; 2000–2009");
    expect(cell(1, "Omfattning")).toBe("Kommunstyrelsen; från 2010");
    expect(cell(2, "Omfattning")).toBeNull();
    expect(["Typ av leverans", "Finansiering", "Skäl", "Låst"].map((head) => cell(0, head))).toEqual([
      "Brådskande leverans",
      "Finansieras separat",
      "Läslicensen förfaller",
      "ja",
    ]);
    expect([cell(2, "Våra dagar"), cell(2, "Ordning"), cell(0, "Våra dagar")]).toEqual([6.5, 2, null]);
  });

  it("is not given of a draft to who makes none, nor to another office", async () => {
    await expect(version(1, council)).rejects.toMatchObject({ code: "request.notFound" });
    expect((await version(1)).rows).toEqual([]);
    const other = await aPerson(db, await anOffice(), { role: "coordinator" });
    await expect(version(1, other)).rejects.toMatchObject({ code: "request.notFound" });
  });
});

describe("what differs between two versions as a file", () => {
  it("says what came, went and moved, with the reasons", async () => {
    const [moved, removed, added, kept] = [
      await anInstallation(office, of(0, 0)),
      await anInstallation(office, of(0, 1)),
      await anInstallation(office, of(1, 0)),
      await anInstallation(office, of(1, 1)),
    ];
    for (const installation of [moved!, removed!, kept!])
      await acts.place(coordinator, installation, { plannedFor: "2027-1" });
    await acts.propose(coordinator);
    await acts.adopt(council);
    await acts.draft(coordinator, { from: 1 });
    const { items } = await acts.read(coordinator, 2);
    const itemOf = (installation: string) => items.find((item) => item.installation === installation)!;
    await acts.move(coordinator, itemOf(moved!), { plannedFor: "2027-4", reason: "Uttaget dröjer" }, 2);
    await acts.take(coordinator, itemOf(removed!), 2);
    await acts.place(coordinator, added!, { plannedFor: "2028-2", reason: "Avvecklas" }, 2);
    const { title, about, rows, cell } = await comparison(1, 2);
    expect(title).toBe("2027-2028, version 1 och 2");
    expect(about).toMatchObject({ Ändringar: "1 tillkom, 1 utgick, 1 flyttades, 1 lika" });
    expect(rows.map((row) => [row[0], row[1], row[3], row[5], row[6], row[7]])).toEqual([
      ["Tillkom", "Trelleborg", "Akten", null, "kv 2 2028", "Avvecklas"],
      ["Utgick", "Skurup", "Diariet", "kv 1 2027", null, null],
      ["Flyttad", "Trelleborg", "Diariet", "kv 1 2027", "kv 4 2027", "Uttaget dröjer"],
    ]);
    expect(cell(2, "Kvartal i version 2")).toBe("kv 4 2027");
    await expect(comparison(1, 3)).rejects.toMatchObject({ code: "request.notFound" });
  });
});
