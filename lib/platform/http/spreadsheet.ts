import "server-only";
import type { z } from "zod";
import { AppError } from "@/lib/domain/errors";
import { ownPath } from "@/lib/domain/paths";
import { REFUSAL, writeRefusal } from "@/lib/domain/refusal";
import { secondsToWait, takeTry } from "../auth/rate-limit";
import { systemClock } from "../clock";
import { withActor } from "../db";
import { spreadsheetWriters, type Cell, type Spreadsheet } from "../documents/spreadsheet";
import { openOnce, spool, unspool, withScratch } from "../storage/scratch";
import { attachment } from "./download";
import { parseQuery } from "./input";
import type { Operation } from "@/lib/domain/operation";
import { asAppError } from "./problem";
import { admit, asksForHead, readerLocale, type Binding, type Call, type Place } from "./route";
import { spreadsheetTypes, type SpreadsheetFormat } from "@/lib/domain/spreadsheet";

/** A list to be written: its rows are read while the transaction lasts. */
export interface Table {
  /** The file's name, without its ending. */
  name: string;
  sheet: Spreadsheet;
  rows: AsyncIterable<Cell[]>;
}

/** The list's own page in an office, with the filter it is shown by. */
type PageOf = (office: string, filter: Record<string, string>) => string;

/**
 * A file that is not given, to a person who followed a link: back to the list, which says why
 * (signed out, forbidden and missing are said by the page itself). Only ever to a page of this
 * site, whatever the address held.
 */
function backToList(error: unknown, pageOf: PageOf, request: Request, { office }: Place): Response {
  const { format: _format, ...filter } = Object.fromEntries(new URL(request.url).searchParams);
  const page = new URL(ownPath(pageOf(office, filter)), "http://own.invalid");
  const refusal = writeRefusal(asAppError(error));
  if (refusal) page.searchParams.set(REFUSAL, refusal);
  const headers = { Location: page.pathname + page.search, "Cache-Control": "no-store" };
  return new Response(null, { status: 303, headers });
}

type ReadTable<Q extends z.ZodType> = (call: Call<undefined, z.output<Q>>) => Promise<Table>;

/**
 * Binds an operation that answers with a list as a file, so many times for each person. Who asks
 * for a page, as a browser does that follows a link, is led back to the list when there is no file;
 * a program gets a problem.
 */
export const bindSpreadsheet = <Q extends z.ZodType<{ format: SpreadsheetFormat }>, R extends z.ZodType>(
  operation: Operation<z.ZodUndefined, Q, z.ZodUndefined, R, "spreadsheet">,
  read: ReadTable<Q>,
  pageOf: PageOf,
): Binding => ({
  operation,
  answer: async (request, place) => {
    try {
      return await fileOf(operation, read, request, place);
    } catch (error) {
      const asksForPage = request.headers.get("accept")?.includes("text/html");
      if (!asksForPage) throw error;
      return backToList(error, pageOf, request, place);
    }
  },
});

/**
 * The rows are read to disk in one transaction that sees one state, the file is written when that
 * is over, and what a slow client waits for holds nothing but an open file. For the head alone no
 * row is read, no file written and no try taken.
 */
async function fileOf<Q extends z.ZodType<{ format: SpreadsheetFormat }>, R extends z.ZodType>(
  operation: Operation<z.ZodUndefined, Q, z.ZodUndefined, R, "spreadsheet">,
  read: ReadTable<Q>,
  request: Request,
  place: Place,
): Promise<Response> {
  const isHead = asksForHead(request);
  const actor = await admit(operation, request, place);
  const query = parseQuery(operation.query, new URL(request.url));
  const seconds = await (isHead ? secondsToWait : takeTry)("export", actor.userId);
  if (seconds !== null) throw new AppError("export.tooMany", { retryAfterSeconds: seconds });
  const locale = await readerLocale();
  const { findSubject } = place;
  const nothing = { params: undefined, body: undefined, version: 0 };
  const known = { ...nothing, actor, clock: systemClock, query, locale, findSubject };
  const { format } = query;
  const opened = <T>(use: (table: Table) => Promise<T>) =>
    withActor(actor, async (db) => use(await read({ ...known, db })), { isolation: "RepeatableRead" });
  const fileAs = (name: string) => ({ name: `${name}.${format}`, type: spreadsheetTypes[format] });
  if (isHead) {
    const name = await opened((table) => Promise.resolve(table.name));
    return attachment({ ...fileAs(name), open: neverOpened }, true);
  }
  return withScratch(async (newFile) => {
    const [rows, written] = [newFile(), newFile()];
    const { name, sheet } = await opened(async (table) => {
      await spool(rows, table.rows);
      return table;
    });
    await spreadsheetWriters[format](written, sheet, unspool<Cell[]>(rows));
    const { bytes, content } = await openOnce(written);
    return attachment({ ...fileAs(name), bytes, open: () => Promise.resolve(content) });
  });
}

const neverOpened = () => Promise.reject(new Error("a head has no content"));
