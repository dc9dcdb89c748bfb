import { expect, it } from "vitest";
import { signedInTable } from "./signed-when";

it.each([
  ["moment", "2026-03-02 10:05"],
  ["day", "2026-03-02"],
  ["month", "mars 2026"],
  ["year", "2026"],
] as const)("a decision known to the %s is told as %s", (signedAtPrecision, told) => {
  const signed = { signedAt: "2026-03-02T09:05:00.000Z", signedAtPrecision };
  expect(signedInTable(signed, "sv", "Europe/Stockholm")).toBe(told);
});
