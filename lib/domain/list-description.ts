import { z } from "zod";
import { listOf, pageQuery } from "./list";
import type { ListColumn, ListView } from "./list-columns";
import { defineOperation, type Operation } from "./operation";
import type { Permission } from "./permissions";
import { defineExport, fileFormat, type SpreadsheetFormat } from "./spreadsheet";

/** The lists that have filters of their own, as they are called in addresses and saved views. */
export const listKeys = [
  "deliveries",
  "matrix",
  "approvals",
  "municipalities",
  "systems",
  "vendors",
  "audit-events",
] as const;
export type ListKey = (typeof listKeys)[number];

/** Where a list is shown, who may read it and what its address may hold: enough for saved views. */
export interface ListPlace {
  key: ListKey;
  permission: Permission;
  parameters: readonly string[];
  page: (office: string, choices: Record<string, string | undefined>) => string;
}

/** One choice of a list. Without `values` it is kept in the address and not offered. */
export interface ListFilter {
  schema: z.ZodType;
  /** The text's whole key. */
  label: string;
  /** What is offered, in order; "choices": what the database gives under the filter's name. */
  values?: readonly string[] | "choices" | ((view: ListView) => readonly string[]);
  /** Beside the database's choices, what an address may hold. */
  also?: readonly string[];
  /** A value in words, where it is not the label that the database gives. */
  word?: (value: string, view: ListView) => string | undefined;
  isOffered?: (view: ListView) => boolean;
}

type Filters = Record<string, ListFilter>;
type SortKey<C extends readonly ListColumn<never>[]> = Extract<C[number], { sort: string }>["key"];

/** What an address chooses of a list: its filters, its order (descending with a minus), its page. */
type Chosen<F extends Filters, C extends readonly ListColumn<never>[]> = {
  [K in keyof F]?: z.output<F[K]["schema"]> | undefined;
} & { limit: number; cursor?: string | undefined } & ([SortKey<C>] extends [never]
    ? unknown
    : { sort: SortKey<C> | `-${SortKey<C>}` });

interface Description<R extends z.ZodType, I extends z.ZodType, F extends Filters, C> {
  key: ListKey;
  permission: Permission;
  page: ListPlace["page"];
  /** The room's texts: `<words>.title`, and below `<words>.list` what an empty list says. */
  words: string;
  /** A row of the page and the file; of the API too, unless `item` says otherwise. */
  row: R;
  item?: I;
  filters: F;
  columns: C;
  /** The order where the address has none: a column's key. None where no column sorts. */
  order?: string;
  /** A row's own page. */
  href?: (row: z.output<R>, view: ListView) => string | undefined;
  /** The operation that lists the rows, below /api/v1/{office}; its file is at /exports/<key>. */
  path: `/${string}`;
  summary: string;
}

export interface List<R extends z.ZodType, I extends z.ZodType, V> extends ListPlace {
  words: string;
  filters: Filters;
  columns: readonly ListColumn<z.output<R>>[];
  order: string | undefined;
  /** What an address may sort by. */
  sorts: readonly string[];
  href: ((row: z.output<R>, view: ListView) => string | undefined) | undefined;
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
 * One description of a list: its page, its file, its operations, its saved views and the order of
 * its rows come from it.
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
/** What an address chooses of a list. */
export type ChosenOf<L extends AnyList> = z.output<L["filter"]>;
/** The words that a list is sorted by, without the minus. */
export type SortOf<L extends AnyList> =
  ChosenOf<L> extends { sort: infer S } ? Exclude<S, `-${string}`> : never;
