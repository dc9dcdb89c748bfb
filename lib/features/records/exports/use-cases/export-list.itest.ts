import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { text } from "node:stream/consumers";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import ExcelJS from "exceljs";
import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/domain/actor";
import { withActor, type Db } from "@/lib/platform/db";
import { spreadsheetWriters, type Cell } from "@/lib/platform/documents/spreadsheet";
import type { SpreadsheetFormat } from "@/lib/domain/spreadsheet";
import type { Table } from "@/lib/platform/http/table";
import { openOnce, spool, unspool, withScratch } from "@/lib/platform/storage/scratch";
import { actorFor, fixedClock } from "@/lib/testing/actors";
import { useTestDatabase } from "@/lib/testing/database";
import { addDeliveries } from "@/lib/testing/many-deliveries";
import { MOST_ROWS, ROWS_AT_ONCE } from "../domain";
import { deliveriesSource } from "@/lib/features/deliveries/deliveries/server";
import { costSharesExport } from "@/lib/features/economy/cost-shares/server";
import { auditEventsSource } from "@/lib/features/records/audit/server";
import { listFile } from "@/lib/features/records/lists/server";
import { findSubject } from "@/lib/registry/subjects";
import { wordsIn } from "@/lib/registry/words";
import type { ListExport } from "../queries";
import { exportList } from "./export-list";

const deliveriesExport = listFile(deliveriesSource);
const auditEventsExport = listFile(auditEventsSource);
const db = useTestDatabase();
const DEMO_ROWS = 6;
const words = wordsIn("sv");
const incoming = () => readdir(path.join(process.env["DATA_DIR"] ?? "", "files/incoming"));

let coordinator: Actor;
beforeAll(async () => {
  coordinator = await actorFor(db, "samordnare@skanearkiv.example");
});

/** Opens a list as the route does, in one state of the database. */
const opened = <Query, Row>(
  list: ListExport<Query, Row>,
  query: Query,
  use: (table: Table) => Promise<void> = () => Promise.resolve(),
): Promise<Table> => {
  const nothing = { params: undefined, body: undefined, version: 0 };
  const call = { ...nothing, actor: coordinator, clock: fixedClock(), findSubject, query, words };
  const open = async (tx: Db) => {
    const table = await exportList(list, { ...call, db: tx, locale: "sv" });
    await use(table);
    return table;
  };
  return withActor(coordinator, open, { isolation: "RepeatableRead" });
};

/** Exports as the route does; `use` is given the written file. */
const exported = <Query, Row, T>(
  list: ListExport<Query, Row>,
  query: Query,
  format: SpreadsheetFormat,
  use: (file: string) => Promise<T>,
): Promise<T> =>
  withScratch(async (newFile) => {
    const [rows, file] = [newFile(), newFile()];
    const table = await opened(list, query, (one) => spool(rows, one.rows));
    await spreadsheetWriters[format](file, table.sheet, unspool<Cell[]>(rows));
    return use(file);
  });

const all = { sort: "-updatedAt", format: "csv" } as const;

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

/** What is in use, without what only waits to be collected: the same on a busy machine. */
function heldBytes(): number {
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

describe("a list of 50 000 rows", () => {
  beforeAll(() => addDeliveries(db, ROWS_AT_ONCE - DEMO_ROWS), 60_000);

  it("is written whole and in order, within little memory", { timeout: 60_000 }, async () => {
    const before = heldBytes();
    let most = before;
    const watch = setInterval(() => (most = Math.max(most, heldBytes())), 2000);
    const csv = await exported(deliveriesExport, all, "csv", (file) => readFile(file, "utf8"));
    const rows = await exported(deliveriesExport, all, "xlsx", async (file) => {
      // What reading it back takes is the test's own.
      clearInterval(watch);
      let count = 0;
      for await (const sheet of new ExcelJS.stream.xlsx.WorkbookReader(file, {})) {
        if (count === 0) for await (const row of sheet) count = row.number;
      }
      return count;
    });
    expect(rows).toBe(ROWS_AT_ONCE + 1);
    const lines = csv.trimEnd().split("\r\n").slice(1);
    expect(lines).toHaveLength(ROWS_AT_ONCE);
    const changed = lines.map((line) => line.split(";").at(-1)!);
    expect(changed).toEqual([...changed].sort().reverse());
    expect(most - before).toBeLessThan(400_000_000);
  });

  it("is for the worker when it has one row more, until the selection is smaller", async () => {
    await addDeliveries(db, 1);
    expect(await opened(deliveriesExport, all)).toMatchObject({ later: expect.any(Function) });
    const some = { ...all, municipality: "1281" };
    expect(await opened(deliveriesExport, some)).not.toHaveProperty("later");
    const csv = await exported(deliveriesExport, some, "csv", (file) => readFile(file, "utf8"));
    expect(csv.split("\r\n").filter((line) => line.includes("Lund")).length).toBeGreaterThan(0);
    expect(csv).not.toContain("Trelleborg");
  });
});

it("a list that no spreadsheet holds is refused with its number, before a row is read", async () => {
  const endless: ListExport<object, never> = () => ({
    title: "Allt",
    columns: [],
    rows: () => Promise.reject(new Error("read")),
    count: () => Promise.resolve(MOST_ROWS + 1),
  });
  await expect(opened(endless, {})).rejects.toMatchObject({
    code: "export.tooManyRows",
    params: { count: MOST_ROWS + 1, most: MOST_ROWS },
  });
});

it("tells the time zone with every moment, in a text file too", async () => {
  const some = { ...all, municipality: "1281" };
  const head = (await exported(deliveriesExport, some, "csv", (file) => readFile(file, "utf8"))).split(
    "\r\n",
  )[0];
  expect(head).toMatch(/;[^;]+ \(Europe\/Stockholm\)$/);
});

describe("what a file says of itself", () => {
  const about = (list: Parameters<typeof told>[0], query: object) => told(list, query);
  async function told(list: ListExport<never, never>, query: object): Promise<Record<string, unknown>> {
    return exported(list, query as never, "xlsx", async (file) => {
      const [, sheet] = (await new ExcelJS.Workbook().xlsx.readFile(file)).worksheets;
      const pairs: [string, unknown][] = [];
      sheet!.eachRow((row) => pairs.push([String(row.getCell(1).value), row.getCell(2).value]));
      return Object.fromEntries(pairs);
    });
  }

  it("names office, day, list, selection in words, person and time", async () => {
    const filter = { sort: "-blocked", municipality: "1281", phase: "controlled", blocked: "any" };
    expect(await about(deliveriesExport as never, filter)).toEqual({
      Samverkan: "SkånEarkiv",
      "Uppgifter per": "2021-11-05",
      Lista: "Leveranser",
      Kommun: "Lund",
      Fas: "Under kontroll",
      Stopp: "Alla stopp",
      Ordning: "Stopp, fallande",
      "Hämtad av": coordinator.name,
      Hämtad: "2026-03-02 10:00 (centraleuropeisk tid)",
    });
    expect(await about(auditEventsExport as never, {})).toMatchObject({
      Urval: `Inget: allt som ${coordinator.name} får se`,
    });
    expect(await about(costSharesExport as never, {})).toMatchObject({
      "Att veta": "Beloppen är beslutade och räknas aldrig om.",
      Källa: expect.stringContaining("KS 2019/310"),
    });
  });
});

describe("a scratch file", () => {
  it("keeps every value apart, and is read to its end after it is gone", async () => {
    const values = [["a\nb", "\u2028;\r"], ["å".repeat(70_000), null], [-1.5]];
    const { stream, read } = await withScratch(async (newFile) => {
      const file = newFile();
      await spool(
        file,
        (async function* () {
          yield* values;
        })(),
      );
      const back: unknown[] = [];
      for await (const value of unspool(file)) back.push(value);
      return { read: back, stream: (await openOnce(file)).content };
    });
    expect(read).toEqual(values);
    expect(await incoming()).toEqual([]);
    expect((await text(stream)).split("\n")).toHaveLength(values.length + 1);
  });

  it("is gone when the work fails or the reader leaves", async () => {
    const failing = withScratch(async (newFile) => {
      await spool(
        newFile(),
        (async function* () {
          yield 1;
          throw new Error("gone");
        })(),
      );
    });
    await expect(failing).rejects.toThrow("gone");
    const left = await exported(costSharesExport, { format: "csv" } as never, "csv", openOnce);
    left.content.destroy();
    expect(await incoming()).toEqual([]);
  });
});
