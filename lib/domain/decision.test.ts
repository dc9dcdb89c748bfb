import { describe, expect, it } from "vitest";
import { formatDecision } from "./decision";

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
