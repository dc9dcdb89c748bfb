import "server-only";
import type { z } from "zod";
import { AppError } from "@/lib/domain/errors";
import { ownPath } from "@/lib/domain/paths";
import { REFUSAL, writeRefusal } from "@/lib/domain/refusal";
import { takeTry } from "../auth/rate-limit";
import { systemClock } from "../clock";
import { withActor } from "../db";
import { spreadsheetWriters, type Cell, type Spreadsheet } from "../documents/spreadsheet";
import { openOnce, spool, unspool, withScratch } from "../storage/scratch";
import { attachment } from "./download";
import { parseQuery } from "./input";
import type { Operation } from "@/lib/domain/operation";
import { asAppError, problem } from "./problem";
import { admit, findNoSubject, readerLocale, type Call, type RouteHandler } from "./route";
import { spreadsheetTypes, type SpreadsheetFormat } from "@/lib/domain/spreadsheet";

/** A list to be written: its rows are read while the transaction lasts. */
export interface Table {
  /** The file's name, without its ending. */
  name: string;
  sheet: Spreadsheet;
  rows: AsyncIterable<Cell[]>;
}

type RouteContext = Parameters<RouteHandler>[1];

/** The list's own page in an office, with the filter it is shown by. */
type PageOf = (office: string, filter: Record<string, string>) => string;

/**
 * A file that is not given, to a person who followed a link: back to the list, which says why (signed out, forbidden and missing are
 * said by the page itself). Only ever to a page of this site, whatever the address held.
 */
async function backToList(error: unknown, pageOf: PageOf, request: Request, context: RouteContext) {
  const { office = "" } = await context.params;
  const { format: _format, ...filter } = Object.fromEntries(new URL(request.url).searchParams);
  const page = new URL(ownPath(pageOf(office, filter)), "http://own.invalid");
  const refusal = writeRefusal(asAppError(error));
  if (refusal) page.searchParams.set(REFUSAL, refusal);
  const headers = { Location: page.pathname + page.search, "Cache-Control": "no-store" };
  return new Response(null, { status: 303, headers });
}

/**
 * A route that answers with a list as a file, so many times for each person. The rows are read to disk in one transaction that sees one
 * state, the file is written when that is over, and what a slow client waits for holds nothing but an open file. Who asks for a page,
 * as a browser does that follows a link, is led back to the list when there is no file; a program gets a problem.
 */
export function spreadsheetRoute<Q extends z.ZodType<{ format: SpreadsheetFormat }>, R extends z.ZodType>(
  operation: Operation<z.ZodUndefined, Q, z.ZodUndefined, R>,
  read: (call: Call<undefined, z.output<Q>>) => Promise<Table>,
  pageOf: PageOf,
): RouteHandler {
  return async (request, context) => {
    try {
      const { actor } = await admit(operation, request, context);
      const query = parseQuery(operation.query, new URL(request.url));
      const seconds = await takeTry("export", actor.userId);
      if (seconds !== null) throw new AppError("export.tooMany", { retryAfterSeconds: seconds });
      const common = {
        actor,
        clock: systemClock,
        params: undefined,
        body: undefined,
        version: 0,
        findSubject: findNoSubject,
      };
      const locale = await readerLocale();
      return await withScratch(async (newFile) => {
        const [rows, written] = [newFile(), newFile()];
        const { name, sheet } = await withActor(
          actor,
          async (db) => {
            const table = await read({ ...common, db, query, locale });
            await spool(rows, table.rows);
            return table;
          },
          { isolation: "RepeatableRead" },
        );
        const { format } = query;
        await spreadsheetWriters[format](written, sheet, unspool<Cell[]>(rows));
        return attachment({
          name: `${name}.${format}`,
          type: spreadsheetTypes[format],
          ...(await openOnce(written)),
        });
      });
    } catch (error) {
      const asksForPage = request.headers.get("accept")?.includes("text/html");
      return asksForPage ? backToList(error, pageOf, request, context) : problem(error);
    }
  };
}
