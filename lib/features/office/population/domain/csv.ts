import { valuesForAll } from "./part";
import {
  assertPopulation,
  isPopulation,
  isTime,
  MOST_VALUES,
  municipalityCode,
  numberIn,
  withoutCode,
  wrongFile,
  type PopulationTable,
} from "./table";

/** A column that splits the table has few values; one with more is a fact of its own. */
const MOST_PARTS = 300;

const TIME_HEAD = /^(år|aar|tid|year|time|period|kvartal|quarter|månad|måned|month)/i;
const NAME_HEAD = /kommun|region|navn|namn|name/i;

interface Column {
  place: number;
  head: string;
  cells: string[];
}

/** A table of rows of cells, as the statistics offices' own pages give it as text. */
export function readCsv(records: readonly string[][]): PopulationTable {
  const lines = records.map((cells) => cells.map((cell) => cell.trim()));
  const headAt = lines.findIndex((line) => line.filter((cell) => cell !== "").length > 1);
  const head = lines[headAt];
  if (!head) throw wrongFile("population.notATable");
  const rows = lines.slice(headAt + 1).filter((line) => line.length === head.length);
  if (rows.length === 0) throw wrongFile("population.notATable");
  if (rows.length * head.length > MOST_VALUES) throw wrongFile("population.tooMuch");
  const columns = head.map((name, place) => ({
    place,
    head: name,
    cells: rows.map((row) => row[place] ?? ""),
  }));
  const title =
    lines
      .slice(0, headAt)
      .flat()
      .find((cell) => cell !== "") ?? null;
  const region = findRegion(columns);
  const time = columns.find((one) => one !== region && TIME_HEAD.test(one.head) && one.cells.every(isTime));
  assertPopulation([title, ...head]);
  const values = time ? [findValue(columns, [region, time])] : wideColumns(columns, region);
  const rest = columns.filter((one) => one !== region && one !== time && !values.includes(one));
  const isWanted = chooser(rest);
  const times = time ? [...new Set(time.cells.map((cell) => cell.trim()))].sort() : values.map(timeInHead);
  const found = new Map<string, PopulationTable["rows"][number]>();
  const name = nameColumn(rest);
  rows.forEach((row, place) => {
    const cell = region.cells[place] ?? "";
    const code = municipalityCode(cell);
    if (!code || !isWanted(place)) return;
    const own = found.get(code) ?? {
      code,
      name: withoutCode(cell) || (name?.cells[place] ?? ""),
      values: times.map(() => null),
    };
    found.set(code, own);
    values.forEach((column, index) => {
      const at = time ? times.indexOf(time.cells[place]!.trim()) : index;
      const value = numberIn(column.cells[place] ?? "");
      if (Number.isNaN(value)) throw wrongFile("population.noMeasure");
      if (value !== null) own.values[at] = (own.values[at] ?? 0) + value;
    });
  });
  return { title, times, rows: [...found.values()] };
}

/** The column that names municipalities by their codes, in most of its cells. */
function findRegion(columns: Column[]): Column {
  const share = ({ cells, head }: Column) =>
    TIME_HEAD.test(head) || isTime(head)
      ? 0
      : cells.filter((cell) => municipalityCode(cell)).length / cells.length;
  const region = columns.toSorted((a, b) => share(b) - share(a) || a.place - b.place)[0];
  if (!region || share(region) < 0.5) throw wrongFile("population.noMunicipalities");
  return region;
}

const nameColumn = (columns: Column[]): Column | undefined =>
  columns.find(({ head, cells }) => NAME_HEAD.test(head) && cells.every((cell) => !/^\d/.test(cell)));

const areNumbers = ({ cells }: Column): boolean => cells.every((cell) => !Number.isNaN(numberIn(cell)));

/** The one column of numbers that counts people, beside a column of times. */
function findValue(columns: Column[], known: Column[]): Column {
  const numbers = columns.filter((one) => !known.includes(one) && areNumbers(one));
  const named = numbers.filter(({ head }) => isPopulation(head));
  const chosen = named.length > 0 ? named : numbers;
  if (chosen.length !== 1) throw wrongFile("population.noMeasure");
  return chosen[0]!;
}

const YEAR_IN_HEAD = /(?:^|\s)(\d{4}(?:M\d{2}|[KQ][1-4]|-\d{2}-\d{2})?)$/;

const timeInHead = ({ head }: Column): string => YEAR_IN_HEAD.exec(head.trim())?.[1] ?? "";

/** "2018", "Folkmängd 2018": a column a time. */
function wideColumns(columns: Column[], region: Column): Column[] {
  const dated = columns.filter((one) => one !== region && timeInHead(one) !== "");
  if (dated.length === 0) throw wrongFile("population.noYear");
  const named = dated.filter(({ head }) => isPopulation(head));
  const chosen = named.length > 0 ? named : dated.filter(({ head }) => isTime(head));
  if (chosen.length === 0 || new Set(chosen.map(timeInHead)).size < chosen.length)
    throw wrongFile("population.noMeasure");
  return chosen;
}

/** Whether a row is of everybody, by the columns that split the table. */
function chooser(columns: Column[]): (row: number) => boolean {
  const parts = columns.flatMap((column) => {
    const labels = [...new Set(column.cells)];
    // A measure that is not asked for, or a name beside the code.
    if (areNumbers(column) || labels.length > MOST_PARTS || NAME_HEAD.test(column.head)) return [];
    const values = labels.map((label) => ({ code: label, label }));
    const chosen = valuesForAll({ name: column.head, isMeasure: false, values });
    return [{ cells: column.cells, wanted: new Set(chosen.map((place) => labels[place])) }];
  });
  return (row) => parts.every(({ cells, wanted }) => wanted.has(cells[row]));
}
