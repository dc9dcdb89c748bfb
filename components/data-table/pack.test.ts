import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Cell, CellFacts, PackedCell } from "./cells";
import { packRows, type Packed } from "./pack";

const cell: fc.Arbitrary<Cell> = fc.oneof(
  fc.string({ minLength: 1 }),
  fc.integer(),
  fc.constant(null),
  fc.constant(false as const),
  fc.record({ text: fc.string(), look: fc.constantFrom("muted" as const, "bad" as const) }),
  fc.record({ text: fc.string(), href: fc.webPath() }),
  fc.record({ tone: fc.constantFrom("ok" as const, "stop" as const), text: fc.constantFrom("a", "b") }),
  fc.record({ meter: fc.nat(9), max: fc.constant(9), label: fc.string() }),
);
const row = fc.record({
  href: fc.option(fc.constantFrom("/o/deliveries/1", "/o/deliveries/2", "/o/systems/w3d3", "/o")),
  cells: fc.array(fc.record({ content: cell, note: fc.option(fc.string({ minLength: 1 })) }), {
    minLength: 1,
    maxLength: 4,
  }),
});

/** The browser's result for a packed cell. */
function unpack(packed: PackedCell, { shared }: Packed) {
  const [content, note] = Array.isArray(packed) ? packed : [packed, null];
  const said = <T>(one: T | number) => (typeof one === "number" ? shared[one] : one);
  return { content: said(content), note: said(note) };
}

/** Values that are drawn alike: a number as its digits, null and undefined as nothing. */
const drawn = (content: Cell): string | CellFacts | null =>
  content === null || content === undefined || content === false
    ? null
    : typeof content === "object"
      ? content
      : String(content);

describe("packed rows", () => {
  it("hold every cell, note and address as it was", () => {
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        const packed = packRows(rows);
        const back = packed.rows.map(([tail, ...cells]) => ({
          href: tail === null ? null : packed.base + tail,
          cells: cells.map((one) => unpack(one, packed)),
        }));
        expect(back).toEqual(
          rows.map(({ href, cells }) => ({
            href,
            cells: cells.map(({ content, note }) => ({ content: drawn(content), note })),
          })),
        );
      }),
    );
  });

  it("write what a hundred rows share once, and addresses without their beginning", () => {
    const rows = Array.from({ length: 100 }, (_, index) => ({
      href: `/office/deliveries/${index}`,
      cells: [
        { content: { tone: "ok" as const, text: "Godkänd" }, note: `av ${index}` },
        { content: { text: "Diariet", href: "/office/systems/diariet" }, note: "Formpipe" },
        { content: "Dalsjö", note: null },
        { content: "25", note: null },
      ],
    }));
    const packed = packRows(rows);
    expect(packed.shared).toHaveLength(4);
    expect(packed.base).toBe("/office/deliveries/");
    expect(packed.rows[7]).toEqual(["7", [0, "av 7"], [1, 2], 3, "25"]);
  });

  it("write what stands in one place where it stands", () => {
    const link = { text: "Diariet", href: "/office/systems/diariet" };
    expect(packRows([{ href: null, cells: [{ content: link, note: "Formpipe" }] }])).toEqual({
      base: "",
      shared: [],
      rows: [[null, [link, "Formpipe"]]],
    });
  });
});
