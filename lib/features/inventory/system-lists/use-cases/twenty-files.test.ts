import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { foldName } from "@/lib/features/records/imports";
import { understandFile } from "@/lib/testing/reading";
import { unknownFacts } from "@/lib/features/inventory/installations";
import { dayCell, madeWorkbook, type MadeCell } from "@/lib/testing/workbooks";
import type { Learned } from "../domain";
import { installationsReader } from "../import";

const folder = mkdtempSync(path.join(tmpdir(), "lists-"));
afterAll(() => rmSync(folder, { recursive: true }));

const members = [
  ["1281", "Lund", "l"],
  ["1287", "Trelleborg", "t"],
  ["0114", "Upplands Väsby", "u"],
  ["2281", "Sundsvall", "s"],
  ["2260", "Ånge", "å"],
] as const;

async function* known(): AsyncGenerator<Learned> {
  for (const [code, name, id] of members) yield { kind: "place", place: { code, name, id } };
  yield { kind: "place", place: { code: "1280", name: "Malmö", id: null } };
  // Norway has two municipalities of each of these names.
  yield { kind: "place", place: { code: "3114", name: "Våler", id: "v" } };
  yield { kind: "place", place: { code: "3419", name: "Våler", id: "w" } };
  yield { kind: "place", place: { code: "1515", name: "Herøy", id: "h" } };
  yield { kind: "place", place: { code: "1818", name: "Herøy", id: null } };
  yield { kind: "system", system: { folded: "w3d3", id: "w", name: "W3D3", vendor: "Formpipe" } };
  yield { kind: "system", system: { folded: "diabas", id: "w", name: "W3D3", vendor: "Formpipe" } };
  yield { kind: "system", system: { folded: foldName("Ärendet"), id: "ä", name: "Ärendet", vendor: null } };
  yield {
    kind: "installation",
    installation: {
      municipalityId: "l",
      productId: "w",
      unmapped: null,
      known: { ...unknownFacts(), owner: "KS", periodFrom: 2004 },
    },
  };
}

let made = 0;
async function read(
  bytes: Buffer | string,
  name = "lista.xlsx",
  locale: "sv" | "en" = "sv",
  municipality: string | null = null,
) {
  const file = path.join(folder, `${(made += 1)}-${name}`);
  writeFileSync(file, bytes);
  const nothing = { sheet: null, headerRow: null, columns: null, municipality, mended: [], remembered: [] };
  const { understanding, planned: rows } = await understandFile(
    installationsReader,
    { path: file, name, of: "installations", locale, ...nothing },
    known(),
  );
  const { preview, columns, headerRow, sheet } = understanding;
  const planned = [...rows];
  return {
    sheet,
    headerRow,
    fields: columns.map(({ field }) => field),
    counts: [preview.create, preview.update, preview.same, preview.refused],
    errors: preview.errors.map(({ row, column, code }) => [row, column, code]),
    warnings: preview.warnings.map(({ row, code }) => [row, code]),
    values: planned.map(({ target }) => target?.["values"]),
    planned,
    preview,
  };
}

const book = (...rows: MadeCell[][]) => madeWorkbook([{ rows }]);
const plain: MadeCell[] = ["Kommun", "System"];

describe("a list with the traits of real ones", () => {
  it("1: title rows above the head", async () => {
    const list = await read(
      book(["Systemförteckning"], ["Uppdaterad", dayCell(46_000)], [], plain, ["Lund", "A"]),
    );
    expect(list).toMatchObject({ headerRow: 4, counts: [1, 0, 0, 0] });
  });
  it("2: headings on two levels, merged", async () => {
    const rows: MadeCell[][] = [
      ["Kommun", "System", "Avtal", null],
      [null, null, "Uppsägningstid", "Avtal t.o.m."],
      ["Lund", "A", "3 mån", "2027-12-31"],
    ];
    const list = await read(madeWorkbook([{ rows, merged: ["A1:A2", "B1:B2", "C1:D1"] }]));
    expect(list.fields).toEqual(["municipality", "system", "noticeMonths", "contractEndsOn"]);
    expect(list.values).toEqual([{ noticeMonths: 3, contractEndsOn: "2027-12-31" }]);
  });
  it("3: headings with spaces, '?' and twins", async () => {
    const list = await read(
      book(["Kommun ", " System?", "Ansvar", "Ansvar, text"], ["Lund", "A", 4711, "Socialnämnden"]),
    );
    expect(list.fields).toEqual(["municipality", "system", null, "owner"]);
    expect(list.planned[0]?.target?.["unmapped"]).toEqual([{ header: "Ansvar", value: "4711" }]);
  });
  it("4: days as Excel's, as text, and as words that are none", async () => {
    const list = await read(
      book(
        [...plain, "Avtal t.o.m."],
        ["Lund", "A", dayCell(46_752)],
        ["Lund", "B", "31/3 2027"],
        ["Lund", "C", "mars 2027"],
        ["Lund", "D", "Löpande - uppsägningstid 3 månader"],
        ["Lund", "E", 2027],
      ),
    );
    expect(list.values).toEqual([
      { contractEndsOn: "2027-12-31" },
      { contractEndsOn: "2027-03-31" },
      { contractEndsOn: "2027-03-31" },
      {},
      {},
    ]);
    expect(list.warnings).toEqual([
      [5, "import.noDate"],
      [6, "import.yearAlone"],
    ]);
    expect(list.planned[3]?.target?.["notes"]).toEqual(["Avtal t.o.m.: Löpande - uppsägningstid 3 månader"]);
  });
  it("5: three number formats in one column, and tkr in the heading", async () => {
    const list = await read(
      book(
        [...plain, "Licens per år (tkr)"],
        ["Lund", "A", 120],
        ["Lund", "B", "1 234,5"],
        ["Lund", "C", "1.234"],
      ),
    );
    expect(list.values).toEqual(
      [12_000_000, 123_450_000, 123_400_000].map((licenceOrePerYear) => ({ licenceOrePerYear })),
    );
  });
  it("6: amounts with value added tax are told of once", async () => {
    const list = await read(book([...plain, "Licens/år inkl moms"], ["Lund", "A", 100], ["Lund", "B", 200]));
    expect(list.warnings).toEqual([[1, "import.includesVat"]]);
  });
  it("7: fillers are empty", async () => {
    const list = await read(
      book(
        [...plain, "Informationsägare", "Avvecklas", "Licens per år"],
        ["Lund", "A", "x", ".", "-"],
        ["Lund", "B", "–", "?", "saknas"],
      ),
    );
    expect(list.values).toEqual([{}, {}]);
    expect(list.warnings).toEqual([]);
  });
  it("8: the same system of several municipalities in one cell", async () => {
    expect(await read(book(plain, ["Sundsvall / Ånge", "A"]))).toMatchObject({ counts: [2, 0, 0, 0] });
    const wrong = await read(book(plain, ["Sundsvall / Malmö", "A"]));
    expect(wrong.errors).toEqual([[2, 0, "import.notMember"]]);
    // What is wrong is told; what is put right is the whole cell.
    expect(wrong.planned[0]?.problems).toMatchObject([{ value: "Malmö", whole: "Sundsvall / Malmö" }]);
  });
  it("8b: municipalities of one name, by what says which", async () => {
    const list = await read(
      book(plain, ["Våler", "A"], ["Våler (3419)", "B"], [3114, "C"], ["Herøy", "D"], ["Herøy (1818)", "E"]),
    );
    expect(list.errors).toEqual([
      [2, 0, "import.sameName"],
      [6, 0, "import.notMember"],
    ]);
    const codes = list.planned.flatMap(({ target }) => target?.["code"] ?? []);
    expect(codes).toEqual(["3419", "3114", "1515"]);
  });
  it("9: the same system on several rows, for several boards", async () => {
    const list = await read(
      book([...plain, "Informationsägare"], ["Lund", "A", "KS"], ["Lund", "a ", "BUN"]),
    );
    expect(list).toMatchObject({
      counts: [1, 0, 0, 0],
      values: [{ owner: "KS; BUN" }],
      warnings: [[3, "import.sameTwice"]],
    });
  });
  it("10: several values with commas and lines in one cell stay as they are", async () => {
    const list = await read(
      book(
        [...plain, "Beskrivning", "Integrationer"],
        ["Lund", "A", "Akter, loggar\nBilder", "Lön, Skola, förskola"],
      ),
    );
    expect(list.values).toEqual([
      { contents: "Akter, loggar\nBilder", integrations: "Lön, Skola, förskola" },
    ]);
  });
  it("11: 53 columns of which three are ours; the others are kept", async () => {
    const head = Array.from({ length: 50 }, (_, at) => `Egen kolumn ${at}`);
    const list = await read(
      book([...plain, "Avvecklas", ...head], ["Lund", "A", "2027-06-30", ...head.map((_, at) => at)]),
    );
    expect(list.fields.filter(Boolean)).toEqual(["municipality", "system", "windUpOn"]);
    expect(list.planned[0]?.target?.["unmapped"]).toHaveLength(50);
  });
  it("12: codes that a program made numbers of", async () => {
    expect(
      await read(book(["Kommunkod", "System"], [114, "A"], ["0114", "B"], ["1281 Lund", "C"])),
    ).toMatchObject({ counts: [3, 0, 0, 0] });
  });
  it("13: the head once more further down, and a sum", async () => {
    const list = await read(
      book(
        [...plain, "Licens per år"],
        ["Lund", "A", 1],
        [...plain, "Licens per år"],
        ["Lund", "B", 2],
        ["Summa", null, 3],
      ),
    );
    expect(list.counts).toEqual([2, 0, 0, 0]);
    expect(list.warnings).toEqual([
      [3, "import.headAgain"],
      [5, "import.totalRow"],
    ]);
    const text = await read("Kommun;System;Licens per år\nLund;A;1\nSumma;;12 000,50\n", "lista.csv");
    expect(text).toMatchObject({ counts: [1, 0, 0, 0], warnings: [[3, "import.totalRow"]] });
  });
  it("14: days counted from 1904", async () => {
    const rows: MadeCell[][] = [
      [...plain, "Avvecklas"],
      ["Lund", "A", dayCell(45_290)],
    ];
    expect((await read(madeWorkbook([{ rows }], { isFrom1904: true }))).values).toEqual([
      { windUpOn: "2027-12-31" },
    ]);
  });
  it("15: elements under a prefix, and the list on the second sheet", async () => {
    const bytes = madeWorkbook(
      [
        { name: "Läs mig", rows: [["Hej"], ["Så här gör du"]] },
        { name: "Lista", rows: [plain, ["Lund", "A"]] },
      ],
      { prefix: "x" },
    );
    expect(await read(bytes)).toMatchObject({ sheet: "Lista", counts: [1, 0, 0, 0] });
  });
  it("16: Windows-1252 without a mark, with semicolons", async () => {
    const bytes = Buffer.from("Kommun;System;Informationsägare\r\nÅnge;Ärendet;Nämnden\r\n", "latin1");
    expect(await read(bytes, "lista.csv")).toMatchObject({
      counts: [1, 0, 0, 0],
      values: [{ owner: "Nämnden" }],
    });
  });
  it("17: names that differ by case, spaces and Unicode form, and by what they became", async () => {
    const list = await read(
      book(
        plain,
        ["Trelleborg", "A\u0308rendet ".normalize("NFD")],
        ["Trelleborg", "ÄRENDET"],
        ["Lund", " w3d3"],
        ["Lund", "Diabas"],
      ),
    );
    expect(list.planned.map(({ label }) => label)).toContain("Ärendet, Trelleborg");
    expect(list.preview.made).toEqual({});
    // One thing under two names is one thing.
    expect(list.counts).toEqual([1, 0, 1, 0]);
    expect(list.warnings).toEqual([
      [3, "import.sameTwice"],
      [5, "import.sameTwice"],
    ]);
    expect(list.preview.sample.map(({ what, changes }) => [what, changes.length])).toEqual([
      ["create", 1],
      ["same", 0],
    ]);
  });
  it("17b: a new system with two vendors has the first, with a word", async () => {
    const list = await read(
      book(
        [...plain, "Leverantör"],
        ["Lund", "Ny", "Visma"],
        ["Trelleborg", "ny", "CGI"],
        ["Lund", "NY", "Tieto"],
      ),
    );
    expect(list.preview.made).toEqual({ system: 1, vendor: 1 });
    expect(list.warnings.filter(([, code]) => code === "import.vendorDiffers").map(([row]) => row)).toEqual([
      4, 3,
    ]);
  });
  it("17c: a text that is too long is put right as a whole", async () => {
    const text = "lång ".repeat(60);
    const list = await read(book([...plain, "Informationsägare"], ["Lund", "A", text]));
    expect(list.planned[0]?.problems).toMatchObject([{ code: "import.tooLong", whole: text.trim() }]);
    expect(list.preview.errors[0]).not.toHaveProperty("whole");
  });
  it("18: formulas by their stored value, and those that were never computed", async () => {
    const formula = { xml: '<c r="{r}" t="str"><f>UPPER("ks")</f><v>KS</v></c>' };
    const never = { xml: '<c r="{r}"><f>A1</f></c>' };
    const list = await read(
      book([...plain, "Informationsägare"], ["Trelleborg", "A", formula], ["Trelleborg", "B", never]),
    );
    expect(list).toMatchObject({
      values: [{ owner: "KS" }, {}],
      warnings: [[3, "import.formulaNotComputed"]],
    });
  });
  it("19: merged cells down a column of municipalities", async () => {
    const rows: MadeCell[][] = [plain, ["Lund", "A"], [null, "B"], ["Trelleborg", "C"]];
    expect(await read(madeWorkbook([{ rows, merged: ["A2:A3"] }]))).toMatchObject({ counts: [3, 0, 0, 0] });
  });
  it("20: no column of municipalities, when one is chosen for the file; English headings and numbers", async () => {
    const bytes = book(
      ["System name", "Information owner", "Annual cost", "Secrecy"],
      ["A", "The board", "1,234", "yes"],
    );
    expect(await read(bytes, "list.xlsx", "en", "1281")).toMatchObject({
      counts: [1, 0, 0, 0],
      values: [{ owner: "The board", licenceOrePerYear: 123_400, secrecy: "partly" }],
    });
    expect((await read(bytes)).errors).toEqual([[2, null, "import.noMunicipality"]]);
  });
});

describe("more of what lists hold", () => {
  it("a column of money is money, whatever the word means alone", async () => {
    const rows: MadeCell[][] = [
      [null, null, "Kostnader (tkr)", null, null],
      ["Kommun", "System", "Licens", "Drift", "Driftform"],
      ["Lund", "A", 120, "45,5", "moln"],
    ];
    const list = await read(madeWorkbook([{ rows, merged: ["C1:D1"] }]));
    expect(list.values).toEqual([
      { licenceOrePerYear: 12_000_000, operationOrePerYear: 4_550_000, operationForm: "moln" },
    ]);
    expect((await read(book([...plain, "Drift"], ["Lund", "A", "egen server"]))).fields[2]).toBe(
      "operationForm",
    );
  });
  it("a hidden sheet is not the list, a month with two figures is a day, and a currency may come first", async () => {
    const list = await read(
      book([...plain, "Avtal t.o.m.", "Licens per år"], ["Lund", "A", "dec-27", "SEK 1 200"]),
    );
    expect(list.values).toEqual([{ contractEndsOn: "2027-12-31", licenceOrePerYear: 120_000 }]);
    const sheets = [
      {
        name: "Val",
        isHidden: true,
        rows: [
          [...plain, "Leverantör", "Status"],
          ["a", "b", "c", "d"],
        ],
      },
      { name: "Register", rows: [plain, ["Lund", "A"]] },
    ];
    expect(await read(madeWorkbook(sheets))).toMatchObject({ sheet: "Register", counts: [1, 0, 0, 0] });
  });
  it("a sum that was never computed is a sum", async () => {
    const never = { xml: '<c r="{r}"><f>SUM(C2:C3)</f></c>' };
    const list = await read(book([...plain, "Licens per år"], ["Lund", "A", 1], ["Totalt", null, never]));
    expect(list).toMatchObject({ counts: [1, 0, 0, 0], warnings: [[3, "import.totalRow"]] });
  });
});

describe("a row that contradicts what is known", () => {
  it("is refused: a wind-up before the installation began, in the file or here", async () => {
    const list = await read(
      book(
        [...plain, "Från år", "Avvecklas"],
        ["Lund", "W3D3", null, "2003-12-31"],
        ["Trelleborg", "B", 2010, "2009-01-01"],
      ),
    );
    expect(list.errors).toEqual([
      [2, 3, "installation.windUpBeforeBegun"],
      [3, 3, "installation.windUpBeforeBegun"],
    ]);
  });
  it("changes only what differs", async () => {
    const list = await read(
      book([...plain, "Informationsägare"], ["Lund", "W3D3", "KS"], ["Lund", "W3D3 ", null]),
    );
    expect(list.counts).toEqual([0, 0, 1, 0]);
  });
});

describe("how much is read", () => {
  it("50 000 rows are, one more is refused by its reason; no row is too", { timeout: 60_000 }, async () => {
    const rows = (count: number) =>
      `Kommun;System\n${Array.from({ length: count }, (_, at) => `Lund;System ${at}`).join("\n")}\n`;
    expect((await read(rows(50_000), "lista.csv")).counts).toEqual([50_000, 0, 0, 0]);
    await expect(read(rows(50_001), "lista.csv")).rejects.toMatchObject({ reason: "tooManyRows" });
    await expect(read("Kommun;System\n", "lista.csv")).rejects.toMatchObject({ reason: "noRows" });
  });
  it("300 columns are, with a word when there may be more", async () => {
    const head = [...plain, ...Array.from({ length: 310 }, (_, at) => `k${at}`)];
    const list = await read(book(head, ["Lund", "A", ...Array.from({ length: 310 }, () => 1)]));
    expect(list.fields).toHaveLength(300);
    expect(list.warnings).toEqual([[1, "import.moreColumns"]]);
  });
});
