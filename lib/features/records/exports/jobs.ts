import "server-only";
import { holds } from "@/lib/domain/actor";
import { AppError } from "@/lib/domain/errors";
import { spreadsheetTypes } from "@/lib/domain/spreadsheet";
import type { Locale, Words } from "@/lib/domain/text";
import { systemClock } from "@/lib/platform/clock";
import { withActor } from "@/lib/platform/db";
import { spreadsheetWriters } from "@/lib/platform/documents/spreadsheet";
import type { Binding } from "@/lib/platform/http/route";
import { findTable, type Table } from "@/lib/platform/http/table";
import { defineLongTask, type TaskCall, type TaskResult } from "@/lib/platform/jobs/long-task";
import type { FindSubject } from "@/lib/platform/subjects";
import { largeExportTask } from "./schema";

/** What the worker knows of the upper rooms. */
interface Handed {
  bindings: readonly Binding[];
  findSubject: FindSubject;
  wordsIn: (locale: Locale) => Words;
  /** What writes the files that are no lists, by the id of their operation. */
  writers: Readonly<Record<string, WriteFile>>;
}

/** Writes a file that is no list, asked for by the query of its operation. */
export type WriteFile = (
  call: Pick<TaskCall<never>, "actor" | "locale" | "newFile" | "progress">,
  query: Record<string, string>,
  words: Words,
) => Promise<TaskResult>;

/** One state of the database is read for as long as this at most. */
const LONGEST_MS = 30 * 60_000;
/** Rows between two looks at the clock. */
const ROWS_AT_A_TIME = 250;

/**
 * Writes a list that is too long to be waited for. Read and written in one pass, so that memory
 * holds a page of it; there is no hurry, since it holds no row that others write.
 */
export const largeExportKind = ({ bindings, findSubject, wordsIn, writers }: Handed) =>
  defineLongTask({
    ...largeExportTask,
    run: async ({ params, actor, locale, newFile, progress }) => {
      const write = writers[params.operation];
      if (write) return write({ actor, locale, newFile, progress }, params.query, wordsIn(locale));
      const list = findTable(bindings, params.operation);
      if (!list) throw new AppError("request.unexpected");
      const { operation, read } = list;
      if (!holds(actor, operation.permission)) throw new AppError("request.forbidden");
      const query = operation.query!.parse(params.query);
      const path = newFile();
      const nothing = { params: undefined, body: undefined, version: 0 };
      const known = { ...nothing, actor, clock: systemClock, query: query as never, locale, findSubject };
      return withActor(
        actor,
        async (db) => {
          const table = await read({ ...known, db }, wordsIn(locale));
          await spreadsheetWriters[query.format](path, table.sheet, counted(table, progress));
          return {
            path,
            name: `${table.name}.${query.format}`,
            type: spreadsheetTypes[query.format],
            permission: operation.permission,
          };
        },
        { isolation: "RepeatableRead", timeoutMs: LONGEST_MS },
      );
    },
  });

/** The rows, and word of how many there have been. */
async function* counted({ rows, total = 0 }: Table, progress: TaskCall<never>["progress"]) {
  let done = 0;
  await progress(done, total);
  for await (const row of rows) {
    yield row;
    done += 1;
    if (done % ROWS_AT_A_TIME === 0) await progress(done, total);
  }
}
