import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readTable } from "../use-cases/read-table";
import { dayOf, matchTable, type Known } from ".";

// Written by hand after the published formats, with invented figures.
const bytes = (text: string) => new TextEncoder().encode(text);
const latin = (text: string) => Uint8Array.from([...text].map((letter) => letter.charCodeAt(0)));

const px = `CHARSET="ANSI";
AXIS-VERSION="2010";
LANGUAGE="sv";
LANGUAGES="sv","en";
TITLE="Folkmängd efter region, ålder, kön "
"och år";
TITLE[en]="Population by region; age, sex and year";
CONTENTS="Folkmängd";
STUB="region","ålder";
HEADING="kön","år";
VALUES("region")="Riket","0127 Botkyrka","Trelleborg";
VALUES("ålder")="0-64 år","65+ år";
VALUES("kön")="män","kvinnor";
VALUES("år")="2022","2023";
TIMEVAL("år")=TLIST(A1),"2022","2023";
CODES("region")="00","0127","1287";
SOURCE="SCB";
DATA=
1 1 1 1
1 1 1 1
10 20 30 40
1 2 3 4
100 200 300 400
5 6 7 ".."
;
`;

const csvLong = `region;ålder;år;Folkmängd
0127 Botkyrka;totalt ålder;2022;38 248
0127 Botkyrka;totalt ålder;2023;39\u00a0000
0127 Botkyrka;0 år;2023;400
1287 Trelleborg;totalt ålder;2022;44 000
1287 Trelleborg;totalt ålder;2023;45 000
`;

const csvWide = `"09280: Befolkning, etter region, statistikkvariabel og år"

"region";"Personer 2023";"Personer 2024"
"1820 Alstahaug";7341;7322
"1833 Rana";26092;25980
"1899 Gamle kommune (-2019)";0;0
`;

const jsonStat = {
  class: "dataset",
  label: "Befolkning, etter region, år og statistikkvariabel",
  id: ["Region", "ContentsCode", "Tid"],
  size: [2, 2, 1],
  role: { time: ["Tid"], metric: ["ContentsCode"] },
  dimension: {
    Region: {
      label: "region",
      category: {
        index: { "K-1820": 0, "K-1833": 1 },
        label: { "K-1820": "Alstahaug", "K-1833": "Rana - Raane" },
      },
    },
    ContentsCode: {
      label: "statistikkvariabel",
      category: {
        index: ["Personer1", "Endring"],
        label: { Personer1: "Personer", Endring: "Befolkningsendring" },
      },
    },
    Tid: { label: "år", category: { index: ["2024"] } },
  },
  value: { "0": 7322, "1": -19, "2": 25980, "3": 12 },
};

const known = (...rows: [code: string, name: string, isMember?: boolean][]): Known[] =>
  rows.map(([code, name, isMember = true]) => ({ code, name, isMember, before: null }));
const swedish = known(
  ["0127", "Botkyrka"],
  ["1287", "Trelleborg"],
  ["1281", "Lund"],
  ["0114", "Upplands Väsby", false],
);
const norwegian = known(["1820", "Alstahaug"], ["1833", "Rana"]);

describe("a table of population", () => {
  it("in PC-Axis is added up over sexes and ages, and lacks what the source lacks", () => {
    const table = readTable(latin(px));
    expect(table.title).toBe("Folkmängd efter region, ålder, kön och år");
    expect(table.times).toEqual(["2022", "2023"]);
    expect(table.rows).toEqual([
      { code: "0127", name: "Botkyrka", values: [10 + 30 + 1 + 3, 20 + 40 + 2 + 4] },
      { code: "1287", name: "Trelleborg", values: [100 + 300 + 5 + 7, null] },
    ]);
  });

  it("as text, a row a year, takes the total of the ages", () => {
    const { rows, times } = readTable(bytes(`\ufeff${csvLong}`));
    expect(times).toEqual(["2022", "2023"]);
    expect(rows).toEqual([
      { code: "0127", name: "Botkyrka", values: [38_248, 39_000] },
      { code: "1287", name: "Trelleborg", values: [44_000, 45_000] },
    ]);
  });

  it("as text, a column a year, beneath its title", () => {
    const table = readTable(bytes(csvWide));
    expect(table.title).toContain("Befolkning");
    expect(matchTable(table, norwegian, { country: "NO", date: undefined })).toMatchObject({
      dates: ["2024-01-01", "2023-01-01"],
      date: "2024-01-01",
      rows: [
        { code: "1820", value: 7322 },
        { code: "1833", value: 25_980 },
      ],
      unknown: [],
    });
  });

  it.each([
    ["2", jsonStat],
    [
      "1",
      {
        dataset: {
          label: jsonStat.label,
          dimension: { ...jsonStat.dimension, id: jsonStat.id, size: jsonStat.size, role: jsonStat.role },
          value: [7322, -19, 25980, 12],
        },
      },
    ],
  ])("in JSON-stat %s counts persons, not their change", (_version, answer) => {
    const table = readTable(bytes(JSON.stringify(answer)));
    expect(matchTable(table, norwegian, { country: "NO", date: undefined }).rows).toMatchObject([
      { code: "1820", value: 7322 },
      { code: "1833", value: 25_980 },
    ]);
  });

  it("is matched with the register: members that it lacks, rows that the register lacks", () => {
    const text = `${csvLong}1199 Gamla staden;totalt ålder;2023;12\n`;
    expect(matchTable(readTable(bytes(text)), swedish, { country: "SE", date: undefined })).toMatchObject({
      date: "2023-12-31",
      rows: [{ code: "0127" }, { code: "1287", value: 45_000, isMember: true }],
      unknown: [{ code: "1199", name: "Gamla staden", value: 12 }],
      missing: [{ code: "1281", name: "Lund" }],
    });
    expect(
      matchTable(readTable(bytes(csvLong)), swedish, { country: "SE", date: "2022-12-31" }).rows[1]?.value,
    ).toBe(44_000);
  });
});

it("a table with several figures of one municipality is refused", () => {
  const rows = [
    { code: "1287", name: "", values: [1] },
    { code: "1287", name: "", values: [2] },
  ];
  const table = { title: "", times: ["2023"], rows };
  const matched = () => matchTable(table, swedish, { country: "SE", date: undefined });
  expect(matched).toThrow(expect.objectContaining({ code: "population.codeTwice" }) as Error);
});

describe("a wrong file is refused with the reason", () => {
  const refusal = (text: string | Uint8Array, country: "SE" | "NO" = "SE", own = swedish) => {
    try {
      const table = readTable(typeof text === "string" ? bytes(text) : text);
      matchTable(table, own, { country, date: undefined });
      return null;
    } catch (error) {
      return (error as { code: string }).code;
    }
  };

  it.each<[string, string, string]>([
    ["a web page", "<!doctype html><html><body>Folkmängd</body></html>", "population.notATable"],
    ["nothing", "", "population.notATable"],
    ["JSON of something else", '{"a": [1]}', "population.notATable"],
    ["broken JSON", '{"class": "dataset"', "population.notATable"],
    ["PC-Axis without data", 'TITLE="Folkmängd";\nSTUB="region";', "population.notATable"],
    ["PC-Axis with too few values", px.replace("100 200 300 400", ""), "population.notATable"],
    [
      "counties",
      px.replace('"00","0127","1287"', '"00","01","12"').replace("0127 Botkyrka", "Län"),
      "population.noMunicipalities",
    ],
    [
      "no year in the file",
      "Kod,Kommun,Folkmängd\n0127,Botkyrka,38000\n1287,Trelleborg,45000\n",
      "population.noYear",
    ],
    ["dwellings", csvLong.replace("Folkmängd", "Bostäder"), "population.noMeasure"],
    [
      "density",
      "region;Invånare per kvadratkilometer 2023\n0127 Botkyrka;1,5\n1287 Trelleborg;2,5\n",
      "population.noMeasure",
    ],
    [
      "ages without a total or a whole",
      csvLong.replaceAll("totalt ålder", "18-64 år"),
      "population.noMeasure",
    ],
    ["another country's", csvWide, "population.noMunicipalities"],
  ])("%s", (_what, text, code) => {
    expect(refusal(text)).toBe(code);
  });

  it("another country's municipalities whose codes are used here too", () => {
    const same = known(["1820", "Någonstans"], ["1833", "Annorstädes"]);
    expect(refusal(csvWide, "SE", same)).toBe("population.noMunicipalities");
  });

  it("too large a table", () => {
    const labels = (many: number, first: number) =>
      Array.from({ length: many }, (_, place) => `"${first + place}"`).join(",");
    const large = `TITLE="Folkmängd";STUB="region","ålder";HEADING="år";VALUES("region")=${labels(3000, 1000)};VALUES("ålder")=${labels(101, 0)};VALUES("år")=${labels(20, 1999)};TIMEVAL("år")=TLIST(A1);DATA=`;
    expect(refusal(`${large}${"1 ".repeat(3000 * 101 * 20)};`)).toBe("population.tooMuch");
  });

  it("never with anything but a reason, whatever the bytes", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array({ maxLength: 400 }),
          fc.string({ maxLength: 400 }).map(bytes),
          fc.nat(px.lastIndexOf(";") - 1).map((end) => latin(px.slice(0, end))),
        ),
        (some) => {
          expect(refusal(some)).toMatch(/^population\./);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe("the day of a time", () => {
  it.each([
    ["2023", "SE", "2023-12-31"],
    ["2023", "NO", "2023-01-01"],
    ["2024M02", "SE", "2024-02-29"],
    ["2024M02", "NO", "2024-02-01"],
    ["2024K2", "SE", "2024-06-30"],
    ["2024K2", "NO", "2024-04-01"],
    ["2024-11-01", "SE", "2024-11-01"],
    ["2024-02-31", "SE", null],
    ["2024M13", "SE", null],
    ["9999", "SE", null],
    ["året", "SE", null],
  ] as const)("%s in %s is %s", (time, country, day) => {
    expect(dayOf(time, country)).toBe(day);
  });
});
