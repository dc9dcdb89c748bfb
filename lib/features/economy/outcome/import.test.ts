import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { OutcomeForm } from "@/lib/domain/import-kind";
import { sieOf } from "@/lib/testing/sie";
import { understandFile } from "@/lib/testing/reading";
import { madeWorkbook, type MadeCell } from "@/lib/testing/workbooks";
import type { Learned } from "./domain/learned";
import { outcomeReader } from "./import";

const folder = mkdtempSync(path.join(tmpdir(), "ledgers-"));
afterAll(() => rmSync(folder, { recursive: true }));

async function* known(more: Learned[]): AsyncGenerator<Learned> {
  yield { kind: "office", country: "SE" };
  for (const accountPrefix of ["3", "5"])
    yield {
      kind: "rule",
      rule: { accountPrefix, dims: {}, group: accountPrefix === "3" ? "Intäkt" : "Drift" },
    };
  yield* more;
}

let made = 0;
async function read(
  bytes: Buffer | string,
  {
    form = "transactions",
    learned = [],
    ...choices
  }: { form?: OutcomeForm; learned?: Learned[] } & Record<string, unknown> = {},
) {
  const file = path.join(folder, String((made += 1)));
  writeFileSync(file, bytes);
  const nothing = {
    sheet: null,
    headerRow: null,
    columns: null,
    municipality: null,
    mended: [],
    remembered: [],
  };
  const { understanding, planned } = await understandFile(
    outcomeReader,
    { path: file, name: "fil", of: "outcome", locale: "sv", form, ...nothing, ...choices },
    known(learned),
  );
  const { preview } = understanding;
  const told = (some: typeof preview.errors) => some.map(({ row, code, value }) => [row, code, value]);
  return {
    preview,
    rows: [...planned],
    errors: told(preview.errors),
    warnings: told(preview.warnings),
    sumOre: preview.sumOre,
  };
}

const head = "Datum;Konto;Ansvar;Text;Belopp";
const csv = (...rows: string[]) => [head, ...rows].join("\n");

describe("a ledger with the traits of real ones", () => {
  it.each([
    ["Belopp", "1 250,50", 125_050],
    ["Utfall (tkr)", "1,5", 150_000],
    ["Belopp tkr", "1 250 kr", 125_000],
    ["Belopp", "(1.250,50)", -125_050],
  ])("%s: %s", async (heading, amount, ore) => {
    const file = `Datum;Konto;${heading}\n2026-01-31;5010;${amount}`;
    expect(await read(file)).toMatchObject({ sumOre: ore, errors: [] });
  });

  it("tells a percentage, a word and too large an amount by row and reason, and takes the others", async () => {
    const { preview, errors } = await read(
      csv(
        "2026-01-31;5010;1;a;12 %",
        "2026-01-31;5010;1;b;tio",
        "2026-01-31;5010;1;c;90 071 992 547 409,92",
        "2026-01-31;5010;1;d;10",
      ),
    );
    expect(errors).toEqual([
      [2, "outcome.amount", "12 %"],
      [3, "outcome.amount", "tio"],
      [4, "outcome.amountTooLarge", "90 071 992 547 409,92"],
    ]);
    expect(preview).toMatchObject({ create: 1, refused: 3, sumOre: 1000 });
  });

  it("refuses rows that are small each and too large together", async () => {
    const row = "2026-01-31;5010;1;a;90 071 992 547 409,00";
    expect((await read(csv(row, row))).errors).toEqual([[3, "outcome.sumTooLarge", null]]);
  });

  it("tells income that stands as plus: all of it, and some of it", async () => {
    const income = (amount: string) => `2026-01-31;3010;1;Bidrag;${amount}`;
    expect((await read(csv(income("-5"), income("-6")))).warnings).toEqual([]);
    expect((await read(csv(income("5"), income("6")))).warnings).toEqual([
      [3, "outcome.incomePositive", null],
    ]);
    expect((await read(csv(income("-5"), income("4")))).warnings).toEqual([
      [3, "outcome.signsMixed", "1 / 2"],
    ]);
  });

  it.each([
    ["Leverantörsnamn;Text", "Kim AB;Serverdrift"],
    ["Text;Leverantörsnamn", "Serverdrift;Kim AB"],
  ])("has the text that is called so, whoever the supplier is: %s", async (headings, cells) => {
    const { rows } = await read(`Datum;Konto;${headings};Belopp\n2026-01-31;5010;${cells};10`);
    expect(rows[0]?.target?.["text"]).toBe("Serverdrift");
  });

  it.each([
    ["Belopp;Belopp exkl moms", "125;100"],
    ["Belopp inkl moms;Belopp", "125;100"],
    ["Nettobelopp;Bruttobelopp", "100;125"],
    ["Utfall ack;Periodens utfall", "100;10"],
  ])("has its amounts without tax, and of the whole year: %s", async (headings, cells) => {
    const { sumOre } = await read(`Datum;Konto;${headings}\n2026-01-31;5010;${cells}`);
    expect(sumOre).toBe(10_000);
  });

  it("may have a cell of a megabyte, of which the beginning is kept", async () => {
    const { preview, rows } = await read(
      csv(`2026-01-31;5010;1;${"x".repeat(1024 * 1024)};10`, "2026-02-01;5010;1;b;5"),
    );
    expect(preview).toMatchObject({ create: 2, errorCount: 0 });
    expect(rows[0]?.target?.["text"]).toBe("x".repeat(500));
  });

  it.each(["utf8", "latin1", "utf16le"] as const)("is read as it is written: %s", async (encoding) => {
    const mark = encoding === "utf16le" ? "\ufeff" : "";
    const { rows } = await read(Buffer.from(`${mark}${csv("2026-01-31;5010;1;Löner åt oss;10")}`, encoding));
    expect(rows[0]?.target?.["text"]).toBe("Löner åt oss");
  });

  it("that is long is known by few of its rows: nothing is held of others, asked or not", async () => {
    const lines = Array.from({ length: 20_000 }, (_, n) => {
      const own = n % 2222 === 0;
      return `2026-01-31;5010;${own ? 4711 : 1000 + (n % 700)};${own ? "Vår" : "Kim Hemlig"} ${n};1`;
    });
    const asked = await read(csv(...lines));
    expect(asked.preview).toMatchObject({ rows: 20_000, question: "outcome.onlyMissing", create: 0 });
    expect(asked.preview.choices).toContainEqual({ dimension: "ansvar", value: "4711", rows: 10 });
    const only = { ansvar: "4711" };
    const { preview, rows } = await read(csv(...lines), { only });
    expect(preview).toMatchObject({ rows: 20_000, outside: 19_990, create: 10, sumOre: 1000 });
    expect(JSON.stringify([asked, preview, rows])).not.toContain("Hemlig");

    const sheet: MadeCell[][] = lines.slice(0, 4500).map((line) => line.split(";"));
    const book = await read(madeWorkbook([{ rows: [head.split(";"), ...sheet] }]), { only });
    expect(book.preview).toMatchObject({ rows: 4500, create: 3 });
  });
});

describe("a SIE file with the traits of real ones", () => {
  const year = ["#FLAGGA 0", "#FORMAT PC8", "#SIETYP 4", "#RAR 0 20260101 20261231", "#KONTO 5010 Hyra"];
  const voucher = (n: number, place: string) => [
    `#VER A ${n} 20260131 "Kim Hemlig ${n}"`,
    "{",
    `#TRANS 5010 {1 ${place}} 10.00`,
    "#TRANS 1930 {} -10.00",
    "}",
  ];

  it("of a thousand vouchers holds the office's own", async () => {
    const vouchers = Array.from({ length: 1000 }, (_, n) => voucher(n + 1, n % 100 === 0 ? "4711" : "1200"));
    const { preview } = await read(sieOf(...year, ...vouchers.flat()), {
      form: "sie",
      only: { ansvar: "4711" },
    });
    expect(preview).toMatchObject({ rows: 2000, outside: 990, create: 10, sumOre: 10_000 });
  });

  it("tells a fault without what may be somebody's name", async () => {
    const wrong = ['#VER A 1 "Kim Hemlig" 20260131', "{", "#TRANS 5010 {1 Hemlig 2} Hemlig", "}"];
    const { preview } = await read(sieOf(...year, ...wrong), { form: "sie" });
    expect(preview.errorCount).toBeGreaterThan(1);
    expect(JSON.stringify(preview)).not.toContain("Hemlig");
  });

  it("tells that its amounts are of another currency", async () => {
    const told = async (line: string) =>
      (await read(sieOf(...year, line, ...voucher(1, "1")), { form: "sie" })).warnings.slice(1);
    expect(await told("#VALUTA eur")).toEqual([[6, "outcome.otherCurrency", "EUR"]]);
    expect(await told("#VALUTA SEK")).toEqual([]);
  });

  it("knows a voucher by the year of its books, which may begin with any month", async () => {
    const broken = (from: string, until: string, day: string) =>
      sieOf(
        ...["#SIETYP 4", `#RAR 0 ${from} ${until}`, "#KONTO 5010 Hyra"],
        ...[`#VER A 5 ${day}`, "{", "#TRANS 5010 {} 10.00", "#TRANS 1930 {} -10.00", "}"],
      );
    const keys = async (bytes: Buffer) =>
      (await read(bytes, { form: "sie" })).rows.map(({ target }) => target?.["lineKey"]);
    const [one] = await keys(broken("20250901", "20260831", "20260215"));
    const [other] = await keys(broken("20260901", "20270831", "20261015"));
    expect([one, other]).toEqual(['v "2025-09 A 5" 5010 ||||', 'v "2026-09 A 5" 5010 ||||']);
  });

  it.each([
    ["#DIM 1 Ansv", "ansvar"],
    ["#DIM 1 Resultatenhet", "ansvar"],
    ["#DIM 1 Avdelning", "ansvar"],
    ["#DIM 1 Verks", "verksamhet"],
    ["#DIM 1 Prosjekt", "projekt"],
    ["#DIM 1 Akt.", "aktivitet"],
    ["#DIM 1 Motp", "motpart"],
  ])("may call its dimensions as it likes: %s", async (line, dimension) => {
    const { rows } = await read(sieOf(...year, line, ...voucher(1, "4711")), { form: "sie" });
    expect(rows[0]?.target?.["dims"]).toEqual({ [dimension]: "4711" });
  });

  const sums = (...more: string[]) =>
    sieOf(...year, "#KTYP 5010 K", "#RES 0 5010 100.00", ...more).toString("latin1");

  it("without vouchers is until the day that it says, else until what somebody says", async () => {
    const period = async (file: string, untilPeriod?: string) => {
      const { rows, warnings } = await read(file, { form: "sie", untilPeriod });
      return [rows[0]?.target?.["period"], rows[0]?.target?.["date"], warnings.at(-1)?.slice(1)];
    };
    expect(await period(sums())).toEqual(["2026-12", "2026-12-31", undefined]);
    expect(await period(sums(), "2026-04")).toEqual(["2026-04", "2026-04-30", undefined]);
    const own = sums("#OMFATTN 20260331");
    expect(await period(own)).toEqual(["2026-03", "2026-03-31", undefined]);
    expect(await period(own, "2026-04")).toEqual([
      "2026-03",
      "2026-03-31",
      ["outcome.untilDiffers", "2026-03"],
    ]);
  });

  it("without vouchers is not older than the one before", async () => {
    const learned: Learned[] = [{ kind: "report", source: "sie", year: 2026, until: "2026-05" }];
    const { errors, preview } = await read(sums("#OMFATTN 20260331"), { form: "sie", learned });
    expect(errors).toEqual([[1, "outcome.olderReport", "2026-05"]]);
    expect(preview).toMatchObject({ create: 0, refused: 1 });
  });
});
