import { describe, expect, it } from "vitest";
import { isText } from "./domain";

const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, "utf16le");
const swapped = (text: string) => utf16(text).swap16();

describe("a file's first bytes", () => {
  it("are text in UTF-8, Latin-1 and UTF-16 of either order", () => {
    for (const head of [
      Buffer.from("åäö;1\r\n"),
      Buffer.from("åäö", "latin1"),
      utf16("Nr;Namn\r\n1;Åkesson"),
      swapped("Nr;Namn\r\n1;Åkesson"),
      utf16("Åk").subarray(0, 5),
    ])
      expect([head.toString("hex"), isText(head)]).toEqual([head.toString("hex"), true]);
  });

  it("are none with NUL or control characters, marked as UTF-16 or not", () => {
    for (const head of [
      Buffer.from("a\0b"),
      Buffer.from([0x7f, 0x45, 0x4c, 0x46, 1, 1]),
      utf16("a\0b"),
      swapped("a\u0001b"),
      Buffer.from("Nr;Namn", "utf16le"),
    ])
      expect([head.toString("hex"), isText(head)]).toEqual([head.toString("hex"), false]);
  });
});
