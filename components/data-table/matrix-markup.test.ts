import fc from "fast-check";
import { expect, test } from "vitest";
import type { CellKind } from "./matrix-cell";
import { matrixMarkup } from "./matrix-markup";

const kinds: CellKind[] = [
  { sign: "·" },
  { sign: "G", tone: "ok", level: 6, isLink: true },
  { sign: { shape: "closed" }, tone: "none", level: 2, isStopped: true, isLink: true },
];

test("a crossing is a link named by its row, its column and its content; another is a sign or nothing", () => {
  const html = matrixMarkup({
    base: "/exempel/matrix",
    rowBase: "/exempel/municipalities/",
    columns: [
      ["w3d3", "W3D3"],
      ["akten", "Akten"],
      ["lon", "Lön"],
      ["bygg", "Bygg"],
    ],
    rows: [["1281", "Lund", "1 0  2"]],
    kinds,
  });
  expect(html).toBe(
    "<tr><th scope=row id=r0><a href=/exempel/municipalities/1281>Lund</a>" +
      '<td><a class="ok l6" href=/exempel/matrix/1281/w3d3 aria-labelledby="r0 c0 k1">G</a>' +
      "<td aria-labelledby=k0>·" +
      "<td>" +
      '<td><a class="none l2 stopped" href=/exempel/matrix/1281/bygg aria-labelledby="r0 c3 k2">' +
      '<svg class="icon" aria-hidden=true><use href="#icon-closed"/></svg>' +
      '<svg class="icon icon-stop" aria-hidden=true><use href="#icon-stop"/></svg></a>',
  );
});

test("no name, key or sign can begin an element or end an attribute", () => {
  const nasty = fc.stringMatching(/^[<>"'&a-z/ ]{1,12}$/);
  fc.assert(
    fc.property(nasty, nasty, nasty, nasty, (label, key, column, sign) => {
      const html = matrixMarkup({
        base: "/x",
        rowBase: "/y/",
        columns: [[column, "c"]],
        rows: [[key, label, "0"]],
        kinds: [{ sign, tone: "ok", isLink: true }],
      });
      const tags = html.match(/<[^>]*>/g) ?? [];
      expect(tags.map((tag) => tag.split(" ")[0])).toEqual([
        "<tr>",
        "<th",
        "<a",
        "</a>",
        "<td>",
        "<a",
        "</a>",
      ]);
      for (const tag of tags) expect(tag).toMatch(/^<\/?[a-z]+( [a-z-]+=("[^"<>]*"|[\w/#.-]+))*>$/);
    }),
  );
});
