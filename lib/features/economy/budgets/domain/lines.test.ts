import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changesOf, fundsWritten, lineFaults, type SentLine } from "./lines";

const line = (group: string, more: Partial<SentLine> = {}): SentLine => ({
  ...{ id: null, group, kind: "cost", budgetOre: 100, toDateOre: null, forecastOre: null, note: null },
  fund: "ordinary",
  ...more,
});
const faults = (lines: SentLine[], known: string[] = []) =>
  lineFaults(lines, new Set(known)).map(({ path, code }) => `${path} ${code}`);

describe("the lines of a revision", () => {
  it("are right when each group stands once in a kind and a financing", () => {
    const lines = [
      line("Personal"),
      line("Personal", { kind: "income" }),
      line("Personal", { fund: "Akut" }),
    ];
    expect(faults(lines)).toEqual([]);
    expect(faults([...lines, line(" PERSONAL ")])).toEqual(["lines.3.group budget.groupTwice"]);
    expect(
      faults([line("Resor", { fund: "Akut leverans" }), line("Resor", { fund: "akut-leverans" })]),
    ).toEqual(["lines.1.group budget.groupTwice"]);
  });

  it("are of the revision, each once", () => {
    expect(faults([line("A", { id: "1" }), line("B", { id: "2" })], ["1", "2"])).toEqual([]);
    expect(faults([line("A", { id: "1" }), line("B", { id: "1" }), line("C", { id: "3" })], ["1"])).toEqual([
      "lines.1.id budget.lineTwice",
      "lines.2.id budget.unknownLine",
    ]);
  });

  it("add up to what can be counted exactly, in whichever order", () => {
    const most = Number.MAX_SAFE_INTEGER;
    expect(faults([line("A", { budgetOre: most })])).toEqual([]);
    expect(faults([line("A", { budgetOre: most }), line("B", { budgetOre: -1 })])).toEqual([
      "lines budget.sumTooLarge",
    ]);
  });
});

describe("what becomes of the lines", () => {
  it("is counted: new, said anew, gone", () => {
    const before = [line("A", { id: "1" }), line("B", { id: "2" }), line("C", { id: "3" })] as (SentLine & {
      id: string;
    })[];
    const after = [line("A", { id: "1" }), line("B", { id: "2", note: "dyrare" }), line("D"), line("E")];
    expect(changesOf(before, after)).toEqual({ added: 2, changed: 1, removed: 1 });
    expect(changesOf(before, before)).toEqual({ added: 0, changed: 0, removed: 0 });
  });

  it("adds up, whatever is sent", () => {
    const ids = fc.uniqueArray(fc.constantFrom("1", "2", "3", "4", "5"));
    fc.assert(
      fc.property(ids, ids, fc.nat(5), (had, kept, fresh) => {
        const before = had.map((id) => ({ ...line(id), id }));
        const after = [
          ...kept.filter((id) => had.includes(id)).map((id) => line(id, { id })),
          ...Array.from({ length: fresh }, (_, at) => line(`n${at}`)),
        ];
        const { added, changed, removed } = changesOf(before, after);
        expect([changed, added, before.length - removed + added]).toEqual([0, fresh, after.length]);
      }),
    );
  });
});

describe("a financing", () => {
  it("has the name that is written, else the one that is known, else its key", () => {
    const funds = ["ordinary", "Akut: W3D3, Lund", "akut-w3d3-lund", "bidrag", "okand"].map((fund) => ({
      fund,
    }));
    expect(fundsWritten(funds, { bidrag: "Bidrag från staten" })).toEqual([
      { key: "ordinary", name: null },
      { key: "akut-w3d3-lund", name: "Akut: W3D3, Lund" },
      { key: "akut-w3d3-lund", name: "Akut: W3D3, Lund" },
      { key: "bidrag", name: "Bidrag från staten" },
      { key: "okand", name: "okand" },
    ]);
  });
});
