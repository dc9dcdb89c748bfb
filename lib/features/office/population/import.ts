import "server-only";
import { readFile } from "node:fs/promises";
import { AppError } from "@/lib/domain/errors";
import { previewOf, type PlannedRow, type Problem, type Reading } from "@/lib/features/records/imports";
import type { ImportReader, Understood } from "@/lib/features/records/imports/server";
import { UnreadableError, type Unreadable } from "@/lib/platform/documents/read";
import { matchTable, type KnownByDay, type Matched, type PlannedFigure } from "./domain";
import { readTable } from "./use-cases/read-table";

/** Rows are told by their place among the table's municipalities, from 1. */
function plan(known: readonly KnownByDay[], { date, rows }: Matched, title: string | null): PlannedRow[] {
  const byCode = new Map(known.map((one) => [one.code, one.figures[date] ?? null]));
  return rows.map(({ code, name, value }, at) => {
    const from = byCode.get(code) ?? null;
    const target: PlannedFigure = { code, date, value, title };
    return {
      row: at + 1,
      rows: [at + 1],
      what: from === null ? "create" : from === value ? "same" : "update",
      label: `${code} ${name}`,
      problems: [],
      changes: from === value ? [] : [{ field: "value", from, to: value }],
      makes: [],
      target: { ...target },
    };
  });
}

const warning = (code: string, { code: of, name }: { code: string; name: string }, row: number): Problem => ({
  ...{ row, level: "warning", code, column: null, field: null },
  value: `${of} ${name}`.trim(),
});

async function readPopulation(reading: Reading, known: AsyncIterable<KnownByDay>): Promise<Understood> {
  const told: KnownByDay[] = [];
  for await (const one of known) told.push(one);
  const country = told[0]?.country ?? "SE";
  const table = readTable(await readFile(reading.path));
  const register = told.map((one) => ({ ...one, before: null }));
  const matched = matchTable(table, register, { country, date: reading.sheet ?? undefined });
  const planned = plan(told, matched, table.title);
  const rows = planned.length + matched.unknown.length;
  const ofFile = [
    ...matched.unknown.map((one, at) => warning("population.unknown", one, planned.length + at + 1)),
    ...matched.missing.map((one) => warning("population.missing", one, 1)),
  ];
  return {
    planned,
    understanding: {
      // The days of the table are chosen between as the sheets of a workbook are.
      sheets: matched.dates.map((name) => ({ name, rows })),
      sheet: matched.date,
      headerRow: 1,
      columns: [],
      headings: "population",
      preview: previewOf(planned, ofFile, rows),
    },
  };
}

/** How a table of population is read; what is done with it stands in jobs.ts. */
export const populationReader: ImportReader<KnownByDay> = {
  of: "population",
  fields: [],
  isComputed: () => false,
  planner: () => {
    throw new Error("a table of population is read as a whole");
  },
  readOther: async (reading, known) => {
    try {
      return await readPopulation(reading, known);
    } catch (error) {
      if (error instanceof AppError) throw new UnreadableError(error.code as Unreadable, error);
      throw error;
    }
  },
};
