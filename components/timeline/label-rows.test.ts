import fc from "fast-check";
import { expect, it } from "vitest";
import { inRows } from "./label-rows";

const edges = { from: 0, to: 342 };
const word = fc.record({
  at: fc.integer({ min: 12, max: 330 }),
  text: fc.string({ minLength: 1, maxLength: 20 }),
});

it("lays no word over another, none outside the edges, and leaves none out", () => {
  fc.assert(
    fc.property(fc.array(word, { maxLength: 8 }), (words) => {
      const { words: placed, rows } = inRows(words, edges);
      expect(placed.map(({ text }) => text).sort()).toEqual(words.map(({ text }) => text).sort());
      const ends: number[] = [];
      for (const { text, start, row } of placed) {
        expect(row).toBeLessThan(rows);
        expect(start).toBeGreaterThanOrEqual(edges.from);
        expect(start + text.length * 7).toBeLessThanOrEqual(edges.to);
        expect(start).toBeGreaterThan(ends[row] ?? -1);
        ends[row] = start + text.length * 7;
      }
    }),
  );
});

it("takes a row more only where words stand near each other", () => {
  const days = (...at: number[]) => at.map((one) => ({ at: one, text: "2026-05-09" }));
  expect(inRows(days(40, 140, 240), edges).words.map(({ row }) => row)).toEqual([0, 0, 0]);
  expect(inRows(days(40, 90, 140), edges).words.map(({ row }) => row)).toEqual([0, 1, 0]);
});
