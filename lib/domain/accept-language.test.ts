import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { greetingLocale } from "./accept-language";
import { locales } from "./text";

describe("who has chosen no language", () => {
  it.each([
    ["nb-NO,nb;q=0.9,no;q=0.8,nn;q=0.7,en-US;q=0.6,en;q=0.5", "nb"],
    ["nn-NO", "nb"],
    ["no", "nb"],
    ["sv-SE,sv;q=0.9,en;q=0.8", "sv"],
    ["en-GB,en;q=0.9", "en"],
    ["de-DE,de;q=0.9,en;q=0.8", "en"],
    ["en;q=0.3, NB ;q=0.9", "nb"],
    ["en;q=0, sv;q=0.1", "sv"],
    ["fi,da", "sv"],
    ["*", "sv"],
    ["", "sv"],
    [null, "sv"],
  ] as const)("is greeted, by %j, in %s", (header, locale) => {
    expect(greetingLocale(header)).toBe(locale);
  });

  it("is greeted in one of ours whatever the header says", () => {
    fc.assert(
      fc.property(fc.string(), (header) => {
        expect(locales).toContain(greetingLocale(header));
      }),
    );
  });
});
