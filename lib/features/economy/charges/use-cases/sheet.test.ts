import fc from "fast-check";
import { expect, it } from "vitest";
import type { Actor } from "@/lib/domain/actor";
import type { Words } from "@/lib/domain/text";
import type { Cell } from "@/lib/platform/documents/spreadsheet";
import { totalOf, vatOf } from "../domain";
import type { Charge } from "../schema";
import { fileForHost, workbookOf } from "./sheet";

const actor = { office: { name: "Arkivet", timeZone: "Europe/Stockholm" } } as unknown as Actor;
const words = ((key: string) => key) as unknown as Words;

const charges = fc
  .array(fc.record({ netOre: fc.integer({ min: 1, max: 10 ** 12 }), isInternal: fc.boolean() }), {
    minLength: 1,
    maxLength: 30,
  })
  .map((all): Charge => {
    const rows = all.map(({ netOre, isInternal }, place) => {
      const vatRate = isInternal ? "0" : "0.25";
      const line = { article: null, netOre, vatRate, vatOre: vatOf(netOre, vatRate), period: "2027" };
      return {
        municipality: { code: String(1000 + place), name: "=HYPERLINK(1)" },
        ...{ organisationNumber: null, peppolId: null, buyerReference: null, customerNumber: null },
        ...{ isInternal, yearOre: netOre, lacks: [], lines: [{ ...line, accountString: null }] },
      };
    });
    return {
      ...{ id: "x", year: 2027, period: "year", part: null, currency: "SEK", vatRate: "0.25" },
      ...{ agreement: { key: "2027", name: "2027" }, createdAt: "2027-01-01T00:00:00.000Z", missing: [] },
      ...{ rows, total: totalOf(rows.flatMap(({ lines }) => lines)) },
    };
  });

async function all(rows: AsyncIterable<Cell[]>): Promise<Cell[][]> {
  const read: Cell[][] = [];
  for await (const row of rows) read.push(row);
  return read;
}
const sumAt = (rows: Cell[][], place: number) =>
  rows.reduce((sum, row) => sum + BigInt(row[place] as number), 0n);

it("every file adds up to the charge, in whatever columns the host reads", async () => {
  await fc.assert(
    fc.asyncProperty(charges, async (charge) => {
      const writing = { actor, charge, locale: "en" as const, words };
      const { sheet, rows } = workbookOf(writing);
      const written = await all(rows);
      const { netOre, vatOre, grossOre } = charge.total;
      sheet.total!.forEach((cell, place) => {
        if (typeof cell === "number") expect(sumAt(written, place)).toBe(BigInt(cell));
      });
      expect(sheet.total!.filter((cell) => typeof cell === "number")).toEqual([netOre, vatOre, grossOre]);

      const file = fileForHost(writing, ["gross", "code", "net"]);
      const lines = await all(file.rows);
      expect([sumAt(lines, 0), sumAt(lines, 2)]).toEqual([BigInt(grossOre), BigInt(netOre)]);
      expect(["total" in file.sheet, file.sheet.locale]).toEqual([false, "sv"]);
      expect(file.sheet.columns.map(({ header }) => header)).toEqual(
        ["gross", "code", "net"].map((key) => `charges.columns.${key}`),
      );
    }),
  );
});
