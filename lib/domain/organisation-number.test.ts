import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatOrganisationNumber, organisationNumberOf, peppolIdOf } from "./organisation-number";

describe("an organisation number", () => {
  it.each([
    ["212000-1132", "SE", "2120001132"],
    ["2120001132", "SE", "2120001132"],
    [" 212000 – 1132 ", "SE", "2120001132"],
    ["974 760 673", "NO", "974760673"],
    ["974\u00a0760\u00a0673", "NO", "974760673"],
  ] as const)("%s in %s is %s", (written, country, digits) => {
    expect(organisationNumberOf(written, country)).toBe(digits);
  });

  it.each([
    ["212000-1133", "SE"],
    ["21200011320", "SE"],
    ["974760673", "SE"],
    ["2120001132", "NO"],
    ["974760674", "NO"],
    ["", "SE"],
    ["", "NO"],
    ["SE212000113201", "SE"],
    ["21200O1132", "SE"],
    ["😀", "NO"],
  ] as const)("%s is none in %s", (written, country) => {
    expect(organisationNumberOf(written, country)).toBeNull();
  });

  it.each(["SE", "NO"] as const)("with one digit changed is never right in %s", (country) => {
    const right = { SE: "2120001132", NO: "974760673" }[country];
    fc.assert(
      fc.property(fc.nat(right.length - 1), fc.integer({ min: 1, max: 9 }), (place, step) => {
        const digit = (Number(right[place]) + step) % 10;
        expect(
          organisationNumberOf(right.slice(0, place) + digit + right.slice(place + 1), country),
        ).toBeNull();
      }),
    );
  });

  it("is printed as its country does", () => {
    expect(formatOrganisationNumber("2120001132")).toBe("212000-1132");
    expect(formatOrganisationNumber("974760673")).toBe("974\u00a0760\u00a0673");
  });
});

describe("a Peppol id", () => {
  it("is the country's register and a right number", () => {
    expect(peppolIdOf("0007:212000-1132", "SE")).toBe("0007:2120001132");
    expect(peppolIdOf("0192:974760673", "NO")).toBe("0192:974760673");
    for (const wrong of ["0192:974760673", "0007:2120001133", "0007:", "2120001132", "0007:2120001132:1", ""])
      expect([wrong, peppolIdOf(wrong, "SE")]).toEqual([wrong, null]);
  });
});
