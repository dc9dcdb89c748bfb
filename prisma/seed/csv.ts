import fs from "node:fs";
import path from "node:path";
import { parse } from "csv-parse/sync";

const dataDir = path.resolve("prisma/seed/data");

/** The rows of a data file by its header. Every value is text as printed. */
export const readCsv = (file: string): Record<string, string>[] =>
  parse(fs.readFileSync(path.join(dataDir, file), "utf8"), {
    columns: true,
    skip_empty_lines: true,
    bom: true,
  });

/** A column that must be there; a missing one names the file's fault at once. */
export function column(row: Record<string, string>, name: string): string {
  const value = row[name];
  if (value === undefined) throw new Error(`the column ${name} is missing`);
  return value;
}

/** "0,10" as a decimal string that the database reads. */
export const decimal = (printed: string): string => printed.replace(",", ".");
