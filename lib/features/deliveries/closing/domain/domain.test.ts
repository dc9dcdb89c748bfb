import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wholeScope } from "@/lib/domain/delivery-scope";
import {
  closingSteps,
  dayOf,
  daysAfter,
  differenceOf,
  isComplete,
  isHeld,
  isPassed,
  nextOf,
  noDisposal,
  nothingClosed,
  outOfOrder,
  stepsAfter,
  stepsBefore,
  whyItStays,
  waitsFor,
  wrongIn,
  type Closing,
  type ClosingStep,
  type Remaining,
} from ".";

/** The closing with a step done on a day, or set aside. */
function take(closing: Closing, step: ClosingStep, on: string | null): Closing {
  if (on === null) return { ...closing, notApplicable: [...closing.notApplicable, step] };
  const disposal = closing.disposal ?? noDisposal;
  const decision = { reference: "BUN 2026/12", paragraph: "14", date: on, body: "Nämnden" };
  switch (step) {
    case "receipt":
      return { ...closing, receiptSentOn: on };
    case "access":
      return { ...closing, accessClosedOn: on };
    case "disposalDecided":
      return { ...closing, disposal: { ...disposal, decision, basis: "plan" } };
    case "disposed":
      return { ...closing, disposal: { ...disposal, carriedOutOn: on, by: "Drift", method: "Raderat" } };
    case "readLicence":
      return { ...closing, readLicenceEndedOn: on };
    case "licence":
      return { ...closing, licenceEndedOn: on };
  }
}

const day = fc.integer({ min: 1, max: 28 }).map((at) => `2026-02-${String(at).padStart(2, "0")}`);
/** Steps in any order, each once at most, with a day or set aside. */
const some = fc
  .shuffledSubarray([...closingSteps])
  .chain((steps) =>
    fc.tuple(...steps.map((step) => fc.tuple(fc.constant(step), fc.option(day, { nil: null })))),
  );
const closingOf = (taken: [ClosingStep, string | null][]): Closing =>
  taken.reduce((closing, [step, on]) => take(closing, step, on), nothingClosed);

describe("the order of closing", () => {
  it("lets nothing be done before what comes before it is done or set aside", () => {
    fc.assert(
      fc.property(some, (taken) => {
        const closing = closingOf(taken);
        if (outOfOrder(closing).length > 0) return;
        for (const step of closingSteps.filter((one) => dayOf(closing, one) !== null))
          expect(stepsBefore(step).every((before) => isPassed(closing, before))).toBe(true);
      }),
    );
  });

  it("takes a step exactly when it waits for nothing", () => {
    fc.assert(
      fc.property(some, fc.constantFrom(...closingSteps), (taken, step) => {
        const closing = closingOf(taken.map(([of, on]) => [of, on && "2026-02-01"]));
        fc.pre(outOfOrder(closing).length === 0 && !isPassed(closing, step));
        const isFree = waitsFor(closing, step, true) === null;
        expect(outOfOrder(take(closing, step, "2026-02-02")).length === 0).toBe(isFree);
      }),
    );
  });

  it("leads from step to step to the end, whichever are set aside", () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }), (aside) => {
        let closing = nothingClosed;
        for (let step = nextOf(closing); step !== null; step = nextOf(closing))
          closing = take(closing, step, aside[closingSteps.indexOf(step)] ? null : "2026-02-02");
        expect(isComplete(closing)).toBe(true);
      }),
    );
  });

  it("keeps every step from being taken before the approval, and disposal while it is held", () => {
    for (const step of closingSteps) expect(waitsFor(nothingClosed, step, false)).toBe("closing.notApproved");
    const ready = closingOf([
      ["receipt", "2026-02-01"],
      ["access", "2026-02-02"],
      ["disposalDecided", "2025-06-01"],
    ]);
    expect(waitsFor(ready, "disposed", true)).toBeNull();
    const held = { ...ready, disposal: { ...ready.disposal!, hold: "Kopior är begärda" } };
    expect(waitsFor(held, "disposed", true)).toBe("closing.hold");
    expect(nextOf(held)).toBeNull();
    expect(isHeld(take(held, "disposed", "2026-02-03"))).toBe(true);
    expect(isHeld(take(held, "disposed", null))).toBe(true);
  });

  it("goes by the days, but for a decision that is older than the delivery", () => {
    const all = closingOf([
      ["receipt", "2026-02-03"],
      ["access", "2026-02-04"],
      ["disposalDecided", "2019-01-01"],
      ["disposed", "2026-02-05"],
    ]);
    expect(outOfOrder(all)).toEqual([]);
    expect(outOfOrder({ ...all, accessClosedOn: "2026-02-02" })).toMatchObject([{ path: "accessClosedOn" }]);
    expect(outOfOrder({ ...all, disposal: { ...all.disposal!, carriedOutOn: "2018-12-31" } })).toMatchObject([
      { path: "disposal.carriedOutOn", code: "closing.order" },
    ]);
  });

  it("knows what comes after a step", () => {
    expect(stepsAfter("access")).toEqual(["disposalDecided", "disposed", "readLicence", "licence"]);
    expect(stepsAfter("readLicence")).toEqual([]);
  });
});

describe("what is told", () => {
  it("has its evidence, no day to come, and nothing both done and set aside", () => {
    const closing = closingOf([
      ["receipt", "2026-02-03"],
      ["disposalDecided", "2026-02-01"],
      ["disposed", "2026-02-05"],
    ]);
    expect(daysAfter(closing, "2026-02-04").map(({ path }) => path)).toEqual(["disposal.carriedOutOn"]);
    const bare = { ...noDisposal, carriedOutOn: "2026-02-01" };
    const decision = { reference: null, paragraph: null, date: null, body: "Nämnden" };
    const poor = {
      ...closing,
      notApplicable: ["receipt" as const],
      disposal: { ...bare, decision },
    };
    expect(wrongIn(poor).map(({ path }) => path)).toEqual([
      "disposal.decision.date",
      "disposal.basis",
      "disposal.by",
      "disposal.method",
      "receiptSentOn",
    ]);
    expect(wrongIn(closing)).toEqual([]);
  });

  it("differs in steps, holds and details, and from itself in nothing", () => {
    fc.assert(
      fc.property(some, some, (one, other) => {
        const [a, b] = [closingOf(one), closingOf(other)];
        const { taken, takenBack, corrected } = differenceOf(a, b);
        for (const step of closingSteps) {
          expect(taken.includes(step)).toBe(
            isPassed(b, step) && (!isPassed(a, step) || (dayOf(a, step) !== null && dayOf(b, step) === null)),
          );
          const isUndone = dayOf(a, step) !== null && dayOf(b, step) === null;
          expect(takenBack.includes(step)).toBe(isUndone || (isPassed(a, step) && !isPassed(b, step)));
        }
        expect(corrected.every((step) => isPassed(a, step) && isPassed(b, step))).toBe(true);
        expect(differenceOf(a, a)).toMatchObject({
          taken: [],
          takenBack: [],
          corrected: [],
          details: [],
        });
      }),
    );
  });
});

it("names what else is said anew, and tells when a certificate is taken away", () => {
  const done = closingOf([["disposed", "2026-02-05"]]);
  const certified = { ...done, disposal: { ...done.disposal!, certificateFileId: "a" } };
  expect(differenceOf(done, certified)).toMatchObject({
    details: ["certificateFileId"],
    isCertificateGone: false,
  });
  expect(differenceOf(certified, { ...done, note: "Fel fil" })).toMatchObject({
    details: ["certificateFileId", "note"],
    isCertificateGone: true,
  });
  expect(differenceOf(certified, nothingClosed)).toMatchObject({ isCertificateGone: false });
});

describe("the last of an installation", () => {
  const isLastScope = (remaining: Remaining) => whyItStays(remaining) === null;
  const years = (periodFrom: number | null, periodTo: number | null) => ({
    ...wholeScope,
    periodFrom,
    periodTo,
  });
  const of = { open: 0, planned: [], held: { periodFrom: null, periodTo: null } };
  const board = { ...wholeScope, recordsCreators: ["Socialnämnden"] };

  it("is the whole of it, or what leaves nothing that is known of", () => {
    expect(isLastScope({ ...of, closed: [wholeScope] })).toBe(true);
    expect(isLastScope({ ...of, closed: [years(2004, 2010)] })).toBe(true);
    expect(isLastScope({ ...of, closed: [years(2004, 2010), years(2011, 2020)] })).toBe(true);
  });

  it("is a part only where the plan or other deliveries tell of the other parts", () => {
    const other = { ...wholeScope, recordsCreators: ["Skolnämnden"] };
    expect(whyItStays({ ...of, closed: [board] })).toBe("parts");
    expect(whyItStays({ ...of, closed: [board], planned: [board] })).toBe("parts");
    expect(whyItStays({ ...of, closed: [board], planned: [board, other] })).toBe("planned");
    expect(whyItStays({ ...of, closed: [board, other], planned: [board, other] })).toBeNull();
    expect(whyItStays({ ...of, closed: [board, other] })).toBeNull();
    expect(whyItStays({ ...of, closed: [] })).toBe("notDecommissioned");
  });

  it("is not while another is under way, the plan holds more, or years are left", () => {
    expect(isLastScope({ ...of, closed: [wholeScope], open: 1 })).toBe(false);
    expect(isLastScope({ ...of, closed: [years(2004, 2010)], planned: [years(2011, 2020)] })).toBe(false);
    expect(isLastScope({ ...of, closed: [years(2004, 2010)], planned: [years(2004, 2010)] })).toBe(true);
    expect(isLastScope({ ...of, closed: [board], planned: [wholeScope] })).toBe(false);
    const held = { periodFrom: 2004, periodTo: 2020 };
    expect(isLastScope({ ...of, closed: [years(2004, 2010)], held })).toBe(false);
    expect(isLastScope({ ...of, closed: [years(2004, 2010), years(2012, 2020)], held })).toBe(false);
    expect(isLastScope({ ...of, closed: [years(2004, 2010), years(2011, null)], held })).toBe(true);
  });
});
