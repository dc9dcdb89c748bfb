import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { coverAll, isSameScope, overlap, wholeScope, type DeliveryScope } from "./delivery-scope";

const names = fc.uniqueArray(fc.constantFrom("Socialnämnden", "Kommunstyrelsen", "Bygglov"), {
  maxLength: 2,
});
const year = fc.option(fc.integer({ min: 2000, max: 2006 }));
const scopes: fc.Arbitrary<DeliveryScope> = fc
  .record({ recordsCreators: names, informationTypes: names, periodFrom: year, periodTo: year })
  .filter(({ periodFrom, periodTo }) => periodFrom === null || periodTo === null || periodFrom <= periodTo);

/** A record that an installation could hold. */
const records = fc.record({
  creator: fc.constantFrom("Socialnämnden", "Kommunstyrelsen", "Bygglov", "Annan"),
  type: fc.constantFrom("Socialnämnden", "Kommunstyrelsen", "Bygglov", "Annan"),
  year: fc.integer({ min: 1998, max: 2008 }),
});
const holds = (
  scope: DeliveryScope,
  { creator, type, year: of }: { creator: string; type: string; year: number },
) =>
  (scope.recordsCreators.length === 0 || scope.recordsCreators.includes(creator)) &&
  (scope.informationTypes.length === 0 || scope.informationTypes.includes(type)) &&
  (scope.periodFrom ?? -Infinity) <= of &&
  of <= (scope.periodTo ?? Infinity);

const period = (periodFrom: number | null, periodTo: number | null): DeliveryScope => ({
  ...wholeScope,
  periodFrom,
  periodTo,
});

describe("two scopes of an installation", () => {
  it("overlap wherever there is a record that stands in both", () => {
    fc.assert(
      fc.property(scopes, scopes, records, (one, other, record) => {
        if (holds(one, record) && holds(other, record)) expect(overlap(one, other)).toBe(true);
      }),
    );
  });

  it("do not, where no record could: by a creator, by a type, by years", () => {
    fc.assert(
      fc.property(scopes, scopes, (one, other) => {
        if (overlap(one, other)) return;
        const creators = ["Socialnämnden", "Kommunstyrelsen", "Bygglov"];
        for (const creator of creators)
          for (const type of creators)
            for (let of = 1998; of <= 2008; of += 1) {
              const record = { creator, type, year: of };
              expect(holds(one, record) && holds(other, record)).toBe(false);
            }
      }),
      { numRuns: 60 },
    );
  });

  it("overlap each other alike, and each itself; the whole overlaps all", () => {
    fc.assert(
      fc.property(scopes, scopes, (one, other) => {
        expect(overlap(one, other)).toBe(overlap(other, one));
        expect(overlap(one, one)).toBe(true);
        expect(overlap(one, wholeScope)).toBe(true);
      }),
    );
  });

  it.each([
    ["a year that both have", period(2004, 2010), period(2010, 2015), true],
    ["years that follow one another", period(2004, 2009), period(2010, 2015), false],
    ["an open end", period(2004, null), period(2020, 2021), true],
    [
      "another board",
      { ...wholeScope, recordsCreators: ["Socialnämnden"] },
      { ...wholeScope, recordsCreators: ["Byggnadsnämnden"] },
      false,
    ],
    [
      "the same board, written otherwise",
      { ...wholeScope, recordsCreators: ["Socialnämnden"] },
      { ...wholeScope, recordsCreators: [" SOCIALNÄMNDEN "] },
      true,
    ],
  ])("%s", (_what, one, other, expected) => expect(overlap(one, other)).toBe(expected));
});

describe("the same scope", () => {
  it("is the same in whatever order and case, and with a name twice", () => {
    fc.assert(
      fc.property(scopes, (scope) => {
        const told = {
          ...scope,
          recordsCreators: [...scope.recordsCreators, ...scope.recordsCreators].toReversed(),
          informationTypes: scope.informationTypes.map((name) => ` ${name.toUpperCase()} `),
        };
        expect(isSameScope(scope, told)).toBe(true);
      }),
    );
  });

  it("is another with another year or name", () => {
    expect(isSameScope(period(2004, 2009), period(2004, 2010))).toBe(false);
    expect(isSameScope(wholeScope, { ...wholeScope, informationTypes: ["Ärenden"] })).toBe(false);
  });

  it("always overlaps", () => {
    fc.assert(
      fc.property(scopes, scopes, (one, other) => {
        if (isSameScope(one, other)) expect(overlap(one, other)).toBe(true);
      }),
    );
  });
});

describe("what is left of an installation", () => {
  const held = { periodFrom: 2004, periodTo: 2015 };

  it("is nothing once a scope without limits holds it, whatever is known of its years", () => {
    fc.assert(
      fc.property(scopes, (scope) => {
        expect(coverAll([wholeScope], scope)).toBe(true);
      }),
    );
  });

  it("is nothing once periods follow one another through it", () => {
    expect(coverAll([period(2010, 2015), period(2004, 2009)], held)).toBe(true);
    expect(coverAll([period(null, 2009), period(2008, null)], held)).toBe(true);
    expect(coverAll([period(2004, null)], { periodFrom: 2004, periodTo: null })).toBe(true);
  });

  it("is something with a gap, with years still to come, and with a board alone", () => {
    expect(coverAll([period(2004, 2008), period(2010, 2015)], held)).toBe(false);
    expect(coverAll([period(2004, 2015)], { periodFrom: 2004, periodTo: null })).toBe(false);
    expect(coverAll([period(2004, 2015)], { periodFrom: null, periodTo: 2015 })).toBe(false);
    expect(coverAll([{ ...held, recordsCreators: ["KS"], informationTypes: [] }], held)).toBe(false);
    expect(coverAll([], held)).toBe(false);
  });

  it("grows no larger when one more scope is there", () => {
    fc.assert(
      fc.property(fc.array(scopes, { maxLength: 4 }), scopes, (some, more) => {
        if (coverAll(some, held)) expect(coverAll([...some, more], held)).toBe(true);
      }),
    );
  });
});
