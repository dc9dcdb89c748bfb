import fc from "fast-check";
import { expect, it } from "vitest";
import { isPackable, pathInRecord, plainName } from "./paths-in-record";

it("a name leads nowhere, whatever it is made of, and is told apart by its number", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), fc.nat(999), (name, index) => {
      const path = pathInRecord("bilagor", index, name);
      expect(path).toMatch(/^bilagor\/\d{3,4}-[^/\\:*?"<>|]+$/u);
      expect(path.split("/")).toHaveLength(2);
      expect(path.length).toBeLessThan(160);
    }),
  );
});

it("a name keeps its letters and its ending", () => {
  expect(plainName("Gallringsbeslut §14 åäö.pdf")).toBe("Gallringsbeslut §14 åäö.pdf");
  expect(plainName("../../etc/passwd")).toBe("_.._etc_passwd");
  expect(plainName(`${"a".repeat(200)}.xlsx`)).toBe(`${"a".repeat(120)}.xlsx`);
});

it("text is packed, what is packed already is not", () => {
  expect(["text/plain", "text/csv", "application/xml"].every(isPackable)).toBe(true);
  expect(["application/pdf", "image/png", "application/zip"].some(isPackable)).toBe(false);
});
