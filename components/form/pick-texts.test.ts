import { describe, expect, it } from "vitest";
import { pickTexts } from "./pick-texts";

// Texts as the bundler compiles them: a text with a placeholder is an array.
const compiled = ["2", ["n", 1]] as unknown as string;
const all = { forms: { saving: "Sparar" }, a: { one: { x: "1" }, two: compiled }, b: { y: "3" } };

describe("the texts of a form", () => {
  it("are those that are named, at their places, and no others", () => {
    expect(pickTexts(all, ["forms", "a.one"])).toEqual({
      forms: { saving: "Sparar" },
      a: { one: { x: "1" } },
    });
    expect(pickTexts(all, ["a.one.x", "a.two"])).toEqual({ a: { one: { x: "1" }, two: compiled } });
  });

  it("leave the whole as it was", () => {
    const before = structuredClone(all);
    pickTexts(all, ["a.one", "a.two", "b"]);
    expect(all).toEqual(before);
  });

  it("cannot be named wrongly without being told of", () => {
    expect(() => pickTexts(all, ["a.three"])).toThrow("There is no text a.three");
    expect(() => pickTexts(all, ["c.d"])).toThrow("There is no text c.d");
    expect(() => pickTexts(all, ["a.two.x"])).toThrow("There is no text a.two.x");
  });
});
