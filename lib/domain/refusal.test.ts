import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AppError, errorStatus, type ErrorCode } from "./errors";
import { readRefusal, writeRefusal } from "./refusal";

describe("why a file was not given", () => {
  it("goes through an address and comes out as it was", () => {
    fc.assert(
      fc.property(fc.nat(999_999_999), (number) => {
        const wait = new AppError("export.tooMany", { retryAfterSeconds: number });
        expect(readRefusal(writeRefusal(wait))).toEqual({ kind: "tooMany", seconds: number });
        const rows = new AppError("export.tooManyRows", { params: { count: number, most: 1 } });
        expect(readRefusal(writeRefusal(rows))).toEqual({ kind: "tooManyRows", count: number });
      }),
    );
    for (const code of ["request.unavailable", "request.unexpected"] as const)
      expect(readRefusal(writeRefusal(new AppError(code)))).toEqual({ kind: "failed" });
  });

  it("is left to the page for what the page tells itself", () => {
    const inAddress = ["export.tooMany", "export.tooManyRows", "request.unavailable", "request.unexpected"];
    for (const code of Object.keys(errorStatus) as ErrorCode[])
      expect([code, writeRefusal(new AppError(code)) === null]).toEqual([code, !inAddress.includes(code)]);
  });

  it("is nothing else that an address may hold", () => {
    for (const value of [
      null,
      "",
      "tooMany",
      "tooMany-",
      "tooMany-x",
      "tooMany-1e9",
      "failed-1",
      "tooManyRows--1",
      "<b>",
    ])
      expect(readRefusal(value)).toBeNull();
    fc.assert(fc.property(fc.string(), (value) => readRefusal(`tooMany-${value}x`) === null));
  });
});
