import { describe, expect, it } from "vitest";
import { forecastShape, linesShape, type GridShape } from "./columns";
import { meaningOf, meaningWhileWriting } from "./keys";
import { readGrid } from "./read";
import { rowOf, type GridLine } from "./rows";
import { begin, reduce, type Action, type State } from "./state";

const words = { kinds: { cost: "Kostnad", income: "Intäkt" }, ordinary: "Ordinarie" };
const line = (id: string, group: string, budgetOre: number): GridLine => ({
  ...{ id, group, kind: "cost", budgetOre, toDateOre: null, outcomeOre: 0, forecastOre: null, note: null },
  fund: "Ordinarie",
});
const lines = [line("a", "Personal", 500_000_000), line("b", "Resor", 8_000_000)];
const start = (shape: GridShape = linesShape) =>
  begin(
    lines.map((one) => rowOf(one, "tkr", words.kinds)),
    "tkr",
    shape,
  );
const after = (actions: Action[], shape: GridShape = linesShape, from: State = start(shape)) =>
  actions.reduce(reduce(shape), from);
const read = ({ rows, unit }: State) => {
  const { lines: found, faults, totalOre } = readGrid(rows, unit, words);
  return { lines: found.map(({ line: sent }) => sent), faults: Object.fromEntries(faults), totalOre };
};
const write = (text: string): Action[] => [
  { type: "edit" },
  { type: "write", text },
  { type: "commit", step: null },
];
const at = (row: number, column: string, shape: GridShape = linesShape): Action => ({
  ...{ type: "focus", at: { row, column: shape.columns.findIndex((key) => key === column) } },
});
const pressed = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };

describe("the keys", () => {
  it("move, edit, clear and take back; what is typed begins a cell anew", () => {
    const of = (key: string, more = {}) => meaningOf({ ...pressed, key, ...more });
    expect(of("ArrowDown")).toEqual({ type: "go", step: { across: 0, down: 1 } });
    expect(of("Tab", { shiftKey: true })).toEqual({ type: "go", step: "previous" });
    expect([of("Enter"), of("F2")]).toEqual([{ type: "edit" }, { type: "edit" }]);
    expect(of("5")).toEqual({ type: "edit", text: "5" });
    expect(of("{", { ctrlKey: true, altKey: true })).toEqual({ type: "edit", text: "{" });
    expect([of("z", { ctrlKey: true }), of("Z", { metaKey: true, shiftKey: true })]).toEqual([
      { type: "undo" },
      { type: "redo" },
    ]);
    expect([of("v", { ctrlKey: true }), of("F5"), of("ArrowUp", { altKey: true })]).toEqual([
      null,
      null,
      null,
    ]);
    expect(meaningWhileWriting({ ...pressed, key: "Enter" })).toEqual({
      type: "commit",
      step: { across: 0, down: 1 },
    });
    expect(meaningWhileWriting({ ...pressed, key: "ArrowLeft" })).toBeNull();
  });

  it("go no further than the grid, and Tab goes from row to row", () => {
    const last = { row: 1, column: 6 };
    expect(after([{ type: "leap", to: "last", isWhole: true }]).at).toEqual(last);
    expect(
      after([
        { type: "leap", to: "last", isWhole: true },
        { type: "go", step: "next" },
      ]).at,
    ).toEqual(last);
    expect(
      after([
        { type: "leap", to: "last", isWhole: false },
        { type: "go", step: "next" },
      ]).at,
    ).toEqual({
      ...{ row: 1, column: 0 },
    });
    expect(after([{ type: "go", step: { across: -1, down: -1 } }]).at).toEqual({ row: 0, column: 0 });
  });
});

describe("what is written", () => {
  it("is read in the unit that is shown, and is the same in the other", () => {
    const state = after([at(0, "budget"), ...write("5 100,5")]);
    expect(read(state).lines[0]!.budgetOre).toBe(510_050_000);
    const inKronor = after([{ type: "unit", unit: "kr" }], linesShape, state);
    expect(inKronor.rows[0]!.cells.budget).toBe("5\u00a0100\u00a0500");
    expect(read(inKronor)).toEqual(read(state));
    expect(read(state).totalOre).toBe(518_050_000);
  });

  it("is told where it is wrong, and stays as it was written", () => {
    const state = after([at(0, "budget"), ...write("inkl moms"), at(1, "kind"), ...write("Utgift")]);
    const again = after([{ type: "unit", unit: "kr" }], linesShape, state);
    for (const one of [state, again]) {
      expect(one.rows[0]!.cells.budget).toBe("inkl moms");
      expect(read(one).faults).toEqual({ "a budget": "notAnAmount", "b kind": "notAKind" });
    }
  });

  it("must have a group and a budget, and be no sum", () => {
    const state = after([
      { type: "addRow" },
      ...write("Summa"),
      { type: "addRow" },
      at(3, "note"),
      ...write("varför"),
      { type: "addRow" },
    ]);
    expect(read(state).faults).toEqual({
      ...{ "new-1 group": "sumRow", "new-1 budget": "missing" },
      ...{ "new-2 group": "missing", "new-2 budget": "missing" },
    });
    expect(read(state).lines).toHaveLength(4);
  });

  it("is had back, step by step, and done again", () => {
    const state = after([at(0, "group"), ...write("Löner"), { type: "removeRow" }]);
    expect(state.rows.map(({ key }) => key)).toEqual(["b"]);
    const back = after([{ type: "undo" }, { type: "undo" }], linesShape, state);
    expect(back.rows).toEqual(start().rows);
    expect(after([{ type: "redo" }, { type: "redo" }], linesShape, back).rows).toEqual(state.rows);
    expect(after([{ type: "undo" }], linesShape, start()).said).toEqual({ what: "nothingToUndo" });
  });

  it("is left as it was by Escape", () => {
    const state = after([at(0, "budget"), { type: "edit", text: "9" }, { type: "cancel" }]);
    expect([state.rows, state.editing]).toEqual([start().rows, null]);
  });
});

describe("what is pasted", () => {
  const copied = [
    ["Personal", "", "6 080"],
    ["Konsulter", "Kostnad", "(64,5)"],
    ["Bidrag", "Intäkt", "c:a 100"],
  ];

  it("waits until its unit is said, and is then the same amounts", () => {
    const pending = after([at(0, "group"), { type: "paste", cells: copied }]);
    expect([pending.pending, pending.rows]).toEqual([copied, start().rows]);
    const thousands = after([{ type: "pasteIn", unit: "tkr" }], linesShape, pending);
    const kronor = after([{ type: "pasteIn", unit: "kr" }], linesShape, pending);
    expect(read(thousands).lines.map(({ budgetOre }) => budgetOre)).toEqual([608_000_000, -6_450_000, 0]);
    expect(read(kronor).lines.map(({ budgetOre }) => budgetOre)).toEqual([608_000, -6_450, 0]);
    expect(after([{ type: "cancelPaste" }], linesShape, pending).rows).toEqual(start().rows);
  });

  it("keeps what is no amount, adds rows, and is taken back in one step", () => {
    const state = after([at(0, "group"), { type: "paste", cells: copied }, { type: "pasteIn", unit: "tkr" }]);
    expect(state.rows.map(({ id }) => id)).toEqual(["a", "b", null]);
    expect(state.rows[2]!.cells.budget).toBe("c:a 100");
    expect(read(state).faults).toEqual({ "new-1 budget": "notAnAmount" });
    expect(state.said).toEqual({ what: "pasted", rows: 3, left: 0 });
    expect(after([{ type: "undo" }], linesShape, state).rows).toEqual(start().rows);
  });

  it("is not asked about without amounts, or where each has its own unit", () => {
    for (const cells of [[["Löner"], ["Resor"]], [["Löner", "", "5 tkr"]], [["Löner", "", "0"]]])
      expect(after([at(0, "group"), { type: "paste", cells }]).pending).toBeNull();
  });

  it("leaves what can't be written in, and says how much", () => {
    const state = after(
      [
        at(0, "group", forecastShape),
        { type: "paste", cells: [["Personal", "1", "2", "900 tkr", "dyrare", "mer"], ["x"], ["y"]] },
      ],
      forecastShape,
    );
    expect(state.rows.map(({ cells }) => [cells.group, cells.forecast, cells.note])).toEqual([
      ["Personal", "900", "dyrare"],
      ["Resor", "", ""],
    ]);
    expect(state.said).toEqual({ what: "pasted", rows: 3, left: 5 });
  });
});
