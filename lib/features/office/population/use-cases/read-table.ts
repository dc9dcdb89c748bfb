import { recordsIn, textOf, UnreadableError } from "@/lib/platform/documents/read";
import { isPx, readCsv, readJsonStat, readPx, wrongFile, type PopulationTable } from "../domain";

/**
 * A table of population from a file of a statistics office: PC-Axis, JSON-stat or text with a
 * separator, told apart by what is in it. Throws population.* with what is wrong.
 */
export function readTable(bytes: Uint8Array): PopulationTable {
  try {
    const text = textOf(Buffer.from(bytes));
    if (isPx(text)) return readPx(text);
    return /^\s*[[{]/.test(text) ? readJsonStat(text) : readCsv(recordsIn(text));
  } catch (error) {
    if (error instanceof UnreadableError) throw wrongFile("population.notATable");
    throw error;
  }
}
