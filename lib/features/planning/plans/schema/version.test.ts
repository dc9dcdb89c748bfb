import { describe, expect, it } from "vitest";
import { addVersionBody, comparisonQuery, versionParams } from ".";

describe("a version's number", () => {
  it("is none beyond what the database can hold, wherever it is told", () => {
    const large = "3000000000";
    expect(comparisonQuery.safeParse({ from: "1", to: "9999" }).success).toBe(true);
    expect(comparisonQuery.safeParse({ from: large, to: "1" }).success).toBe(false);
    expect(comparisonQuery.safeParse({ from: "1", to: large }).success).toBe(false);
    expect(versionParams.safeParse({ plan: "a", n: large }).success).toBe(false);
    expect(addVersionBody.safeParse({ from: Number(large) }).success).toBe(false);
  });
});
