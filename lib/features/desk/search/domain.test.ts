import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { groupByKind, pagesNamed, wordsOf } from "./domain";

describe("the words of a query", () => {
  it.each([
    ["Trelleborg W3D3", ["trelleborg", "w3d3"]],
    ["  Vård/Omsorg, ÄNGELHOLM ", ["vård", "omsorg", "ängelholm"]],
    ["a & b | !c:* ('d') \"e\" %_\\", ["a", "b", "c", "d", "e"]],
    ["lund Lund LUND", ["lund"]],
    ["A\u030angelholm", ["ångelholm"]],
    ["🎉 \0 \ud800 …", []],
  ])("%j are %j", (query, words) => expect(wordsOf(query)).toEqual(words));

  it("never hold anything that a search language could read as its own, and never too many", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (query) => {
        const words = wordsOf(query);
        expect(words.length).toBeLessThanOrEqual(60);
        for (const word of words) expect(word).toMatch(/^[\p{L}\p{M}\p{N}]+$/u);
      }),
    );
  });
});

it("puts hits under their kinds, in the kinds' order, without empty ones", () => {
  const hits = [
    { kind: "approval" as const, id: 1 },
    { kind: "system" as const, id: 2 },
    { kind: "approval" as const, id: 3 },
  ];
  expect(groupByKind(hits)).toEqual([
    { kind: "system", hits: [hits[1]] },
    { kind: "approval", hits: [hits[0], hits[2]] },
  ]);
});

describe("pages by name", () => {
  const pages = [
    { title: "Matris", words: "matrisen översikt", href: "/m" },
    { title: "Logg", words: "händelser historik", href: "/l" },
    { title: "Ekonomi", words: "budget utfall", href: "/e" },
  ];
  it.each([
    ["matris", ["/m"]],
    ["LOGG", ["/l"]],
    ["budg", ["/e"]],
    ["händelser historik", ["/l"]],
    ["budget logg", []],
    ["gg", []],
    ["", ["/m", "/l", "/e"]],
  ])("%j are %j", (query, hrefs) => expect(pagesNamed(pages, query).map(({ href }) => href)).toEqual(hrefs));
});
