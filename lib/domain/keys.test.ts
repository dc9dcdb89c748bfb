import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keyFrom, keyOf } from "./keys";

describe("the key of a name", () => {
  it.each([
    ["Lönebas Plus", "lonebas-plus"],
    ["SkånEarkiv", "skanearkiv"],
    ["E-arkiv Mitt", "e-arkiv-mitt"],
    ["Brønnøy & Sømna IKA", "bronnoy-somna-ika"],
    ["Ægir", "aegir"],
    ["Idé", "ide"],
    // Written with a combining mark.
    ["A\u030angerman", "angerman"],
    ["  --Arkiv--  ", "arkiv"],
    ["文書館", ""],
    ["", ""],
  ])("%s is %s", (name, key) => expect(keyFrom(name)).toBe(key));

  it("is short, small, and does not change when made of itself", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200, unit: "grapheme" }), (name) => {
        const key = keyFrom(name);
        expect(key).toMatch(/^([a-z0-9]+(-[a-z0-9]+)*)?$/);
        expect(key.length).toBeLessThanOrEqual(40);
        expect(keyFrom(key)).toBe(key);
      }),
    );
  });
});

describe("the key of a new thing", () => {
  it("is its name's, or one of its own where that would hide a page or be empty", () => {
    expect(keyOf("Lönebas Plus")).toBe("lonebas-plus");
    for (const name of ["文書館", "New", "Import"]) expect(keyOf(name)).toMatch(/^[0-9a-f-]{36}$/);
  });
});
