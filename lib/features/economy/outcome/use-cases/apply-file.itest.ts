import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/domain/actor";
import type { OutcomeForm } from "@/lib/domain/import-kind";
import { systemClock } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";
import { storedPath } from "@/lib/platform/storage";
import { perform } from "@/lib/testing/actors";
import { useTestDatabase } from "@/lib/testing/database";
import { anOffice, aPerson, type MadeOffice } from "@/lib/testing/factories";
import { applyNow, askToApply, chooseNow, forgetFileJob, importFile, seeImport } from "@/lib/testing/imports";
import { sieOf } from "@/lib/testing/sie";
import { madeWorkbook, type MadeCell } from "@/lib/testing/workbooks";
import { mappingBody } from "../schema";
import { setMapping } from "./set-mapping";

const db = useTestDatabase("empty");
let office: MadeOffice;
let economist: Actor;
beforeEach(async () => {
  office = await anOffice({});
  economist = await aPerson(db, office, { role: "economist" });
  const rules = [
    { accountPrefix: "5", group: "Personal" },
    { accountPrefix: "6", group: "Drift" },
    { accountPrefix: "3", group: "Ersättningar" },
  ];
  await perform(setMapping, economist, { params: undefined, body: mappingBody.parse({ rules }), version: 0 });
});

const send = (form: OutcomeForm, bytes: Buffer, name = "utfall.csv") =>
  importFile(economist, bytes, name, { of: "outcome", form });
const entries = () =>
  db.rows<{
    period: string;
    group: string;
    account: string;
    text: string;
    ore: number;
    voucher: string;
    kind: string;
  }>(
    "owner",
    `SELECT period, group_name AS "group", account, text, amount_ore::float8 AS ore, voucher, kind::text FROM outcome_entry
     WHERE office_id = $1 ORDER BY period, account, voucher, amount_ore`,
    [office.id],
  );
const sum = async () => (await entries()).reduce((all, { ore }) => all + ore, 0);

const head = ["Bokföringsdatum", "Period", "Konto", "Ansvar", "Text", "Belopp", "Verifikation"];
const list = (...rows: MadeCell[][]) =>
  madeWorkbook([{ rows: [["Transaktionslista", "Sundköpings kommun"], [], head, ...rows] }]);
const ours: MadeCell[][] = [
  ["2026-01-31", "2026-01", 5010, "4711 Arkiv", "Lön", "31 250,50", "L1"],
  ["2026-02-03", "202601", "6110", "4711 Arkiv", "Kontorsmateriel", "-1 000,00 kr", "L2"],
  ["2027-01-07", "2026-13", "3010 Bidrag", "4711 Arkiv", "Ersättning", -500.25, "L3"],
];
const others: MadeCell[][] = [
  ["2026-01-31", "2026-01", 5010, "1200 Skola", "Lön till Kim Hemlig", "42 000,00", "S1"],
  ["2026-01-31", "2026-01", 5010, "1300 Vård", "Lön till Robin Hemlig", "oläsligt", "S2"],
];

/** The tables, the queue of jobs among them, in which a word stands. */
async function tablesWith(word: string): Promise<string[]> {
  const tables = await db.rows<{ name: string }>(
    "superuser",
    `SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.tables
     WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const sql = `SELECT 1 FROM ${name} t WHERE t::text LIKE $1 LIMIT 1`;
    if ((await db.rows("superuser", sql, [`%${word}%`])).length > 0) found.push(name);
  }
  return found;
}

/** The stored and the temporary files, logs among them, in which a word stands. */
const filesWith = (word: string): string[] =>
  readdirSync(env().DATA_DIR, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => path.join(one.parentPath, one.name))
    .filter((file) => readFileSync(file).includes(word));

describe("a list of transactions", { timeout: 60_000 }, () => {
  it("asks first whose its rows are, and nothing of the others is kept", async () => {
    const one = await send("transactions", list(...ours, ...others), "kommunen.xlsx");
    expect(one).toMatchObject({ state: "ready", form: "transactions", headerRow: 3 });
    expect(one.preview).toMatchObject({ rows: 5, create: 0, question: "outcome.onlyMissing" });
    expect(one.preview?.choices?.[0]).toEqual({ dimension: "ansvar", value: "4711", rows: 3 });
    await expect(askToApply(economist, one)).rejects.toMatchObject({ code: "outcome.onlyMissing" });

    const chosen = await chooseNow(economist, one, { only: { ansvar: "4711" } });
    expect(chosen.preview).toMatchObject({
      rows: 5,
      outside: 2,
      create: 3,
      refused: 0,
      sumOre: 2_975_025,
      unmapped: { rows: 0, sumOre: 0 },
      question: null,
    });
    await applyNow(economist, chosen);
    expect(await entries()).toMatchObject([
      {
        period: "2026-01",
        group: "Personal",
        account: "5010",
        ore: 3_125_050,
        voucher: "L1",
        kind: "transactions",
      },
      { period: "2026-01", group: "Drift", account: "6110", ore: -100_000, voucher: "L2" },
      { period: "2026-13", group: "Ersättningar", account: "3010", ore: -50_025, voucher: "L3" },
    ]);
    const kept = await db.row<{ all: string }>(
      "owner",
      `SELECT coalesce(string_agg(i::text, ''), '') || (SELECT coalesce(string_agg(r::text, ''), '') FROM import_row r)
         || (SELECT coalesce(string_agg(e::text, ''), '') FROM outcome_entry e)
         || (SELECT coalesce(string_agg(payload, ''), '') FROM audit_event) AS all FROM import i`,
    );
    expect(kept.all).not.toMatch(/Hemlig|oläsligt/);
    const { key } = await db.row<{ key: string }>(
      "owner",
      "SELECT storage_key AS key FROM import WHERE id = $1",
      [one.id],
    );
    await forgetFileJob.run({ storageKey: key }, systemClock);
    expect(await tablesWith("Hemlig")).toEqual([]);
    expect(filesWith("Hemlig")).toEqual([]);
  });

  it("is removed as a file once it is read in", async () => {
    const one = await applyNow(economist, await send("transactions", list(...ours), "a.xlsx"));
    const { key } = await db.row<{ key: string }>(
      "owner",
      "SELECT storage_key AS key FROM import WHERE id = $1",
      [one.id],
    );
    const jobs = await db.rows<{ payload: { storageKey: string } }>(
      "owner",
      "SELECT j.payload FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id WHERE t.identifier = 'import.forget-file'",
    );
    expect(jobs.map(({ payload }) => payload.storageKey)).toContain(key);
    expect(existsSync(storedPath(key))).toBe(true);
    await forgetFileJob.run({ storageKey: key }, systemClock);
    expect(existsSync(storedPath(key))).toBe(false);
  });

  it("adds nothing the second time, and books a changed voucher as the difference", async () => {
    await applyNow(economist, await send("transactions", list(...ours), "a.xlsx"));
    const again = await send("transactions", list(...ours), "b.xlsx");
    expect(again.preview).toMatchObject({ create: 0, update: 0, same: 3 });

    const changed = ours.map((row) => (row[6] === "L1" ? row.with(5, "31 000,00") : row));
    const third = await send(
      "transactions",
      list(...changed, ["2026-03-01", "2026-03", 6110, "4711", "Ny", 1, "L4"]),
      "c.xlsx",
    );
    expect(third.preview).toMatchObject({ create: 1, update: 1, same: 2 });
    expect(third.preview?.sample[0]?.changes).toEqual([{ field: "amount", from: 3_125_050, to: 3_100_000 }]);
    await applyNow(economist, third);
    expect(await sum()).toBe(2_975_025 - 25_050 + 100);
    const corrections = await db.rows(
      "owner",
      "SELECT amount_ore::float8 AS ore FROM outcome_entry WHERE correction_of IS NOT NULL",
    );
    expect(corrections).toEqual([{ ore: -25_050 }]);
    expect((await send("transactions", list(...changed), "d.xlsx")).preview).toMatchObject({
      create: 0,
      update: 0,
      same: 3,
    });
  });

  it("takes rows without vouchers by themselves, twins too", async () => {
    const rows = [
      head.slice(0, 6),
      ["2026-01-31", "", "6110", "4711", "Port", "12,50"],
      ["2026-01-31", "", "6110", "4711", "Port", "12,50"],
    ];
    const csv = Buffer.from(rows.map((row) => row.join(";")).join("\n"));
    await applyNow(economist, await send("transactions", csv));
    expect(await sum()).toBe(2500);
    expect((await send("transactions", csv)).preview).toMatchObject({ create: 0, same: 2 });
  });

  it("refuses what it can't read or place, row by row with the reason", async () => {
    const one = await send(
      "transactions",
      list(
        ["2026-01-31", "2026-01", 7010, "4711", "Okänt konto", 10, "A1"],
        ["2026-02-30", "", 5010, "4711", "Dagen finns inte", 10, "A2"],
        ["2026-01-31", "2026-14", 5010, "4711", "Perioden finns inte", 10, "A3"],
        ["2026-01-31", "2026-01", 5010, "4711", "För mycket", "90 071 992 547 409,92", "A4"],
        ["2026-01-31", "2026-01", "", "4711", "Inget konto", 10, "A5"],
        ["2026-01-31", "2026-01", 5010, "4711", "Rätt", "1.234,5", "A6"],
      ),
      "fel.xlsx",
    );
    expect(one.preview).toMatchObject({ rows: 6, create: 1, refused: 5, unmapped: { rows: 1 } });
    expect(one.preview?.errors.map(({ row, code }) => [row, code])).toEqual([
      [4, "outcome.unmapped"],
      [5, "import.noSuchDay"],
      [6, "outcome.period"],
      [7, "outcome.amountTooLarge"],
      [8, "outcome.accountMissing"],
    ]);
    await expect(askToApply(economist, one)).rejects.toMatchObject({ code: "import.hasErrors" });
    await applyNow(economist, one, "valid");
    expect(await sum()).toBe(123_450);
  });

  it("turns income of a report, and takes VAT from gross amounts", async () => {
    const rows = [
      ["Datum", "Konto", "Text", "Belopp inkl moms", "Moms"],
      ["2026-01-31", "6110", "Server", "125,00", "25,00"],
      ["2026-01-31", "3010", "Bidrag", "500,00", "0"],
    ];
    const csv = Buffer.from(rows.map((row) => row.join(";")).join("\n"));
    const one = await send("transactions", csv);
    expect(one.preview?.warnings.map(({ code }) => code)).toEqual([
      "outcome.includesVat",
      "outcome.incomePositive",
    ]);
    const chosen = await chooseNow(economist, one, { sign: "report", amountIs: "gross", only: null });
    expect(chosen.preview).toMatchObject({ sumOre: 10_000 - 50_000, warningCount: 0 });
  });

  it("is not mixed with another kind of file in a year", async () => {
    await applyNow(economist, await send("transactions", list(...ours), "a.xlsx"));
    const report = await send("periodReport", Buffer.from("Konto;Utfall\n5010;100\n"));
    const chosen = await chooseNow(economist, report, { untilPeriod: "2026-03" });
    await expect(askToApply(economist, chosen)).rejects.toMatchObject({ code: "outcome.mixedKinds" });
  });
});

describe("a period report", { timeout: 60_000 }, () => {
  const report = (...rows: string[]) => Buffer.from(["Konto;Ansvar;Utfall ack", ...rows].join("\r\n"));

  it("replaces the one before of the same year, with the difference", async () => {
    const first = await send("periodReport", report("5010;4711;100 000,00", "6110;4711;50 000"));
    expect(first.preview?.errors[0]).toMatchObject({ code: "outcome.untilMissing" });
    await applyNow(economist, await chooseNow(economist, first, { untilPeriod: "2026-03" }));
    expect(await sum()).toBe(15_000_000);

    const second = await chooseNow(
      economist,
      await send("periodReport", report("5010;4711;130 000,00", "6510;4711;1 000")),
      { untilPeriod: "2026-04" },
    );
    expect(second.preview).toMatchObject({ create: 1, update: 2, same: 0 });
    await applyNow(economist, second);
    expect(await sum()).toBe(13_100_000);
    expect((await entries()).map(({ period, account, ore }) => [period, account, ore])).toEqual([
      ["2026-03", "5010", 10_000_000],
      ["2026-03", "6110", 5_000_000],
      ["2026-04", "5010", 3_000_000],
      ["2026-04", "6110", -5_000_000],
      ["2026-04", "6510", 100_000],
    ]);
  });

  it("is not older than the last", async () => {
    const file = report("5010;4711;100");
    await applyNow(
      economist,
      await chooseNow(economist, await send("periodReport", file), { untilPeriod: "2026-04" }),
    );
    const older = await chooseNow(economist, await send("periodReport", file), { untilPeriod: "2026-03" });
    expect(older.preview?.errors[0]).toMatchObject({ code: "outcome.olderReport", value: "2026-04" });
    await expect(askToApply(economist, older)).rejects.toMatchObject({ code: "import.hasErrors" });
  });
});

describe("a SIE file", { timeout: 60_000 }, () => {
  const sie = (...vouchers: string[]) =>
    sieOf(
      "#FLAGGA 0",
      "#FORMAT PC8",
      "#SIETYP 4",
      '#FNAMN "Sundköping"',
      "#RAR 0 20260101 20261231",
      "#DIM 1 Ansvar",
      '#OBJEKT 1 4711 "Arkiv"',
      '#OBJEKT 1 1200 "Skola"',
      "#KONTO 1930 Bank",
      "#KONTO 5010 Lön",
      "#KONTO 6110 Materiel",
      ...vouchers,
    );
  const voucher = (number: string, account: string, amount: string, place = "4711") => [
    `#VER A ${number} 20260131 "Verifikation ${number}"`,
    "{",
    `#TRANS ${account} {1 "${place}"} ${amount}`,
    `#TRANS 1930 {} ${amount.startsWith("-") ? amount.slice(1) : `-${amount}`}`,
    "}",
  ];

  it("is read by its vouchers, its result accounts and the office's own objects", async () => {
    const file = sie(
      ...voucher("1", "5010", "1000.00"),
      ...voucher("2", "6110", "250.50"),
      ...voucher("3", "5010", "9.00", "1200"),
    );
    const one = await send("sie", file, "2026.se");
    expect(one.columns).toEqual([
      { account: "5010", name: "Lön", sumOre: 100_900, group: "Personal" },
      { account: "6110", name: "Materiel", sumOre: 25_050, group: "Drift" },
    ]);
    const chosen = await chooseNow(economist, one, { only: { ansvar: "4711" } });
    expect(chosen.preview).toMatchObject({ rows: 6, outside: 1, create: 2, errorCount: 0, sumOre: 125_050 });
    await applyNow(economist, chosen);
    expect(await entries()).toMatchObject([
      { account: "5010", text: "Verifikation 1", ore: 100_000, voucher: "A 1", kind: "sie" },
      { account: "6110", ore: 25_050, voucher: "A 2" },
    ]);
    // The answer is remembered.
    expect((await send("sie", file, "igen.se")).preview).toMatchObject({ create: 0, same: 2, outside: 1 });
  });

  it("that tells sums is not mixed with one that tells vouchers in a year", async () => {
    await applyNow(economist, await send("sie", sie(...voucher("1", "5010", "1000.00")), "2026.se"));
    const sums = await send("sie", sie("#KTYP 5010 K", "#RES 0 5010 100.00"), "summor.se");
    expect(sums.preview).toMatchObject({ create: 1 });
    await expect(askToApply(economist, sums)).rejects.toMatchObject({ code: "outcome.mixedKinds" });
  });

  it("tells every fault by its line, and leaves out vouchers that are wrong", async () => {
    const wrong = voucher("2", "6110", "250.50").with(3, "#TRANS 1930 {} -250.00");
    const one = await send("sie", sie(...voucher("1", "5010", "1000.00"), ...wrong), "fel.se");
    expect(one.preview).toMatchObject({ create: 1, refused: 1 });
    expect(one.preview?.errors.map(({ row, code }) => [row, code])).toEqual([
      [17, "sie.voucherUnbalanced"],
      [19, "outcome.unsoundVoucher"],
    ]);
    expect(one.preview?.errors[0]?.message).toContain("A 2: 0.50");
  });

  it.each([
    ["import.webPage", "<!DOCTYPE html><html></html>"],
    ["import.sie5", '<?xml version="1.0"?><Sie xmlns="http://www.sie.se/sie5"/>'],
    ["import.saft", "<AuditFile/>"],
    ["import.notSie", "Konto;Belopp\n5010;1"],
  ])("that is none is refused as %s", async (failure, text) => {
    expect(await send("sie", Buffer.from(text), "fil.se")).toMatchObject({ state: "failed", failure });
  });
});

describe("who", { timeout: 60_000 }, () => {
  it("an officer neither makes nor reads an import of the outcome, an economist none of systems", async () => {
    const officer = await aPerson(db, office, { role: "officer" });
    const one = await send("transactions", list(...ours), "a.xlsx");
    await expect(
      importFile(officer, list(...ours), "b.xlsx", { of: "outcome", form: "transactions" }),
    ).rejects.toMatchObject({ code: "request.forbidden" });
    await expect(seeImport(officer, one.id)).rejects.toMatchObject({ code: "request.notFound" });
    const systems = await importFile(
      officer,
      madeWorkbook([
        {
          rows: [
            ["Kommun", "System"],
            ["Lund", "A"],
          ],
        },
      ]),
    );
    await expect(seeImport(economist, systems.id)).rejects.toMatchObject({ code: "request.notFound" });
    await expect(importFile(economist, list(), "c.xlsx")).rejects.toMatchObject({
      code: "request.forbidden",
    });
  });
});
