import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { dayCell, madeWorkbook, zipOf } from "@/lib/testing/workbooks";
import { zipBomb } from "@/lib/testing/zip-bombs";
import { openTable, type ReadCell } from ".";
import { dayOfSerial, isDayFormat } from "./serial";

const folder = mkdtempSync(path.join(tmpdir(), "read-"));
afterAll(() => rmSync(folder, { recursive: true }));
let made = 0;

function fileOf(bytes: Buffer | string, name = "lista.xlsx"): string {
  const file = path.join(folder, `${(made += 1)}-${name}`);
  writeFileSync(file, bytes);
  return file;
}

async function cellsOf(bytes: Buffer | string, name = "lista.xlsx"): Promise<[number, ...ReadCell[]][]> {
  const table = await openTable(fileOf(bytes, name), name);
  const rows: [number, ...ReadCell[]][] = [];
  for await (const { row, cells } of table.rowsOf(table.sheets[0]!.name)) rows.push([row, ...cells]);
  table.close();
  return rows;
}

const refusalOf = async (bytes: Buffer | string): Promise<unknown> =>
  openTable(fileOf(bytes), "lista.xlsx").then(
    () => "read",
    (error: { reason?: string }) => error.reason,
  );

describe("a workbook", () => {
  it("is read by its cells' places, with texts, numbers, days, yes and no, and errors", async () => {
    const rows = [
      ["Kommun", null, "å & <ö>"],
      [],
      [
        null,
        12.5,
        dayCell(46_752),
        { xml: '<c r="{r}" t="b"><v>1</v></c>' },
        { xml: '<c r="{r}" t="e"><f>1/0</f><v>#DIV/0!</v></c>' },
        { xml: '<c r="{r}"><f>A1+1</f></c>' },
        { xml: '<c r="{r}" t="d"><v>2021-01-01T10:00:00</v></c>' },
        { xml: '<c r="{r}" t="str"><f>A1</f><v>sparat</v></c>' },
      ],
    ];
    expect(await cellsOf(madeWorkbook([{ rows }]))).toEqual([
      [1, "Kommun", null, "å & <ö>"],
      [
        3,
        null,
        12.5,
        { day: "2027-12-31" },
        true,
        { error: "#DIV/0!" },
        { error: "missing" },
        { day: "2021-01-01" },
        "sparat",
      ],
    ]);
  });

  it("may have a prefix on every element, count days from 1904, and leave out where cells stand", async () => {
    expect(await cellsOf(madeWorkbook([{ rows: [["a", 1]] }], { prefix: "x" }))).toEqual([[1, "a", 1]]);
    expect(await cellsOf(madeWorkbook([{ rows: [[dayCell(45_290)]] }], { isFrom1904: true }))).toEqual([
      [1, { day: "2027-12-31" }],
    ]);
    const bare = { xml: "<c><v>7</v></c>" };
    expect(await cellsOf(madeWorkbook([{ rows: [[bare, bare]] }]))).toEqual([[1, 7, 7]]);
  });

  it("tells which cells are one, and how many rows hold something on each sheet", async () => {
    const bytes = madeWorkbook([
      { name: "Tom", rows: [] },
      { name: "Lista", rows: [["Avtal", null], ["Slut", "Start"], [], ["x", 1]], merged: ["A1:B1"] },
    ]);
    const table = await openTable(fileOf(bytes), "lista.xlsx");
    expect(table.sheets).toEqual([
      { name: "Tom", rows: 0 },
      { name: "Lista", rows: 3 },
    ]);
    expect(table.mergedOf("Lista")).toEqual([{ fromRow: 1, toRow: 1, fromColumn: 0, toColumn: 1 }]);
    table.close();
  });

  it("is read as far as 300 columns", async () => {
    const wide = Array.from({ length: 320 }, (_, at) => at);
    const [[, ...cells] = [0]] = await cellsOf(madeWorkbook([{ rows: [wide] }]));
    expect(cells).toEqual(wide.slice(0, 300));
  });
});

describe("what is no list", () => {
  const compound = (name: string) =>
    Buffer.concat([
      Buffer.from("d0cf11e0a1b11ae1", "hex"),
      Buffer.alloc(600),
      Buffer.from(name, "utf16le"),
      Buffer.alloc(600),
    ]);
  const bomb = zipOf({ "xl/worksheets/sheet1.xml": Buffer.alloc(64 * 1024 * 1024, 32) });

  it.each([
    ["encrypted", compound("EncryptedPackage")],
    ["legacy", compound("Workbook")],
    ["notWorkbook", compound("WordDocument")],
    ["notWorkbook", Buffer.from("<!DOCTYPE html><html><table></table></html>")],
    ["notWorkbook", Buffer.from("%PDF-1.7\n")],
    ["notWorkbook", Buffer.from([1, 0, 2, 0, 0, 0, 9, 9, 9])],
    ["notWorkbook", zipOf({ "word/document.xml": "<a/>" })],
    ["tooLarge", bomb],
    ["broken", madeWorkbook([{ rows: [["a"]] }]).subarray(0, 400)],
    ["noRows", Buffer.alloc(0)],
  ])("is refused by its true reason: %s", async (reason, bytes) => {
    expect(await refusalOf(bytes)).toBe(reason);
  });

  it("may be a zip file that tells of the same bytes many times, or of fewer than it has", async () => {
    expect(await refusalOf(await zipBomb({ megabytes: 30, times: 14 }))).toBe("tooLarge");
    expect(await refusalOf(await zipBomb({ megabytes: 30, claims: 10_000 }))).toBe("broken");
  });

  it("names nothing outside itself: a document type is refused before it is read", async () => {
    const bytes = madeWorkbook([{ rows: [[{ xml: "<c><v>1</v></c>" }]] }]);
    expect(await refusalOf(bytes)).toBe("read");
    const evil = zipOf({
      "_rels/.rels": '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><Relationships/>',
    });
    expect(await refusalOf(evil)).toBe("broken");
  });
});

describe("text with separators", () => {
  const windows = (text: string) => Buffer.from(text, "latin1");
  const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, "utf16le");
  const rows = [
    [1, "Kommun", "System"],
    [2, "Åmål", "Ärende"],
  ];
  it.each([
    ["UTF-8", Buffer.from("Kommun;System\nÅmål;Ärende\n")],
    ["UTF-8 with a mark", Buffer.from("\ufeffKommun;System\r\nÅmål;Ärende\r\n")],
    ["UTF-16", utf16("Kommun\tSystem\nÅmål\tÄrende\n")],
    ["UTF-16 without a mark", Buffer.from("Kommun\tSystem\nÅmål\tÄrende\n", "utf16le")],
    ["Windows-1252 without a mark", windows("Kommun;System\r\nÅmål;Ärende\r\n")],
    ["commas", Buffer.from('Kommun,System\n"Åmål","Ärende"\n')],
    ["strokes", Buffer.from("Kommun|System\nÅmål|Ärende\n")],
    ["an old Macintosh's lines", Buffer.from("Kommun;System\rÅmål;Ärende\r")],
    ["Excel's own first line", Buffer.from("sep=,\r\nKommun,System\r\nÅmål,Ärende\r\n")],
  ])("is read: %s", async (_, bytes) => {
    expect(await cellsOf(bytes, "lista.csv")).toEqual(rows);
  });

  it("keeps separators and lines inside quotes, and counts empty lines", async () => {
    expect(await cellsOf('a;b\n\n"x;y";"rad 1\nrad 2"\n', "lista.csv")).toEqual([
      [1, "a", "b"],
      [3, "x;y", "rad 1\nrad 2"],
    ]);
  });
});

describe("Excel's days", () => {
  it("count from 1900 with a day that never was, or from 1904", () => {
    expect(dayOfSerial(1, false)).toBe("1900-01-01");
    expect(dayOfSerial(60, false)).toBe("1900-02-29");
    expect(dayOfSerial(61, false)).toBe("1900-03-01");
    expect(dayOfSerial(46_752.75, false)).toBe("2027-12-31");
    expect(dayOfSerial(0, true)).toBe("1904-01-01");
    expect(dayOfSerial(-1, false)).toBeNull();
  });
  it("are known by their format", () => {
    expect([14, 22, 27].map((id) => isDayFormat(id, undefined))).toEqual([true, true, true]);
    expect([0, 2, 9, 20].map((id) => isDayFormat(id, undefined))).toEqual([false, false, false, false]);
    expect(
      ["yyyy\\-mm\\-dd", "[$-41D]d mmmm yyyy;@", "General", '0.00 "kr/år"', "[h]:mm"].map((code) =>
        isDayFormat(200, code),
      ),
    ).toEqual([true, true, false, false, false]);
  });
});
