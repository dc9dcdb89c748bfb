import { describe, expect, it } from "vitest";
import { file, head, made, read, rows, voucher, withRow, type Told } from "@/lib/testing/sie-lines";

describe("a file that is broken", () => {
  const unsound: Told = [[5, "sie.voucherUnbalanced"]];
  it.each<[string, Buffer, Told]>([
    [
      "an amount beyond what can be counted",
      withRow("#TRANS 5010 {} 90071992547409.92"),
      [[7, "sie.amountTooLarge"]],
    ],
    [
      "amounts of sixteen figures and more",
      withRow("#TRANS 5010 {} 123456789012345678901.00"),
      [[7, "sie.amountTooLarge"]],
    ],
    ["an amount with thousandths", withRow("#TRANS 5010 {} 125.505"), [[7, "sie.amount"]]],
    ["an amount with an exponent", withRow("#TRANS 5010 {} 1.2E2"), [[7, "sie.amount"]]],
    ["a minus behind", withRow("#TRANS 5010 {} 125.50-"), [[7, "sie.amount"]]],
    ["thousands with points", withRow("#TRANS 5010 {} 1.125,50"), [[7, "sie.amount"]]],
    ["an amount in words", withRow("#TRANS 5010 {} hundra"), [[7, "sie.amount"]]],
    ["a day that is none", withRow("#TRANS 5010 {} 125.50 20260230"), [[7, "sie.date"]]],
    ["a text where the day should be", withRow('#TRANS 5010 {} 125.50 "Hyra"'), [[7, "sie.date"]]],
    ["no account", withRow('#TRANS "" {} 125.50'), [[7, "sie.fieldMissing"]]],
    ["no amount", withRow("#TRANS 5010 {}"), [[7, "sie.fieldMissing"]]],
    ["an object without its dimension", withRow("#TRANS 5010 {100} 125.50"), [[7, "sie.objects"]]],
    [
      "objects that are never closed",
      withRow("#TRANS 5010 {1 100 125.50"),
      [
        [7, "sie.objects"],
        [7, "sie.fieldMissing"],
        [7, "sie.line"],
        [7, "sie.line"],
      ],
    ],
    ["a voucher without a day", file("#VER A 1", ...rows), [[5, "sie.fieldMissing"]]],
    ["a voucher with its text for a day", file("#VER A 1 Hyra 20260131", ...rows), [[5, "sie.date"]]],
    ["rows that lack an öre", withRow("#TRANS 5010 {} 125.49"), unsound],
    [
      "a voucher that is not closed before the next",
      file(...voucher.slice(0, -1), ...voucher.map((line) => line.replace("A 1", "A 2"))),
      [[5, "sie.voucherOpen"]],
    ],
    ["no end: the file is cut off in a voucher", file(...voucher.slice(0, -1)), [[5, "sie.voucherOpen"]]],
    [
      "no end: cut off inside a quote",
      Buffer.concat([file(...voucher), Buffer.from('#VER A 2 20260131 "Hy')]),
      [
        [10, "sie.quoteOpen"],
        [10, "sie.voucherOpen"],
      ],
    ],
    [
      "braces in braces",
      file("#VER A 1 20260131", "{", ...rows, "}"),
      [
        [7, "sie.line"],
        [11, "sie.line"],
      ],
    ],
    [
      "rows outside of every voucher",
      file(...voucher, "#TRANS 5010 {} 1.00"),
      [[10, "sie.transactionOutside"]],
    ],
    [
      "garbage behind its end",
      file(...voucher, "Sidan 1 av 1", "\u0002\u0003"),
      [
        [10, "sie.line"],
        [11, "sie.controlCharacter"],
      ],
    ],
    [
      "a web page behind its end",
      file(...voucher, "<html><body>502 Bad Gateway</body></html>"),
      [[10, "sie.line"]],
    ],
    [
      "nothing but zeros behind its end",
      Buffer.concat([file(...voucher), Buffer.alloc(4096)]),
      [[10, "sie.controlCharacter"]],
    ],
    ["zeros in a text", file('#VER A 1 20260131 "Hy\0ra"', ...rows), [[5, "sie.controlCharacter"]]],
    [
      "a text over two lines",
      file('#VER A 1 20260131 "Hyra', 'januari"', ...rows),
      [
        [5, "sie.quoteOpen"],
        [6, "sie.line"],
      ],
    ],
    ["a form feed between its pages", file("\f", ...voucher), [[5, "sie.controlCharacter"]]],
    [
      "a day of another year",
      file(voucher[0]!.replace("2026", "2019"), ...rows),
      [
        [7, "sie.dateOutsideYear"],
        [8, "sie.dateOutsideYear"],
      ],
    ],
    [
      "a year that ends before it begins",
      made([...head.slice(0, 3), "#RAR 0 20261231 20260101", ...voucher]),
      [[4, "sie.date"]],
    ],
    ["a year told twice", file("#RAR 0 20250101 20251231", ...voucher), [[5, "sie.twice"]]],
    [
      "a type that there is not",
      made(["#SIETYP 7", ...head.slice(3), ...voucher]),
      [
        [1, "sie.type"],
        [1, "sie.typeMissing"],
      ],
    ],
    [
      "characters of UTF-8 cut in two",
      Buffer.concat([
        made([...head, '#KONTO 5010 "åäö"'], { encoding: "utf8" }),
        Buffer.from([0x23, 0x4b, 0xc3, 0x0a]),
      ]),
      [
        [6, "sie.textDamaged"],
        [2, "sie.encodingDiffers"],
        [2, "sie.encodingMixed"],
      ],
    ],
  ])("by %s tells it with its line", async (_, bytes, expected) => {
    expect((await read(bytes)).told).toEqual(expected);
  });

  it("has no sum of what nobody could count, and of the rest what it is", async () => {
    const much = "90071992547409.91";
    const { sums, told, vouchers } = await read(
      file(
        "#VER A 1 20260131",
        "{",
        `#TRANS 5010 {} ${much}`,
        `#TRANS 5010 {} ${much}`,
        `#TRANS 1930 {} -${much}`,
        `#TRANS 1930 {} -${much}`,
        "}",
      ),
    );
    expect(told).toEqual([
      [7, "sie.amountTooLarge"],
      [9, "sie.amountTooLarge"],
    ]);
    expect([Object.keys(sums("0")).toSorted(), vouchers[0]?.isSound]).toEqual([["1930", "5010"], true]);
  });
});
