import { describe, expect, it } from "vitest";
import { readPayments } from "./read-payments";

describe("readPayments", () => {
  it("reads a code and kronor a line, as they are pasted from a sheet", () => {
    expect(readPayments("1281\t2 183 000\n\n1287; 839 000,50\r\n1260 311000")).toEqual({
      paid: { 1281: 218_300_000, 1287: 83_900_050, 1260: 31_100_000 },
    });
  });

  it.each([
    ["1281 100\n128 100", 2],
    ["1281 inget", 1],
    ["1281 5.000", 1],
    ["1281 -5", 1],
    ["1281 5\n1281 6", 2],
  ])("tells the first line that is no payment: %j", (typed, wrong) =>
    expect(readPayments(typed)).toEqual({ wrong }),
  );
});
