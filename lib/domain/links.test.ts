import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { partsOfText } from "./links";

const links = (text: string) => partsOfText(text).flatMap(({ text: shown, href }) => (href ? [shown] : []));

describe("a web address in a text", () => {
  it.each([
    ["Se https://arkiv.example/a?b=1#c.", ["https://arkiv.example/a?b=1#c"]],
    ["(jfr http://arkiv.example/wiki/FGS_(paket))", ["http://arkiv.example/wiki/FGS_(paket)"]],
    ["https://a.example, https://b.example!", ["https://a.example", "https://b.example"]],
    ["https://å.example/väg", ["https://å.example/väg"]],
    ["javascript:alert(1) data:text/html,x ftp://a.example //a.example www.a.example", []],
    ["https://skanearkiv.example@ond.example/", []],
    ["https://", []],
  ])("%j leads to %j", (text, expected) => expect(links(text)).toEqual(expected));

  it("leaves the text as it was written, and leads to the web alone", () => {
    const part = fc.constantFrom(
      "https://a.example",
      "http://",
      " ",
      ".",
      ")",
      "(",
      "å",
      "javascript:",
      "\n",
      '"',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: "binary" }),
          fc.array(part).map((all) => all.join("")),
        ),
        (text) => {
          const parts = partsOfText(text);
          expect(parts.map((one) => one.text).join("")).toBe(text);
          for (const { href } of parts) if (href) expect(href).toMatch(/^https?:\/\//);
        },
      ),
    );
  });
});
