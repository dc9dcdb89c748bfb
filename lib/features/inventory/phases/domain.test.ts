import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { phaseConditions, stages } from "@/lib/domain/delivery";
import { referencePhases } from "@/prisma/reference/phase-templates";
import { changesOf, coverStages, filledPhases, inUse, wrongInPhases } from "./domain";
import type { Phase, PhaseInput } from "./schema";

/** An office's phases: the six stages in order, cut into one to six phases. */
const phases = fc.subarray([1, 2, 3, 4, 5]).chain((cuts) => {
  const starts = [0, ...cuts];
  return fc.tuple(
    ...starts.map((start, place) =>
      fc.record({
        key: fc.constant(`fas-${place}`),
        firstStage: fc.constant(stages[start]!),
        lastStage: fc.constant(stages[(starts[place + 1] ?? 6) - 1]!),
        name: fc.record({
          sv: fc.string({ minLength: 1 }),
          nb: fc.option(fc.string({ minLength: 1 })),
          en: fc.option(fc.string({ minLength: 1 })),
        }),
        conditions: fc.subarray([...phaseConditions]),
        missing: fc.constant<string[]>([]),
      }),
    ),
  );
});
const read = (all: PhaseInput[], deliveries = 0): Phase[] =>
  filledPhases(all, "sv").map((phase, place) => ({ ...phase, id: String(place), deliveries }));

describe("the stages", () => {
  it("are covered once each in order by every way of working that is shipped", () => {
    for (const shipped of Object.values(referencePhases)) expect(coverStages(shipped)).toBe(true);
  });

  it("are covered by whatever cuts them in order, and by nothing else", () => {
    fc.assert(
      fc.property(phases, fc.nat(), fc.nat(), (all, one, other) => {
        expect(coverStages(all)).toBe(true);
        const [a, b] = [one % all.length, other % all.length];
        if (all.length > 1) expect(coverStages(all.filter((_, place) => place !== a))).toBe(false);
        expect(coverStages([...all, all[a]!])).toBe(false);
        if (a === b) return;
        const swapped = all.map((phase, place) => (place === a ? all[b]! : place === b ? all[a]! : phase));
        expect(coverStages(swapped)).toBe(false);
      }),
    );
    expect(coverStages([])).toBe(false);
  });
});

describe("a change of the phases", () => {
  it("is none when they are sent as they were read", () => {
    fc.assert(
      fc.property(phases, (all) => {
        const before = read(all);
        expect(changesOf(before, filledPhases(before, "sv"))).toBeNull();
      }),
    );
  });

  it("tells what came, went and is called something else", () => {
    const named = (key: string, sv: string, first: 0 | 1, last: 1 | 5) => ({
      key,
      name: { sv, nb: sv, en: sv },
      firstStage: stages[first],
      lastStage: stages[last],
      conditions: [],
      missing: [],
    });
    const before = [named("a", "A", 0, 1), named("b", "B", 1, 5)];
    const after = [named("a", "Å", 0, 5), named("c", "C", 1, 5)];
    expect(changesOf(before, after)).toEqual({ added: 1, removed: 1, renamed: 1, conditions: 0, stages: 1 });
  });

  it("leaves phases in use where they are, whatever they are called", () => {
    fc.assert(
      fc.property(phases, fc.nat(), (all, pick) => {
        const before = read(all, 1);
        const renamed = before.map((phase) => ({ ...phase, name: { sv: "X", nb: "X", en: "X" } }));
        expect(inUse(before, renamed)).toEqual([]);
        const gone = pick % all.length;
        expect(
          inUse(
            before,
            before.filter((_, place) => place !== gone),
          ).map(({ key }) => key),
        ).toEqual([`fas-${gone}`]);
        expect(inUse(read(all), [])).toEqual([]);
      }),
    );
  });
});

describe("fields that are wrong", () => {
  it("are a key that another phase has, and a name that the office's language lacks", () => {
    const one: PhaseInput = {
      key: "a",
      name: { sv: "A", nb: null, en: null },
      firstStage: "candidate",
      lastStage: "accepted",
      conditions: [],
      missing: [],
    };
    expect(wrongInPhases([one, { ...one, name: { sv: null, nb: "A", en: null } }], "sv")).toEqual([
      { path: "phases.1.key", code: "phase.keyTwice" },
      { path: "phases.1.name.sv", code: "text.missing" },
    ]);
  });
});
