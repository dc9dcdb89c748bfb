import fc from "fast-check";
import { expect, test } from "vitest";
import type { PackedRow } from "./cells";
import { headingMarkup, rowWriter, type RowFacts } from "./row-markup";

const facts: RowFacts = {
  base: "/exempel/deliveries/",
  columns: [
    { isTitle: true, noteLook: "code" },
    { onPhone: "corner" },
    { align: "num", nowrap: true },
    { noteLook: { assumption: "Antagande" } },
  ],
  shared: [{ tone: "ok", text: "Godkänd" }, "sedan 2026-11-05"],
  hasRoles: false,
};

test("a row is its link, its cells and their notes; what several have is looked up", () => {
  const rows: PackedRow[] = [
    [
      "7",
      ["W3D3", "L-2026-007"],
      [0, 1],
      'Låst & "klar"',
      [{ text: "Lön", href: "/exempel/systems/lon" }, "Gissat"],
    ],
    [null, "Summa", null, { text: 12, look: "bad" }, null],
  ];
  expect(rowWriter(facts)(rows)).toBe(
    "<tr class=dt-linked><th scope=row class=dt-title><a href=/exempel/deliveries/7 class=dt-row-link>W3D3</a>" +
      "<span class=note><code>L-2026-007</code></span>" +
      '<td class=dt-corner><div><span class="mark mark-ok">' +
      '<svg class="icon" aria-hidden=true><use href="#icon-ok"/></svg>Godkänd</span>' +
      "<span class=note>sedan <span class=whitespace-nowrap>2026-11-05</span></span></div>" +
      '<td class="num dt-nowrap">Låst &amp; &quot;klar&quot;' +
      "<td><div><a href=/exempel/systems/lon>Lön</a>" +
      "<span class=note><span class=assumption><b>Antagande</b><span>Gissat</span></span></span></div>" +
      "<tr><th scope=row class=dt-title>Summa<td class=dt-corner>" +
      '<td class="num dt-nowrap"><span class=dt-bad>12</span><td>',
  );
});

test("where rows are stacked, each element says what it is", () => {
  const stacked = { ...facts, columns: facts.columns.slice(0, 2), hasRoles: true };
  expect(headingMarkup("Väntar på er", "wait", stacked)).toBe(
    "<tr role=row class=dt-group id=wait><th role=rowheader scope=rowgroup colspan=2>Väntar på er",
  );
  expect(rowWriter(stacked)([[null, "Lund", "2"]])).toBe(
    "<tr role=row><th role=rowheader scope=row class=dt-title>Lund<td role=cell class=dt-corner>2",
  );
});

test("a bar, squares and a checksum", () => {
  const columns = [{}, {}, { isDigest: true }];
  const write = rowWriter({ base: "", columns, shared: [], hasRoles: false });
  expect(
    write([[null, { meter: 1, max: 4, label: "1 av 4" }, { squares: [{ look: "d", count: 2 }] }, "a1"]]),
  ).toBe(
    '<tr><td><svg class=meter viewBox="0 0 100 10" preserveAspectRatio=none role=img aria-label="1 av 4">' +
      '<rect class=meter-whole width="100" height="10"/><rect class=meter-part width="25" height="10"/></svg>' +
      '<td><span class="squares squares-l" aria-hidden=true><i class=d></i><i class=d></i></span>' +
      "<td><details><summary><code>a1</code></summary></details>",
  );
});

test("no text, note, link or heading can begin an element or end an attribute", () => {
  const nasty = fc.stringMatching(/^[<>"'&=`a-z/ ]{1,12}$/);
  fc.assert(
    fc.property(nasty, nasty, nasty, nasty, nasty, (text, note, href, label, tail) => {
      const columns = [{ isTitle: true }, {}, { noteLook: { assumption: text } }];
      const look: RowFacts = { base: "", columns, shared: [], hasRoles: false };
      const cell = { text, href, label, lang: note };
      const html =
        headingMarkup(text, label, look) + rowWriter(look)([[tail, [text, note], cell, [note, text]]]);
      const tags = html.match(/<[^>]*>/g) ?? [];
      const names = tags.map((tag) => /^<\/?([a-z]+)/.exec(tag)?.[1] ?? tag);
      expect(names).toEqual(
        "tr th tr th a a span span td a a td div span span b b span span span span div".split(" "),
      );
      for (const tag of tags) expect(tag).toMatch(/^<\/?[a-z]+( [a-z-]+=("[^"<>]*"|[\p{L}\p{N}_/#.-]+))*>$/u);
    }),
  );
});

test("a row that can be chosen has a box named by what names the row, drawn in the browser alone", () => {
  const pick = { named: [0, 1], except: [1], words: { choose: "Välj #" } };
  const look: RowFacts = { ...facts, columns: facts.columns.slice(0, 2), pick, hasBoxes: true };
  const rows: PackedRow[] = [
    ["7", "W3D3", 0],
    ["8", "Lön", "Lund"],
  ];
  const boxes = rowWriter(look)(rows).match(/<input[^>]*>/g);
  expect(boxes).toEqual(['<input type=checkbox name=id value=7 aria-label="Välj W3D3, Godkänd">']);
  expect(rowWriter({ ...look, hasBoxes: false })(rows)).not.toContain("<input");
});
