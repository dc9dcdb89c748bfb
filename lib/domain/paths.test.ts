import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ownPath } from "./paths";

describe("the way back after signing in", () => {
  it("is a page of this site with its choices", () => {
    expect(ownPath("/skanearkiv/deliveries?status=active")).toBe("/skanearkiv/deliveries?status=active");
  });

  it("is the start page for anything else", () => {
    const foreign = [
      undefined,
      ["/skanearkiv"],
      "skanearkiv",
      "https://elsewhere.example/",
      "//elsewhere.example/",
      "/\\elsewhere.example/",
      "/.//elsewhere.example/",
      "/..//elsewhere.example/",
      "/a/..//elsewhere.example/",
      "/./\\elsewhere.example/",
      "/api/v1/skanearkiv/search",
      "/./api/v1/skanearkiv/search",
    ];
    for (const value of foreign) expect(ownPath(value), String(value)).toBe("/");
  });

  it("never leads to another site, whatever stands in the address", () => {
    const pieces = fc.constantFrom(
      "/",
      "\\",
      ".",
      "..",
      "%2e",
      "%2f",
      "@",
      ":",
      "?",
      "#",
      "elsewhere.example",
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 8 }), (parts) => {
        const target = new URL(ownPath(`/${parts.join("")}`), "https://own.example");
        expect(target.origin).toBe("https://own.example");
      }),
    );
  });
});
