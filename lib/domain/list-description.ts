import { z } from "zod";
import { listOf, pageQuery } from "./list";
import type { ListColumn, ListView } from "./list-columns";
import { defineOperation, type Operation } from "./operation";
import type { Permission } from "./permissions";
import { defineExport, fileFormat, type SpreadsheetFormat } from "./spreadsheet";

/** The lists with their own filters, by their names in addresses and saved views. */
export const listKeys = [
  "deliveries",
  "matrix",
  "approvals",
  "municipalities",
  "systems",
  "installations",
  "vendors",
  "control-point-templates",
  "audit-events",
  "people",
  "plans",
  "projects",
  "stops",
  "outcome",
] as const;
export type ListKey = (typeof listKeys)[number];

/**
 * The address of a list, its permission and the parameters of its address: all that saved views
 * need.
 */
export interface ListPlace {
  key: ListKey;
  permission: Permission;
  parameters: readonly string[];
  page: (office: string, choices: Record<string, string | undefined>) => string;
}

/** A filter of a list. Without `values` or `input` it works in the address but is not shown. */
export interface ListFilter {
  schema: z.ZodType;
  /** The full key of its text. */
  label: string;
  /** A field to write in instead of values: a day, or words. */
  input?: "date" | "text";
  /**
   * The values on offer, in order; "choices" means those from the database, under the filter's
   * name.
   */
  values?: readonly string[] | "choices" | ((view: ListView) => readonly string[]);
  /** Values that the address can have in addition to the choices from the database. */
  also?: readonly string[];
  /** The text of a value, when it is not the label from the database. */
  word?: (value: string, view: ListView) => string | undefined;
  isOffered?: (view: ListView) => boolean;
}

/** Choosing rows of a page, to do the same with all of them on a page of its own. */
export interface ListPick<Row> {
  /** Whether the reader does that at all. */
  isShown: (view: ListView) => boolean;
  /** Whether the reader may do it with this row. */
  may: (row: Row, view: ListView) => boolean;
  /**
   * The page that does it. Its address gets an `id` for each row: the last part of the row's own
   * address.
   */
  page: (office: string) => string;
  /** The full key of the button's text. */
  label: string;
  /** The keys of the columns that name a row together. */
  named: readonly string[];
}

type Filters = Record<string, ListFilter>;
type SortKey<C extends readonly ListColumn<never>[]> = Extract<C[number], { sort: string }>["key"];

/** The parameters of a list's address: filters, order (a minus means descending) and page. */
type Chosen<F extends Filters, C extends readonly ListColumn<never>[]> = {
  [K in keyof F]?: z.output<F[K]["schema"]> | undefined;
} & { limit: number; cursor?: string | undefined } & ([SortKey<C>] extends [never]
    ? unknown
    : { sort: SortKey<C> | `-${SortKey<C>}` });

interface Description<R extends z.ZodType, I extends z.ZodType, F extends Filters, C> {
  key: ListKey;
  permission: Permission;
  page: ListPlace["page"];
  /** The key of its texts: `<words>.title`, and under `<words>.list` the texts of an empty list. */
  words: string;
  /** A row of the page and the file, and of the API unless `item` is given. */
  row: R;
  item?: I;
  filters: F;
  columns: C;
  /** The default order: a column's key. Absent when no column can be sorted. */
  order?: string;
  /** The link of a row. */
  href?: (row: z.output<R>, view: ListView) => string | undefined;
  /** What can be done with several rows at once; the list has links of its rows then. */
  pick?: ListPick<z.output<R>>;
  /**
   * The path of the operation that lists the rows, below /api/v1/{office}; its file is at
   * /exports/<key>.
   */
  path: `/${string}`;
  summary: string;
}

export interface List<R extends z.ZodType, I extends z.ZodType, V> extends ListPlace {
  words: string;
  filters: Filters;
  columns: readonly ListColumn<z.output<R>>[];
  order: string | undefined;
  /** The possible values of `sort`. */
  sorts: readonly string[];
  href: ((row: z.output<R>, view: ListView) => string | undefined) | undefined;
  pick: ListPick<z.output<R>> | undefined;
  filter: z.ZodType<V>;
  operations: {
    list: Operation<z.ZodUndefined, z.ZodType<V>, z.ZodUndefined, ReturnType<typeof listOf<I>>, "json">;
    export: Operation<
      z.ZodUndefined,
      z.ZodType<Omit<V, "limit" | "cursor"> & { format: SpreadsheetFormat }>,
      z.ZodUndefined,
      z.ZodType,
      "spreadsheet"
    >;
  };
}

const pascal = (path: string): string =>
  path.replace(/(^|\W+)(\w)/g, (_match, _before, letter: string) => letter.toUpperCase());

/**
 * Defines a list once: its page, its file, its operations, its saved views and the order of its
 * rows are derived from the description.
 */
export function defineList<
  R extends z.ZodType,
  const F extends Filters,
  const C extends readonly ListColumn<z.output<R>>[],
  I extends z.ZodType = R,
>(description: Description<R, I, F, C>): List<R, I, Chosen<F, C>> {
  const { key, permission, path, summary, filters, columns, order } = description;
  const keys = columns.flatMap((column) => (column.sort ? column.key : []));
  const sorts = [...keys, ...keys.map((one) => `-${one}`)];
  const choices = {
    ...Object.fromEntries(Object.entries(filters).map(([name, { schema }]) => [name, schema.optional()])),
    ...(keys.length > 0 && {
      sort: z.enum(sorts).default(order ?? keys[0] ?? ""),
    }),
  };
  type V = Chosen<F, C>;
  const filter = z.strictObject({ ...choices, ...pageQuery });
  return {
    ...description,
    order,
    sorts,
    href: description.href,
    pick: description.pick,
    parameters: Object.keys(choices),
    filter: filter as unknown as z.ZodType<V>,
    operations: {
      list: defineOperation({
        id: `list${pascal(path)}`,
        method: "GET",
        path,
        summary,
        permission,
        query: filter as unknown as z.ZodType<V>,
        response: listOf((description.item ?? description.row) as I),
        errors: ["request.badQuery"],
      }),
      export: defineExport({
        id: `export${pascal(key)}`,
        path: `/exports/${key}`,
        permission,
        summary: `${summary}, as Excel or CSV`,
        query: z.strictObject({ ...choices, ...fileFormat }) as unknown as z.ZodType<
          Omit<V, "limit" | "cursor"> & { format: SpreadsheetFormat }
        >,
      }),
    },
  };
}

type AnyList = { filter: z.ZodType; columns: readonly ListColumn<never>[] };
/** The parameters of a list's address. */
export type ChosenOf<L extends AnyList> = z.output<L["filter"]>;
/** The keys that a list can be sorted by, without the minus. */
export type SortOf<L extends AnyList> =
  ChosenOf<L> extends { sort: infer S } ? Exclude<S, `-${string}`> : never;
