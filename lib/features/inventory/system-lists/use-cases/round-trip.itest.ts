import { readFile, writeFile } from "node:fs/promises";
import ExcelJS from "exceljs";
import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/domain/actor";
import { locales } from "@/lib/domain/text";
import { installationsList } from "@/lib/features/inventory/installations";
import { installationsSource } from "@/lib/features/inventory/installations/server";
import { asTable } from "@/lib/features/records/exports/server";
import { listFile } from "@/lib/features/records/lists/server";
import { withActor } from "@/lib/platform/db";
import { spreadsheetWriters, type Cell } from "@/lib/platform/documents/spreadsheet";
import { spool, unspool, withScratch } from "@/lib/platform/storage/scratch";
import { findSubject } from "@/lib/registry/subjects";
import { wordsIn } from "@/lib/registry/words";
import { guessColumns } from "@/lib/testing/reading";
import { actorFor, fixedClock } from "@/lib/testing/actors";
import { useTestDatabase } from "@/lib/testing/database";
import { applyNow, importFile, columnsOf } from "@/lib/testing/imports";
import { importFields, isComputedHeading } from "../domain";

const db = useTestDatabase();
let coordinator: Actor;
beforeAll(async () => {
  coordinator = await actorFor(db, "samordnare@exempel.example", "exempel");
});

/** The office's installations as the person fetches them. */
const exported = (
  locale: (typeof locales)[number],
  format: "xlsx" | "csv",
  change?: (book: ExcelJS.Workbook) => void,
): Promise<Buffer> =>
  withScratch(async (newFile) => {
    const [rows, file] = [newFile(), newFile()];
    const query = { ...installationsList.filter.parse({}), format };
    const nothing = { params: undefined, body: undefined, version: 0 };
    const table = await withActor(
      coordinator,
      async (tx) => {
        const call = {
          ...nothing,
          db: tx,
          actor: coordinator,
          clock: fixedClock(),
          findSubject,
          query,
          words: wordsIn(locale),
        };
        const one = await asTable(listFile(installationsSource))({ ...call, locale }, call.words);
        await spool(rows, one.rows);
        return one;
      },
      { isolation: "RepeatableRead" },
    );
    await spreadsheetWriters[format](file, table.sheet, unspool<Cell[]>(rows));
    if (!change) return readFile(file);
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(file);
    change(book);
    const changed = newFile();
    await writeFile(changed, new Uint8Array(await book.xlsx.writeBuffer()));
    return readFile(changed);
  });

describe("what is exported", { timeout: 60_000 }, () => {
  it.each(locales)(
    "is read back as it stands, in %s: nothing changes and nothing is noted",
    async (locale) => {
      const one = await importFile(coordinator, await exported(locale, "xlsx"));
      expect(one).toMatchObject({
        state: "ready",
        preview: { create: 0, update: 0, refused: 0, errors: [] },
      });
      expect(one.preview?.same).toBeGreaterThan(10);
      const lost = columnsOf(one)?.filter(
        ({ field, header }) => field === null && !isComputedHeading(header),
      );
      expect(lost).toEqual([]);
      const found = columnsOf(one)?.flatMap(({ field }) => field ?? []) ?? [];
      const all = importFields.map(({ key }) => key).filter((key) => key !== "informationClass");
      expect(found.toSorted()).toEqual(all.toSorted());
      expect(guessColumns([], importFields)).toEqual([]);
    },
  );

  it("can be changed and imported, and shows exactly the change", async () => {
    let changed: { row: number; label: string } | undefined;
    const bytes = await exported("sv", "xlsx", (book) => {
      const sheet = book.worksheets[0]!;
      const head = Array.from(sheet.getRow(1).values as string[], String);
      const owner = head.findIndex((text) => text.startsWith("Nämnd med ansvar"));
      const ends = head.findIndex((text) => text.startsWith("Avtalet upphör"));
      const row = sheet.getRow(5);
      row.getCell(owner).value = "Den nya nämnden";
      row.getCell(ends).value = new Date("2031-03-31T00:00:00Z");
      row.commit();
      changed = { row: 5, label: `${String(row.getCell(head.indexOf("System")).value)}` };
    });
    const one = await importFile(coordinator, bytes);
    expect(one.preview).toMatchObject({ create: 0, update: 1, refused: 0 });
    expect(one.preview?.sample[0]).toMatchObject({ row: 5, what: "update" });
    expect(one.preview?.sample[0]?.changes.map(({ field, to }) => [field, to])).toEqual([
      ["owner", "Den nya nämnden"],
      ["contractEndsOn", "2031-03-31"],
    ]);
    expect(changed?.label).not.toBe("");
    expect((await applyNow(coordinator, one)).outcome).toMatchObject({ created: 0, updated: 1 });
    expect((await importFile(coordinator, bytes)).preview).toMatchObject({
      create: 0,
      update: 0,
      refused: 0,
    });
  });

  it.each(["xlsx", "csv"] as const)(
    "holds texts that could be formulas, which stay as they are: %s",
    async (format) => {
      await db.rows(
        "owner",
        `UPDATE system_instance SET predecessors = '-', note = '=1+1', owner = $2, successor = '@x',
           contents = E'- akter\n- loggar', integrations = '+46 x', retention = '−'
         WHERE id = (SELECT id FROM system_instance WHERE office_id = $1 ORDER BY id LIMIT 1)`,
        [coordinator.office.id, "'citat'"],
      );
      const one = await importFile(coordinator, await exported("sv", format), `installationer.${format}`);
      expect(one.preview).toMatchObject({ create: 0, update: 0, refused: 0 });
      expect(one.preview?.sample.flatMap(({ changes }) => changes)).toEqual([]);
    },
  );

  it("as text with separators is read back too, to the öre", async () => {
    await db.rows(
      "owner",
      `UPDATE system_instance SET licence_ore_per_year = 123450, operation_ore_per_year = 7
       WHERE id = (SELECT id FROM system_instance WHERE office_id = $1 ORDER BY id LIMIT 1)`,
      [coordinator.office.id],
    );
    const one = await importFile(coordinator, await exported("sv", "csv"), "installationer.csv");
    expect(one.preview).toMatchObject({ create: 0, update: 0, refused: 0 });
  });
});
