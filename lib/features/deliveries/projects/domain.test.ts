import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stages } from "@/lib/domain/delivery";
import {
  differing,
  isAnswerable,
  isSettledBy,
  isTaken,
  mayAskAgain,
  movesAsOne,
  nextPhase,
  lackOf,
  noteOf,
  partsAt,
  repeatedAt,
  withNote,
} from "./domain";
import { projectAnswers } from "./schema";

const standing = fc.record({
  isJoint: fc.boolean(),
  hasSecrecy: fc.boolean(),
  forkedAt: fc.constantFrom(null, "2026-03-02T09:00:00.000Z"),
});
const asked = fc.record({
  answer: fc.constantFrom(null, ...projectAnswers),
  answerBy: fc.constantFrom("2026-03-01", "2026-03-02", "2026-03-03"),
  hasTrack: fc.boolean(),
});
const TODAY = "2026-03-02";

describe("the tracks of a project", () => {
  it("part by themselves only where they move as one, with secrecy, and not before the transfer", () => {
    fc.assert(
      fc.property(standing, fc.constantFrom(...stages), (project, stage) => {
        const isLate = ["transferred", "controlled", "accepted"].includes(stage);
        expect(partsAt(project, stage)).toBe(movesAsOne(project) && project.hasSecrecy && isLate);
      }),
    );
  });

  it("go next where most of them are not yet", () => {
    const phases = ["a", "b", "c"].map((key) => ({ key }));
    const at = (...keys: string[]) =>
      nextPhase(
        keys.map((key) => ({ phase: { key } })),
        phases,
      );
    expect([at("a", "a", "b"), at("a", "b", "b"), at("c"), at()]).toEqual(["b", "c", "", "b"]);
  });

  it("are all taken without a reason; with one those that are beyond the phase, where any is", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5), { minLength: 1 }), fc.nat(5), (places, to) => {
        const taken = (reason: string | null) =>
          places.filter((place) => isTaken(place, to, { reason, places }));
        const beyond = places.filter((place) => place > to);
        expect(taken(null)).toEqual(places);
        expect(taken("tillbaka")).toEqual(beyond.length > 0 ? beyond : places);
      }),
    );
  });
});

describe("an invitation", () => {
  it("is answered to the last day, that day too", () => {
    fc.assert(
      fc.property(asked, (one) => {
        expect(isAnswerable(one, TODAY)).toBe(one.answerBy >= TODAY);
      }),
    );
  });

  it("stands while its track goes: only that it joins can be said then, once", () => {
    fc.assert(
      fc.property(asked, fc.constantFrom(...projectAnswers), (one, next) => {
        const isSaid = one.answer === "joins";
        expect(isSettledBy(one, next)).toBe(one.hasTrack && !(next === "joins" && !isSaid));
      }),
    );
  });

  it("is never both waited for and sent again: only an answer or the last day opens it anew", () => {
    fc.assert(
      fc.property(asked, (one) => {
        const waits = one.answer === null && one.answerBy >= TODAY;
        expect(mayAskAgain(one, TODAY)).toBe(!waits && !one.hasTrack);
      }),
    );
  });

  it("names the same municipality once", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("1281", "1287", "1264")), (codes) => {
        const places = repeatedAt(codes);
        expect(codes.filter((_, place) => !places.includes(place)).sort()).toEqual(
          [...new Set(codes)].sort(),
        );
      }),
    );
  });
});

it("a note says where it came from, after what was noted before", () => {
  const origin = { project: "P-2027-03", by: "Lund", title: "Bilagor", text: "Tre saknas." };
  expect(noteOf(origin, "sv")).toBe("Från P-2027-03, Lund: Bilagor\nTre saknas.");
  expect(noteOf(origin, "nb")).toBe("Fra P-2027-03, Lund: Bilagor\nTre saknas.");
  expect(lackOf("Sökning", "nb")).toBe("Gjelder kontrollpunktet «Sökning», som leveransen ikke har.");
  expect(withNote(null, "ny")).toBe("ny");
  expect(withNote("egen", "ny")).toBe("egen\n\nny");
});

it("a change is what differs: what is said as it stands already is none", () => {
  const before = {
    name: "Tillsyn",
    isJoint: true,
    hasSecrecy: false,
    startsOn: null,
    endsOn: "2026-12-31",
    lead: null,
    plan: null,
    purpose: "Stängs",
  };
  expect(differing(before, before)).toEqual({});
  expect(differing(before, { name: "Tillsyn", endsOn: null, hasSecrecy: true })).toEqual({
    endsOn: null,
    hasSecrecy: true,
  });
});
