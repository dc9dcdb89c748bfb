import "server-only";
import type { z } from "zod";
import { AppError } from "@/lib/domain/errors";
import { ownPath } from "@/lib/domain/paths";
import { REFUSAL, writeRefusal } from "@/lib/domain/refusal";
import { spreadsheetTypes } from "@/lib/domain/spreadsheet";
import { secondsToWait, takeTry } from "../auth/rate-limit";
import { systemClock } from "../clock";
import { withActor } from "../db";
import { spreadsheetWriters, type Cell } from "../documents/spreadsheet";
import { openOnce, spool, unspool, withScratch } from "../storage/scratch";
import { attachment } from "./download";
import { parseQuery } from "./input";
import { answerLater, asksForPage, laterHead, leadTo, type Later } from "./later";
import { asAppError } from "./problem";
import { admit, asksForHead, readerLocale, type Place } from "./route";
import type { ReadTable, Table, TableBinding, TableOperation, TableQuery } from "./table";

/** The list's own page in an office, with the filter it is shown by. */
type PageOf = (office: string, filter: Record<string, string>) => string;

/** An operation that answers with a list, what reads it, and its page. */
interface Given<Q extends TableQuery, R extends z.ZodType> {
  operation: TableOperation<Q, R>;
  read: ReadTable<z.output<Q>>;
  pageOf: PageOf;
}

/** The query as it stands in the address, and the list's own page with it: never another site's. */
function askedFor(pageOf: PageOf, request: Request, { office }: Place) {
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const { format: _format, ...filter } = query;
  return { query, page: ownPath(pageOf(office, filter)) };
}

/**
 * A file that is not given, to a person who followed a link: back to the list, which says why
 * (signed out, forbidden and missing are said by the page itself).
 */
function backToList(error: unknown, listPage: string): Response {
  const page = new URL(listPage, "http://own.invalid");
  const refusal = writeRefusal(asAppError(error));
  if (refusal) page.searchParams.set(REFUSAL, refusal);
  return leadTo(page.pathname + page.search);
}

/**
 * Binds an operation that answers with a list as a file, so many times for each person. Who asks
 * for a page, as a browser does that follows a link, is led back to the list when there is no file;
 * a program gets a problem. What is too long to be waited for is written by the worker: the person
 * is led to the page that shows how far it has come, the program is told where to look (202).
 */
export const bindSpreadsheet = <Q extends TableQuery, R extends z.ZodType>(
  operation: TableOperation<Q, R>,
  read: ReadTable<z.output<Q>>,
  pageOf: PageOf,
): TableBinding => ({
  operation: operation as unknown as TableBinding["operation"],
  read,
  answer: async (request, place) => {
    try {
      const answer = await answerOf({ operation, read, pageOf }, request, place);
      return answer instanceof Response ? answer : answerLater(request, answer);
    } catch (error) {
      if (!asksForPage(request)) throw error;
      return backToList(error, askedFor(pageOf, request, place).page);
    }
  },
});

/**
 * The rows are read to disk in one transaction that sees one state, the file is written when that
 * is over, and what a slow client waits for holds nothing but an open file. For the head alone no
 * row is read, no file written or asked for, and no try taken.
 */
async function answerOf<Q extends TableQuery, R extends z.ZodType>(
  { operation, read, pageOf }: Given<Q, R>,
  request: Request,
  place: Place,
): Promise<Response | Later> {
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
  const opened = (use: (table: Table) => Promise<void>): Promise<Table> =>
    withActor(
      actor,
      async (db) => {
        const table = await read({ ...known, db });
        await use(table);
        return table;
      },
      { isolation: "RepeatableRead" },
    );
  const fileAs = (name: string) => ({ name: `${name}.${format}`, type: spreadsheetTypes[format] });
  if (isHead) {
    const { name, later } = await opened(() => Promise.resolve());
    if (later) return laterHead();
    return attachment({ ...fileAs(name), open: neverOpened }, true);
  }
  return withScratch(async (newFile) => {
    const [rows, written] = [newFile(), newFile()];
    const { name, sheet, later } = await opened(async (table) => {
      if (!table.later) await spool(rows, table.rows);
    });
    if (later) {
      const asked = { operation: operation.id, ...askedFor(pageOf, request, place) };
      return withActor(actor, (db) => later({ db, ...asked }));
    }
    await spreadsheetWriters[format](written, sheet, unspool<Cell[]>(rows));
    const { bytes, content } = await openOnce(written);
    return attachment({ ...fileAs(name), bytes, open: () => Promise.resolve(content) });
  });
}

const neverOpened = () => Promise.reject(new Error("a head has no content"));
