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

/** What every query of a list is given: whose rows, and in which language. */
export interface ListCall {
  db: Db;
  actor: Actor;
  locale: Locale;
}

/** A list with what reads its rows: each function is one statement. */
export interface ListSource<R extends z.ZodType, I extends z.ZodType, V> {
  list: List<R, I, V>;
  /** What of the filters is to choose from in the database. */
  choices?: (call: ListCall) => Promise<Choices>;
  rows: (call: ListCall, chosen: V) => Promise<Page<z.output<R>>>;
  /** How many rows the choice has in all. */
  count: (call: ListCall, chosen: V) => Promise<number>;
  /** What the API gives, where it is not the rows themselves. */
  items?: (call: ListCall, chosen: V) => Promise<Page<z.input<I>>>;
}

/** What columns and filters are told of one reading. */
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
  /** Of the whole choice, not of this page of it. */
  count: number;
  /** Rows before this page's first. */
  before: number;
  /** What of the address says nothing, or nothing any more. */
  ignored: Ignored[];
  savedViews: Awaited<ReturnType<typeof listSavedViews>>["items"];
}
