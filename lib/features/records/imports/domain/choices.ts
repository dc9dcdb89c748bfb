import type { Column } from "./field";
import type { Mended } from "./reading";

interface OfOutcome {
  only?: Record<string, string> | null | undefined;
  sign?: "ledger" | "report" | undefined;
  untilPeriod?: string | null | undefined;
  amountIs?: "net" | "gross" | undefined;
}
const ofOutcome = ["only", "sign", "untilPeriod", "amountIs"] as const;

interface Chosen extends OfOutcome {
  sheet: string | null;
  headerRow: number | null;
  columns: { index: number; field: string | null }[] | null;
  municipality: string | null;
  mended: Mended[];
}

interface Wish extends OfOutcome {
  sheet?: string | undefined;
  headerRow?: number | undefined;
  columns?: { index: number; field: string | null }[] | undefined;
  municipality?: string | null | undefined;
  mended?: { row: number; field: string; value: string | null }[] | undefined;
}

/** So many values are put right here; with more of them the file itself is. */
const MOST_MENDED = 1000;

/** Values that were put right, with those of now; a null is the file's own again. */
function mendAgain(before: readonly Mended[], wished: NonNullable<Wish["mended"]>): Mended[] {
  const isOf = (one: { row: number; field: string }) => (other: { row: number; field: string }) =>
    one.row === other.row && one.field === other.field;
  const last = wished.filter((one, place) => !wished.slice(place + 1).some(isOf(one)));
  return [
    ...before.filter((one) => !last.some(isOf(one))),
    ...last.flatMap(({ row, field, value }) => (value === null ? [] : [{ row, field, value }])),
  ].toSorted((one, other) => one.row - other.row || (one.field < other.field ? -1 : 1));
}

/**
 * What is chosen from now on: another sheet has another head and other rows, another head other
 * columns.
 */
export function chooseAgain(before: Chosen, wish: Wish, columns: readonly Column[] | null): Chosen {
  const isOtherSheet = wish.sheet !== undefined && wish.sheet !== before.sheet;
  const headerRow = wish.headerRow ?? (isOtherSheet ? null : before.headerRow);
  const isOtherHead = isOtherSheet || (wish.headerRow !== undefined && wish.headerRow !== before.headerRow);
  const standing = isOtherHead ? [] : (before.columns ?? columns ?? []);
  const wished = wish.columns ?? [];
  const merged = [
    ...standing.filter(({ index }) => !wished.some((one) => one.index === index)),
    ...wished,
  ].map(({ index, field }) => ({ index, field }));
  return {
    sheet: wish.sheet ?? before.sheet,
    headerRow,
    columns: wish.columns
      ? merged.toSorted((a, b) => a.index - b.index)
      : isOtherHead
        ? null
        : before.columns,
    municipality: wish.municipality === undefined ? before.municipality : wish.municipality,
    mended: mendAgain(isOtherSheet ? [] : before.mended, wish.mended ?? []),
    ...Object.fromEntries(
      ofOutcome.flatMap((key) => {
        const value = wish[key] === undefined ? before[key] : wish[key];
        return value === undefined ? [] : [[key, value]];
      }),
    ),
  };
}

export interface WrongChoice {
  path: string;
  code:
    | "import.unknownSheet"
    | "import.unknownColumn"
    | "import.unknownField"
    | "import.columnTwice"
    | "import.tooManyMended";
}

/**
 * What can't be chosen so, by field: a column that is not there, a field that is none or is taken
 * twice.
 */
export function wrongChoices(
  wish: Wish,
  chosen: Chosen,
  file: { sheets: readonly { name: string }[] | null; columns: readonly Column[] | null },
  fields: readonly string[],
): WrongChoice[] {
  const isSameHead = wish.sheet === undefined && wish.headerRow === undefined;
  const isNoSheet =
    wish.sheet !== undefined && file.sheets && !file.sheets.some(({ name }) => name === wish.sheet);
  const each = (wish.columns ?? []).map(({ index, field }, place): WrongChoice | null => {
    const at = `columns.${place}`;
    if (isSameHead && file.columns && !file.columns.some((column) => column.index === index))
      return { path: `${at}.index`, code: "import.unknownColumn" };
    if (field === null) return null;
    if (!fields.includes(field)) return { path: `${at}.field`, code: "import.unknownField" };
    const isTwice = (chosen.columns ?? []).filter((one) => one.field === field).length > 1;
    return isTwice ? { path: `${at}.field`, code: "import.columnTwice" } : null;
  });
  const mended = (wish.mended ?? []).flatMap(({ field }, place): WrongChoice[] =>
    fields.includes(field) ? [] : [{ path: `mended.${place}.field`, code: "import.unknownField" }],
  );
  const isTooMuch = chosen.mended.length > MOST_MENDED;
  return [
    ...(isNoSheet ? [{ path: "sheet", code: "import.unknownSheet" } as const] : []),
    ...each.filter((one) => one !== null),
    ...mended,
    ...(isTooMuch ? [{ path: "mended", code: "import.tooManyMended" } as const] : []),
  ];
}
