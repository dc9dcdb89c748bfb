import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addMonths,
  changedFacts,
  costOfMissing,
  countedFacts,
  hundredthsOf,
  lastNoticeOn,
  missingIn,
  totalHundredths,
  totalOf,
  unknownFacts,
  weightOf,
  withChange,
  wrongIn,
  wrongScores,
} from ".";

const anyDay = fc
  .integer({ min: Date.UTC(1990, 0, 1) / 86_400_000, max: Date.UTC(2080, 0, 1) / 86_400_000 })
  .map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));

describe("months from a day", () => {
  it("end at the month's end where it has no such day", () => {
    expect(addMonths("2027-08-31", 6)).toBe("2028-02-29");
    expect(addMonths("2027-05-31", -3)).toBe("2027-02-28");
    expect(addMonths("2027-12-31", -6)).toBe("2027-06-30");
    expect(addMonths("2027-01-15", -1)).toBe("2026-12-15");
    expect(addMonths("2028-02-29", 12)).toBe("2029-02-28");
  });

  it("keep the day, or the month's last, and never pass into the next month", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -120, max: 120 }), (on, count) => {
        const to = addMonths(on, count);
        const month = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
        expect(month(to) - month(on)).toBe(count);
        expect(to.slice(8) <= on.slice(8)).toBe(true);
        expect(new Date(to).toISOString().slice(0, 10)).toBe(to);
      }),
    );
  });
});

describe("the last day to give notice", () => {
  const contract = { contractEndsOn: "2026-12-31", noticeMonths: 6, renewalMonths: 12 };

  it("lies the notice before the end, and counts itself", () => {
    expect(lastNoticeOn(contract, "2026-01-01")).toBe("2026-06-30");
    expect(lastNoticeOn(contract, "2026-06-30")).toBe("2026-06-30");
  });

  it("is the next term's when it has passed and the contract goes on", () => {
    expect(lastNoticeOn(contract, "2026-07-01")).toBe("2027-06-30");
    expect(lastNoticeOn(contract, "2030-11-30")).toBe("2031-06-30");
    expect(lastNoticeOn({ ...contract, renewalMonths: 1 }, "2026-08-15")).toBe("2026-08-28");
  });

  it("stays passed where the contract does not go on, and is not known without end or notice", () => {
    expect(lastNoticeOn({ ...contract, renewalMonths: null }, "2027-01-01")).toBe("2026-06-30");
    expect(lastNoticeOn({ ...contract, renewalMonths: 0 }, "2027-01-01")).toBe("2026-06-30");
    expect(lastNoticeOn({ ...contract, noticeMonths: null }, "2026-01-01")).toBeNull();
    expect(lastNoticeOn({ ...contract, contractEndsOn: null }, "2026-01-01")).toBeNull();
    expect(lastNoticeOn({ ...contract, noticeMonths: 0 }, "2026-01-01")).toBe("2026-12-31");
  });

  it("is never passed while the contract goes on, and is the first that is not", () => {
    const short = fc.integer({ min: 1, max: 60 });
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 36 }), short, anyDay, (end, notice, renewal, today) => {
        const own = { contractEndsOn: end, noticeMonths: notice, renewalMonths: renewal };
        const found = lastNoticeOn(own, today)!;
        expect(found >= today).toBe(true);
        const first = addMonths(end, -notice);
        const days = Array.from({ length: 1200 }, (_, term) =>
          addMonths(addMonths(end, term * renewal), -notice),
        );
        expect(found).toBe(first >= today ? first : days.find((on) => on >= today));
      }),
      { numRuns: 60 },
    );
  });

  it("costs the licence for one more term when it is missed", () => {
    expect(costOfMissing({ licenceOrePerYear: 14_500_000, renewalMonths: 12 })).toBe(14_500_000);
    expect(costOfMissing({ licenceOrePerYear: 10_000, renewalMonths: 5 })).toBe(4167);
    expect(costOfMissing({ licenceOrePerYear: null, renewalMonths: 12 })).toBeNull();
    expect(costOfMissing({ licenceOrePerYear: 1, renewalMonths: null })).toBeNull();
  });
});

describe("an installation's facts", () => {
  const empty = unknownFacts();

  it("are all missing at first, and 'unknown' is still missing", () => {
    expect(missingIn(empty)).toEqual(countedFacts);
    expect(missingIn({ ...empty, secrecy: "unknown" })).toContain("secrecy");
    expect(missingIn({ ...empty, secrecy: "none", licenceOrePerYear: 0 })).not.toContain("secrecy");
    expect(missingIn({ ...empty, licenceOrePerYear: 0 })).not.toContain("licenceOrePerYear");
  });

  it("are not asked for when it is over", () => {
    expect(missingIn({ ...empty, status: "woundUp" })).toEqual([]);
    expect(missingIn({ ...empty, status: "replaced" })).toEqual([]);
  });

  it("change as said and stay as they are where nothing is said", () => {
    const after = withChange(
      { ...empty, owner: "Socialnämnden", contents: "Akter" },
      { owner: null, objects: 12, informationClass: { k: 1, r: 2, t: 3 } },
    );
    expect(after).toMatchObject({ owner: null, contents: "Akter", objects: 12 });
    expect(changedFacts(empty, after)).toEqual(["contents", "objects", "informationClass"]);
    expect(changedFacts(after, withChange(after, { informationClass: { k: 1, r: 2, t: 3 } }))).toEqual([]);
  });

  it.each([
    [{ periodFrom: 2004, periodTo: 2003 }, "periodTo", "installation.periodOrder"],
    [{ periodFrom: 2004, windUpOn: "2003-12-31" }, "windUpOn", "installation.windUpBeforeBegun"],
    [
      { readOnlySince: "2026-02-01", windUpOn: "2026-01-31" },
      "windUpOn",
      "installation.windUpBeforeReadOnly",
    ],
    [{ periodFrom: 2004, readOnlySince: "2003-01-01" }, "readOnlySince", "installation.readOnlyBeforeBegun"],
  ])("cannot contradict each other: %j", (change, path, code) => {
    expect(wrongIn(withChange(empty, change))).toEqual([{ path, code }]);
  });

  it("may end in the year or on the day they begin", () => {
    expect(wrongIn({ ...empty, periodFrom: 2004, periodTo: 2004, windUpOn: "2004-01-01" })).toEqual([]);
    expect(wrongIn({ ...empty, readOnlySince: "2026-02-01", windUpOn: "2026-02-01" })).toEqual([]);
  });
});

describe("the need of archiving", () => {
  const scale = [0, 1, 2, 3, 4, 5].map((value) => ({ value }));
  const criteria = [
    { key: "benefit", weight: hundredthsOf("3"), scale },
    { key: "soon", weight: hundredthsOf("1.0"), scale },
  ];

  it("is the mean by the weights, in exact hundredths", () => {
    const of = (benefit: number, soon: number) =>
      totalOf(
        totalHundredths(criteria, [
          { criterion: "benefit", value: benefit },
          { criterion: "soon", value: soon },
        ]),
      );
    expect(of(3, 4)).toBe("3.25");
    expect(of(5, 5)).toBe("5.00");
    expect(of(0, 0)).toBe("0.00");
    expect(of(0, 1)).toBe("0.25");
  });

  it("lies between the lowest and the highest value, and rises with each of them", () => {
    const value = fc.integer({ min: 0, max: 5 });
    const weight = fc.integer({ min: 1, max: 99_999 });
    fc.assert(
      fc.property(fc.array(fc.tuple(weight, value), { minLength: 1, maxLength: 12 }), (pairs) => {
        const own = pairs.map(([one], place) => ({ key: String(place), weight: one, scale }));
        const scores = pairs.map(([, one], place) => ({ criterion: String(place), value: one }));
        const total = totalHundredths(own, scores);
        const values = pairs.map(([, one]) => one);
        expect(total).toBeGreaterThanOrEqual(Math.min(...values) * 100);
        expect(total).toBeLessThanOrEqual(Math.max(...values) * 100);
        const raised = scores.map((score, place) => (place === 0 ? { ...score, value: 5 } : score));
        expect(totalHundredths(own, raised)).toBeGreaterThanOrEqual(total);
      }),
    );
  });

  it("takes weights as text with up to two decimals", () => {
    expect(["2.0", "2", "0.25", "1.50"].map(hundredthsOf)).toEqual([200, 200, 25, 150]);
    expect([200, 25, 150, 1000].map(weightOf)).toEqual(["2.0", "0.25", "1.5", "10.0"]);
    for (const text of ["", "-1", "1,5", "1.234", "1000"]) expect(() => hundredthsOf(text)).toThrow();
  });

  it("needs every criterion once, with a value of its scale", () => {
    const short = [{ ...criteria[0]!, scale: [{ value: 0 }, { value: 5 }] }, criteria[1]!];
    expect(wrongScores(short, [{ criterion: "benefit", value: 3 }])).toEqual([
      { path: "scores.0.value", code: "need.notOnScale" },
      { path: "scores.soon", code: "need.valueMissing" },
    ]);
    const twice = [
      { criterion: "soon", value: 1 },
      { criterion: "soon", value: 2 },
      { criterion: "other", value: 2 },
      { criterion: "benefit", value: 2 },
    ];
    expect(wrongScores(criteria, twice)).toEqual([
      { path: "scores.1.criterion", code: "need.sameTwice" },
      { path: "scores.2.criterion", code: "need.unknownCriterion" },
    ]);
  });
});
