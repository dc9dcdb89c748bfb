import { describe, expect, it } from "vitest";
import { assertDecided, decisionInput, formatDecision, saidIn } from "./decision";

describe("where something was decided", () => {
  const decision = {
    reference: "EX 2023/12",
    paragraph: "§ 14",
    date: "2025-02-12",
    body: "Samverkansrådet",
  };

  it("names the body, the day, the paragraph and the diary number", () => {
    expect(formatDecision(decision, "sv")).toBe("Samverkansrådet 2025-02-12, § 14, EX 2023/12");
    expect(formatDecision(decision, "nb")).toBe("Samverkansrådet 12.02.2025, § 14, EX 2023/12");
  });

  it("has one paragraph sign, however the source writes it", () => {
    for (const paragraph of ["14", "§14", "§ 14"])
      expect(formatDecision({ ...decision, paragraph }, "en")).toBe(
        "Samverkansrådet 2025-02-12, § 14, EX 2023/12",
      );
  });

  it("leaves out what no source tells", () => {
    expect(formatDecision({ ...decision, body: null, paragraph: null }, "sv")).toBe("2025-02-12, EX 2023/12");
    expect(formatDecision({ reference: null, paragraph: null, date: null, body: null }, "sv")).toBe("");
  });
});

describe("a decision from a person", () => {
  const said = (input: unknown) => saidIn(decisionInput.parse(input));

  it("has its paragraph without the sign, and null for what is left out", () => {
    expect(said({ paragraph: "§ 14", body: "  KS " })).toEqual({
      reference: null,
      paragraph: "14",
      date: null,
      body: "KS",
    });
  });

  it("that says nothing is none", () => {
    expect(said({})).toBeNull();
    expect(said({ body: " ", chain: [] })).toBeNull();
    expect(said({ chain: null })).toBeNull();
    expect(saidIn(null)).toBeNull();
  });

  it("keeps its way through the bodies", () => {
    const chain = [{ body: "KSAU", role: "prepared" }];
    expect(said({ chain })?.chain).toEqual([{ body: "KSAU", role: "prepared", date: null, paragraph: null }]);
  });

  it.each([
    { date: "2026-02-30" },
    { date: "0001-01-01" },
    { body: "a\nb" },
    { body: "x".repeat(201) },
    { chain: [{ body: "", role: "prepared" }] },
    { chain: [{ body: "KS", role: "rejected" }] },
    { note: "x" },
  ])("is refused as %j", (input) => {
    expect(decisionInput.safeParse(input).success).toBe(false);
  });

  it("can't have been made after the office's today, nor can a step on its way", () => {
    const today = "2026-03-02";
    const on = (date: string, chained = today) =>
      said({ date, chain: [{ body: "KS", date: chained, role: "proposed" }] });
    expect(() => assertDecided(on(today), today)).not.toThrow();
    expect(() => assertDecided(null, today)).not.toThrow();
    expect(() => assertDecided(on("2026-03-03"), today)).toThrow("decision.inFuture");
    expect(() => assertDecided(on(today, "2026-03-03"), today)).toThrow("decision.inFuture");
  });
});
