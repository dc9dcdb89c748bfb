import "server-only";
import type { z } from "zod";
import type { Actor } from "@/lib/domain/actor";
import type { Page } from "@/lib/domain/list";
import type { Choices, ListView } from "@/lib/domain/list-columns";
import type { List } from "@/lib/domain/list-description";
import type { Ignored } from "@/lib/domain/search-params";
import type { Locale, Words } from "@/lib/domain/text";
import type { listSavedViews } from "@/lib/features/records/saved-views/server";
import type { Db } from "@/lib/platform/db";
import { positionOf } from "@/lib/platform/db/page";

/** The input of all queries of a list: the reader and the language. */
export interface ListCall {
  db: Db;
  actor: Actor;
  locale: Locale;
}

/** A list with its queries: each function is one statement. */
export interface ListSource<R extends z.ZodType, I extends z.ZodType, V> {
  list: List<R, I, V>;
  /** The filters' choices that come from the database. */
  choices?: (call: ListCall) => Promise<Choices>;
  rows: (call: ListCall, chosen: V) => Promise<Page<z.output<R>>>;
  /** The number of rows on all pages together. */
  count: (call: ListCall, chosen: V) => Promise<number>;
  /** The items of the API, when they differ from the rows. */
  items?: (call: ListCall, chosen: V) => Promise<Page<z.input<I>>>;
}

/** The context that is passed to columns and filters. */
export const viewOf = (
  { actor, locale }: ListCall,
  t: Words,
  chosen: object,
  choices: Choices,
): ListView => ({ t, locale, actor, today: actor.office.today, filter: { ...chosen }, choices });

/** How many rows come before the page that an address asks for. */
export const rowsBefore = (chosen: object): number => positionOf((chosen as { cursor?: string }).cursor);

/** A page of a list as an address asks for it. */
export interface OpenedPage<R extends z.ZodType, I extends z.ZodType, V> {
  list: List<R, I, V>;
  view: ListView;
  page: Page<z.output<R>>;
  /** The number of rows on all pages together. */
  count: number;
  /** The number of rows before this page. */
  before: number;
  /** The parameters that were ignored: invalid, or referring to something that no longer exists. */
  ignored: Ignored[];
  savedViews: Awaited<ReturnType<typeof listSavedViews>>["items"];
}
