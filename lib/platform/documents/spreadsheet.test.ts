import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { parse } from "csv-parse/sync";
import ExcelJS from "exceljs";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { spreadsheetWriters, type Cell, type SheetColumn, type Spreadsheet } from "./spreadsheet";

let folder = "";
let counter = 0;
beforeAll(async () => void (folder = await mkdtemp(path.join(tmpdir(), "spreadsheet-"))));
afterAll(() => rm(folder, { recursive: true }));

const columns: SheetColumn[] = [
  { header: "System", kind: "text", width: 20 },
  { header: "Nr", kind: "number", width: 6 },
  { header: "Differens (kr)", kind: "ore", width: 14 },
  { header: "Andel", kind: "share", width: 10 },
  { header: "Utfall", kind: "percent", width: 10 },
  { header: "Sedan", kind: "day", width: 12 },
  { header: "Ändrad", kind: "moment", width: 20 },
];
const row: Cell[] = ["W3D3", 7, -6_400_050, 0.03, 0.3933, "2021-11-05", "2021-11-05T22:59:58.123Z"];

const sheetIn = (locale: Spreadsheet["locale"]): Spreadsheet => ({
  title: "Leveranser, W3D3/Lund: alla kommuner i hela samverkan",
  columns,
  about: { title: "Om filen", rows: [["Samverkan", "=SkånEarkiv"]] },
  creator: "SkånEarkiv",
  locale,
  timeZone: "Europe/Stockholm",
});

async function* each(rows: Cell[][]) {
  yield* rows;
}

async function written(format: "xlsx" | "csv", sheet: Spreadsheet, rows: Cell[][]): Promise<string> {
  const file = path.join(folder, String((counter += 1)));
  await spreadsheetWriters[format](file, sheet, each(rows));
  return file;
}

async function workbook(sheet: Spreadsheet, rows: Cell[][]): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  return book.xlsx.readFile(await written("xlsx", sheet, rows));
}

const csv = async (sheet: Spreadsheet, rows: Cell[][]): Promise<string> =>
  readFile(await written("csv", sheet, rows), "utf8");

describe("a workbook", () => {
  it("holds numbers as numbers, days as days and moments in the office's time", async () => {
    const [list] = (await workbook(sheetIn("sv"), [row])).worksheets;
    const cells = [1, 2, 3, 4, 5, 6, 7].map((column) => list!.getCell(2, column));
    expect(cells.map((cell) => cell.value)).toEqual([
      "W3D3",
      7,
      -64_000.5,
      0.03,
      0.3933,
      new Date("2021-11-05T00:00:00Z"),
      new Date("2021-11-05T23:59:58Z"),
    ]);
    expect(cells.map((cell) => cell.numFmt)).toEqual([
      "@",
      "0",
      "#,##0.00",
      "0.00##",
      "0%",
      "yyyy-mm-dd",
      "yyyy-mm-dd hh:mm:ss",
    ]);
    const [norwegian] = (await workbook(sheetIn("nb"), [row])).worksheets;
    expect(norwegian!.getCell(2, 6).numFmt).toBe("dd.mm.yyyy");
  });

  it("has a head that stays, a filter over all rows, and a sheet that says what it is", async () => {
    const [list, about] = (await workbook(sheetIn("sv"), [row, row])).worksheets;
    expect(list!.name).toBe("Leveranser, W3D3 Lund  alla kom");
    expect(list!.views).toMatchObject([{ state: "frozen", ySplit: 1 }]);
    expect(list!.autoFilter).toBe("A1:G3");
    expect(list!.getCell(1, 1).font).toMatchObject({ bold: true });
    expect([about!.name, about!.getCell(1, 1).value, about!.getCell(1, 2).value]).toEqual([
      "Om filen",
      "Samverkan",
      "'=SkånEarkiv",
    ]);
  });

  it("ends with the list's total, set off, as a value and outside the filter", async () => {
    const total: Cell[] = ["Summa", null, 820_000_001, 0.99, null, null, null];
    const [list] = (await workbook({ ...sheetIn("sv"), total }, [row, row])).worksheets;
    expect(list!.rowCount).toBe(4);
    expect([1, 2, 3, 4].map((column) => list!.getCell(4, column).value)).toEqual([
      "Summa",
      null,
      8_200_000.01,
      0.99,
    ]);
    expect(list!.getCell(4, 3)).toMatchObject({ formula: undefined, numFmt: "#,##0.00" });
    expect(list!.getCell(4, 1).font).toMatchObject({ bold: true });
    expect(list!.getCell(4, 1).border).toMatchObject({ top: { style: "thin" } });
    expect(list!.getCell(3, 1).font?.bold).toBeFalsy();
    expect(list!.autoFilter).toBe("A1:G3");
    const hostile = await workbook({ ...sheetIn("sv"), total: ["=1+1", ...total.slice(1)] }, []);
    expect(hostile.worksheets[0]!.getCell(2, 1).value).toBe("'=1+1");
    expect((await csv({ ...sheetIn("sv"), total }, [row])).split("\r\n").slice(2)).toEqual([
      "Summa;;8200000,01;0,99;;;",
      "",
    ]);
  });

  it("holds a number that stands in a column of texts as a number", async () => {
    const rows: Cell[][] = [["-5"], ["-2,5"], ["20"], ["-5 st"], ["=1+1"]];
    const sheet = { ...sheetIn("sv"), columns: [columns[0]!] };
    const [list] = (await workbook(sheet, rows)).worksheets;
    const values = [2, 3, 4, 5, 6].map((at) => list!.getCell(at, 1).value);
    expect(values).toEqual([-5, -2.5, "20", "'-5 st", "'=1+1"]);
    const lines = (await csv(sheet, rows)).split("\r\n").slice(1, 6);
    expect(lines).toEqual(["-5", '"-2,5"', "20", "'-5 st", "'=1+1"]);
  });

  it("can be opened whatever its texts hold, and has no formula", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit: "binary" }), { maxLength: 30 }), async (texts) => {
        const rows = [...texts, "=1+1", "\u0001=1", "a\u0000\u000b\ud800<&>"].map((text) => [text]);
        const [list] = (await workbook({ ...sheetIn("sv"), columns: [columns[0]!] }, rows)).worksheets;
        for (let at = 2; at <= rows.length + 1; at += 1) {
          const { type, value } = list!.getCell(at, 1);
          if (type === ExcelJS.ValueType.Number) continue;
          expect([ExcelJS.ValueType.String, ExcelJS.ValueType.Null]).toContain(type);
          expect(String(value ?? "")).not.toMatch(/^[=+\-@]/);
        }
      }),
      { numRuns: 20 },
    );
  });

  it("fails with the rows, and not later", async () => {
    async function* broken(): AsyncGenerator<Cell[]> {
      yield row;
      throw new Error("disk");
    }
    for (const format of ["xlsx", "csv"] as const)
      await expect(
        spreadsheetWriters[format](path.join(folder, `broken.${format}`), sheetIn("sv"), broken()),
      ).rejects.toThrow("disk");
  });
});

describe("a text file", () => {
  it("has a byte order mark, semicolons, CRLF and the language's numbers and days", async () => {
    const head = "\uFEFFSystem;Nr;Differens (kr);Andel;Utfall;Sedan;Ändrad\r\n";
    expect(await csv(sheetIn("sv"), [row])).toBe(
      `${head}W3D3;7;-64000,50;0,03;0,3933;2021-11-05;2021-11-05 23:59:58\r\n`,
    );
    expect(await csv(sheetIn("nb"), [row])).toBe(
      `${head}W3D3;7;-64000,50;0,03;0,3933;05.11.2021;05.11.2021 23:59:58\r\n`,
    );
    expect(await csv(sheetIn("en"), [row])).toBe(
      `${head}W3D3;7;-64000.50;0.03;0.3933;2021-11-05;2021-11-05 23:59:58\r\n`,
    );
    const other: Cell[] = [null, 0, 0, 0.0125, 1, null, null];
    expect((await csv(sheetIn("sv"), [other])).split("\r\n")[1]).toBe(";0;0,00;0,0125;1;;");
  });

  it("has no formula either, and leaves negative numbers alone", async () => {
    const [text, , ore] = columns;
    const sheet = { ...sheetIn("sv"), columns: [{ ...text!, header: "=A1" }, ore!] };
    const rows: Cell[][] = [
      ["=1+1", -100],
      ["@SUM(1;2)", -1],
      [" -2,5", 0],
    ];
    expect((await csv(sheet, rows)).slice(1).split("\r\n")).toEqual([
      "'=A1;Differens (kr)",
      "'=1+1;-1,00",
      `"'@SUM(1;2)";-0,01`,
      `"' -2,5";0,00`,
      "",
    ]);
  });

  it("gives back every text, quotes, separators and line breaks too", async () => {
    const texts = fc.array(
      fc.tuple(fc.string({ unit: "grapheme" }), fc.constantFrom('"', ";", "\n", "\r\n", ",")),
    );
    await fc.assert(
      fc.asyncProperty(texts, async (pairs) => {
        const rows = pairs.map(([text, sign]) => [`x${text}${sign}${text}`]);
        const read = parse(await csv({ ...sheetIn("sv"), columns: [columns[0]!] }, rows), {
          bom: true,
          delimiter: ";",
          record_delimiter: "\r\n",
        }) as string[][];
        expect(read.slice(1)).toEqual(rows.map(([text]) => [text!.replace(/[^\P{Cc}\t\n\r]/gu, "")]));
      }),
      { numRuns: 50 },
    );
  });
});
