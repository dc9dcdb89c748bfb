import { csvColumns, type CsvColumn } from "../domain/columns";

/** Each column's number in the file, as it is written in a field; "" where it is not in it. */
type Places = Record<CsvColumn, string>;

export function placesOf(columns: readonly CsvColumn[]): Places {
  const written = (key: CsvColumn) => {
    const place = columns.indexOf(key);
    return place === -1 ? "" : String(place + 1);
  };
  return Object.fromEntries(csvColumns.map((key) => [key, written(key)])) as Places;
}

/** The columns that have a number, by it; two with the same keep their usual order. */
export const columnsInOrder = (places: Places): CsvColumn[] =>
  csvColumns
    .filter((key) => /^\d+$/.test(places[key].trim()))
    .sort((a, b) => Number(places[a]) - Number(places[b]));
