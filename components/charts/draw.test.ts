import { describe, expect, it } from "vitest";
import { barChart } from "./bar-chart";
import { drawSvg } from "./draw";

const drawings = barChart({
  categories: ["Lön & ersättning", "Lokaler"],
  series: [
    { name: "Budget", look: "plan", values: [5000, 500] },
    { name: "Utfall", look: "actual", values: [1670, null] },
  ],
  format: (value) => `${value} tkr`,
});
const named = { id: "c1", title: "Budget <2020>", description: "Lön" };

describe.each(["wide", "compact"] as const)("a %s drawing", (kind) => {
  const svg = drawSvg(drawings[kind], named);

  it("takes every colour from the theme", () => {
    expect(svg).toContain("var(--chart-actual)");
    expect(svg).not.toMatch(/#[0-9a-f]{6}|rgb\(/i);
  });

  it("holds nothing that the content security policy forbids", () => {
    expect(svg).not.toMatch(/<style|<script|\son\w+=/);
  });

  it("has a name, escaped, and its figures as text", () => {
    expect(svg).toContain('<title id="c1-t">Budget &lt;2020&gt;</title>');
    expect(svg).toContain("1670 tkr");
    expect(svg).toContain("Lön &amp; ersättning");
  });
});

describe("a picture that is drawn again", () => {
  const data = (outcome: number, unit: string) =>
    barChart({
      categories: ["Lön"],
      series: [{ name: "Utfall", look: "actual", values: [outcome] }],
      format: (value) => `${value} ${unit}`,
    }).wide;

  it("is the same under another name", () => {
    const first = drawSvg(data(10, "tkr"), { id: "a", title: "A" });
    const second = drawSvg(data(10, "tkr"), { id: "b", title: "B" });
    expect(second.replaceAll('"b-', '"a-').replace(">B<", ">A<")).toBe(first);
  });

  it("is another for another figure, or the same figure in another unit", () => {
    expect(drawSvg(data(11, "tkr"), { id: "a", title: "A" })).toContain("11 tkr");
    expect(drawSvg(data(10, "NOK"), { id: "a", title: "A" })).toContain("10 NOK");
  });
});
