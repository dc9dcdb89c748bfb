import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { locales } from "@/lib/domain/text";
import type { PointInput } from "../schema";
import { changesOf, filledName, filledPoints, isReadAs, moved, wrongInPoints } from "./templates";

const written = fc.record({
  sv: fc.option(fc.string({ minLength: 1, maxLength: 5 })),
  nb: fc.option(fc.string({ minLength: 1, maxLength: 5 })),
  en: fc.option(fc.string({ minLength: 1, maxLength: 5 })),
});
const point = (number: number): fc.Arbitrary<PointInput> =>
  fc.record({
    number: fc.constant(number),
    category: fc.constantFrom("package" as const, "files" as const),
    title: written,
    purpose: written,
    severity: fc.constantFrom("blocking" as const, "explain" as const, "info" as const),
    method: fc.constantFrom("automatic" as const, "manual" as const, "either" as const),
    needsSecondPerson: fc.boolean(),
    missing: fc.constant<string[]>([]),
  });
const points = fc
  .uniqueArray(fc.integer({ min: 1, max: 999 }), { maxLength: 12 })
  .chain((numbers) => fc.tuple(...numbers.map(point)));
let made = 0;
const newId = () => `id-${(made += 1)}`;
const kept = (all: PointInput[]) => changesOf([], filledPoints(all, "sv"), newId).points;
const asSent = (all: unknown) => all as PointInput[];

const anything: PointInput = {
  number: 1,
  category: "package",
  title: { sv: "A", nb: "A", en: "A" },
  purpose: { sv: null, nb: null, en: null },
  severity: "info",
  method: "manual",
  needsSecondPerson: false,
  missing: [],
};

describe("texts that nobody has written", () => {
  it("are the office's own, and marked", () => {
    const one = filledName({ sv: "Bygg", nb: null, en: "Building" }, "sv");
    expect(one).toEqual({ name: { sv: "Bygg", nb: "Bygg", en: "Building" }, missing: ["name.nb"] });
    expect(isReadAs(one, "name", "nb")).toBe(true);
    expect(isReadAs(one, "name", "en")).toBe(false);
  });

  it("stay marked when they are sent back as they were read, until somebody writes them", () => {
    fc.assert(
      fc.property(points, fc.constantFrom(...locales), (all, own) => {
        const once = filledPoints(all, own);
        expect(filledPoints(asSent(once), own)).toEqual(once);
        for (const one of once)
          for (const path of one.missing) {
            const [part, locale] = path.split(".") as ["title", "sv"];
            expect(locale).not.toBe(own);
            expect(one[part][locale]).toBe(one[part][own]);
          }
      }),
    );
    const [one] = filledPoints([{ ...anything, title: { sv: "A", nb: null, en: "B" } }], "sv");
    const again = { ...one!, title: { ...one!.title, nb: "N" } };
    expect(filledPoints(asSent([again]), "sv")[0]).toMatchObject({ title: { nb: "N" }, missing: [] });
  });
});

describe("points that cannot be kept", () => {
  it("have the number of another, or no title in the office's language", () => {
    const wrong = [anything, { ...anything, title: { sv: null, nb: "A", en: null } }];
    expect(wrongInPoints(wrong, "sv")).toEqual([
      { path: "points.1.number", code: "template.numberTwice" },
      { path: "points.1.title.sv", code: "template.titleMissing" },
    ]);
    expect(wrongInPoints([{ ...anything, number: 2 }, anything], "nb")).toEqual([]);
  });
});

describe("what a change of the points does", () => {
  it("is nothing when they are sent as they were read, with ids or without", () => {
    fc.assert(
      fc.property(points, fc.boolean(), (all, hasIds) => {
        const before = kept(all);
        const sent = before.map(({ id, ...one }) => (hasIds ? { id, ...one } : one));
        const { points: after, ...counts } = changesOf(before, filledPoints(asSent(sent), "sv"), newId);
        expect(counts).toEqual({ added: 0, removed: 0, changed: 0, renumbered: 0 });
        expect(after).toEqual(before);
      }),
    );
  });

  it("gives every point an id of its own, whatever ids it is sent with", () => {
    fc.assert(
      fc.property(points, fc.array(fc.nat({ max: 15 })), (all, ids) => {
        const before = kept(all);
        const sent = filledPoints(all, "sv").map((one, place) => {
          const id = before[ids[place] ?? 99]?.id;
          return id === undefined ? one : { ...one, id };
        });
        const after = changesOf(before, sent, newId).points;
        expect(new Set(after.map(({ id }) => id)).size).toBe(after.length);
      }),
    );
  });

  it("tells what came, went and moved", () => {
    const before = kept([anything, { ...anything, number: 2 }, { ...anything, number: 3 }]);
    const [one, two] = before;
    const sent = [
      { ...two!, number: 1 },
      { ...one!, number: 2, severity: "blocking" as const },
      { ...anything, number: 9 },
    ];
    const counts = changesOf(before, filledPoints(asSent(sent), "sv"), newId);
    expect(counts).toMatchObject({ added: 1, removed: 1, changed: 1, renumbered: 2 });
  });
});

describe("a point that is moved", () => {
  it("takes the number of its new place; numbers left out stay left out", () => {
    const all = [1, 2, 5, 9].map((number) => ({ number, was: number }));
    expect(moved(all, 3, 1)).toEqual([
      { number: 1, was: 1 },
      { number: 2, was: 9 },
      { number: 5, was: 2 },
      { number: 9, was: 5 },
    ]);
    expect(moved(all, 0, -1)).toEqual(all);
    expect(moved(all, 3, 4)).toEqual(all);
  });

  it("and back again leaves everything as it was", () => {
    fc.assert(
      fc.property(points, fc.nat({ max: 11 }), fc.nat({ max: 11 }), (all, from, to) => {
        if (from >= all.length || to >= all.length) return;
        expect(moved(moved(all, from, to), to, from)).toEqual(all);
      }),
    );
  });
});
