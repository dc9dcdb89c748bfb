import type { Page } from "@/lib/domain/list";
import type { Words } from "@/lib/domain/text";
import type { Cell, CellKind } from "@/lib/platform/documents/spreadsheet";
import type { Call } from "@/lib/platform/http/route";

export type ListCall<Query> = Call<undefined, Query> & { words: Words };

export interface ExportColumn<Row> {
  header: string;
  kind: CellKind;
  /** In characters. */
  width: number;
  value: (row: Row) => Cell;
}

export type LabelledValue = [label: string, value: string | null | undefined];

/** A list as it is asked for: what it is called, its columns, and its rows from page to page. */
export interface OpenedList<Row> {
  title: string;
  /** The filter in words, for the second sheet; what is not filtered has no value. */
  filter?: LabelledValue[];
  /** What else that sheet tells: the order, the source, what to beware of. */
  about?: LabelledValue[];
  columns: ExportColumn<Row>[];
  /** The sum that the list's page shows, in the columns' order. */
  total?: Cell[];
  rows: (page: { limit: number; cursor: string | undefined }) => Promise<Page<Row>>;
  /**
   * How many rows there are, for a list that can outgrow a file, or be too long to be waited for.
   */
  count?: () => Promise<number>;
}

/** Opens a list in the actor's transaction. A new list is one such function and its operation. */
export type ListExport<Query, Row> = (call: ListCall<Query>) => Promise<OpenedList<Row>> | OpenedList<Row>;

/** The rows of a list that has no pages. */
export const onePage =
  <Row>(items: Row[]): OpenedList<Row>["rows"] =>
  () =>
    Promise.resolve({ items, nextCursor: null });
