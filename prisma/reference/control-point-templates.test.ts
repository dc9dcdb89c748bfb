import { describe, expect, it } from "vitest";
import { itemsOf, referenceControlPoints, referenceTemplates } from "./control-point-templates";

const point = (number: number) => referenceControlPoints.find((each) => each.number === number)!;

describe("the shipped control points", () => {
  it("are numbered 1 to 49 in order", () => {
    expect(referenceControlPoints.map(({ number }) => number)).toEqual(
      Array.from({ length: 49 }, (_, place) => place + 1),
    );
  });

  it.each(referenceControlPoints)("$number says what must be true and how it is checked, briefly", (each) => {
    for (const text of Object.values(each.title)) expect(text.length, text).toBeLessThanOrEqual(90);
    for (const text of Object.values(each.purpose)) expect(text.length, text).toBeLessThanOrEqual(260);
  });

  it("ask before the approval for nothing that comes after it", () => {
    expect(point(33).title.sv).toBe("Slutverifieringsprotokoll är upprättat");
    expect(point(34).title.sv).toBe("Dag och ordning för avslutet är överenskomna");
  });

  it("hold up a delivery for a locked file, and have an empty one explained", () => {
    expect([point(8).severity, point(47).severity]).toEqual(["blocking", "explain"]);
  });

  it("check in every template that what belongs together stays together", () => {
    for (const template of referenceTemplates)
      expect(
        itemsOf(template).map(({ number }) => number),
        template.key,
      ).toContain(25);
  });
});
