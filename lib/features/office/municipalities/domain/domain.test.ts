import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { accessionSteps, type Mandate } from "../schema";
import { daysMeet } from "@/lib/domain/day";
import { bodyOf, isArchiveAuthority, mandateState, mandateToSignBy, railOf, unusualSteps } from ".";

const steps = (days: Partial<Record<(typeof accessionSteps)[number], string>>) =>
  accessionSteps.map((key) => ({ key, on: days[key] ?? null }));

describe("the steps of joining", () => {
  it("in the usual order are nothing to warn of", () => {
    const all = Object.fromEntries(accessionSteps.map((key, place) => [key, `2018-0${place + 1}-01`]));
    expect(unusualSteps(steps(all))).toEqual([]);
    expect(unusualSteps(steps({ executiveProposed: "2018-11-28" }))).toEqual([]);
    expect(unusualSteps(steps({ councilDecided: "2018-11-20" }))).toEqual([]);
    expect(unusualSteps(steps({}))).toEqual([]);
  });

  it("warn of an agreement before the council has decided, and of what is done before anything is signed", () => {
    expect(unusualSteps(steps({ agreementSigned: "2018-10-01", councilDecided: "2018-11-20" }))).toEqual([
      "agreementSigned",
    ]);
    expect(unusualSteps(steps({ agreementSigned: "2018-10-01" }))).toEqual(["agreementSigned"]);
    expect(unusualSteps(steps({ firstDelivery: "2019-01-01" }))).toEqual(["firstDelivery"]);
  });

  it("stand on the rail as done, next and ahead; a day to come is not done", () => {
    const rail = railOf(
      steps({ executiveProposed: "2018-11-01", councilDecided: "2018-12-20" }),
      "2018-12-01",
    );
    expect(rail).toMatchObject({
      prospect: "ahead",
      executiveProposed: "done",
      councilDecided: "current",
      agreementSigned: "ahead",
    });
  });
});

describe("a mandate", () => {
  const term = (from: string | null, until: string | null, isEnded = false) => ({ from, until, isEnded });

  it("counts from its first day until its last, both included", () => {
    const at = (today: string) => mandateState(term("2026-01-10", "2026-01-20"), today);
    expect(["2026-01-09", "2026-01-10", "2026-01-20", "2026-01-21"].map(at)).toEqual([
      "ahead",
      "live",
      "live",
      "past",
    ]);
    expect(mandateState(term(null, null), "2026-01-10")).toBe("live");
    expect(mandateState(term("2026-01-10", "2026-01-20", true), "2026-01-15")).toBe("past");
  });

  it("to sign by is one's own before a substitute's, the newest first, and never one that does not count", () => {
    const one = (id: string, more: Partial<Mandate>) =>
      ({ id, from: null, substituteFor: null, state: "live", ...more }) as Mandate;
    const substitute = one("s", { substituteFor: { id: "a", name: "A" }, from: "2026-03-01" });
    expect(mandateToSignBy([substitute, one("old", { from: "2020-01-01" })])?.id).toBe("old");
    expect(
      mandateToSignBy([one("old", { from: "2020-01-01" }), one("new", { from: "2024-01-01" })])?.id,
    ).toBe("new");
    expect(mandateToSignBy([substitute])?.id).toBe("s");
    expect(mandateToSignBy([one("x", { state: "past" }), one("y", { state: "ahead" })])).toBeNull();
  });

  it("overlaps another as their days do", () => {
    const day = fc.option(
      fc.integer({ min: 1, max: 28 }).map((n) => `2026-02-${String(n).padStart(2, "0")}`),
    );
    fc.assert(
      fc.property(day, day, day, day, (a, b, c, d) => {
        const [one, other] = [term(a, b), term(c, d)];
        if ((a && b && b < a) || (c && d && d < c)) return;
        const days = Array.from({ length: 28 }, (_, n) => `2026-02-${String(n + 1).padStart(2, "0")}`);
        const both = days.some((on) => [one, other].every((each) => mandateState(each, on) === "live"));
        expect(daysMeet(one, other)).toBe(both);
      }),
    );
  });

  it("names its body as a sentence does", () => {
    const trelleborg = { name: "Trelleborg", fullName: "Trelleborgs kommun" };
    expect(bodyOf("Kommunstyrelsen", trelleborg)).toBe("kommunstyrelsen i Trelleborgs kommun");
    expect(bodyOf("kommunstyrelsen i Trelleborgs kommun", trelleborg)).toBe(
      "kommunstyrelsen i Trelleborgs kommun",
    );
    expect(bodyOf("KS", trelleborg)).toBe("KS i Trelleborgs kommun");
  });

  it.each([
    ["Kommunstyrelsen", null, true],
    ["kommunstyrelsen i Trelleborgs kommun", "Kommunstyrelsen", true],
    ["Socialnämnden", null, false],
    ["Kommunstyrelsen", "Kulturnämnden", false],
    ["kulturnämnden", "Kulturnämnden ", true],
  ])("given by %s where %s is the archive authority", (body, authorityBody, is) => {
    const trelleborg = { name: "Trelleborg", fullName: "Trelleborgs kommun", authorityBody };
    expect(isArchiveAuthority(body, trelleborg)).toBe(is);
  });
});
