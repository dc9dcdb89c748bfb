import "server-only";
import { AppError } from "@/lib/domain/errors";
import { formatMomentInZone, formatTableDay } from "@/lib/domain/period";
import type { Cell, CellKind } from "@/lib/platform/documents/spreadsheet";
import type { Table } from "@/lib/platform/http/table";
import { MOST_ROWS, ROWS_AT_ONCE, rowsAtATime } from "../domain";
import type { ListCall, ListExport, OpenedList, LabelledValue } from "../queries";
import { askForExport } from "./ask-for-export";

/**
 * A list as a table to write: all that the actor's own page would show, in its order and words; a
 * long one says how the worker is asked for it. Throws export.tooManyRows with the number, before a
 * row is read.
 */
export async function exportList<Query, Row>(
  list: ListExport<Query, Row>,
  call: ListCall<Query>,
): Promise<Table> {
  const opened = await list(call);
  const count = (await opened.count?.()) ?? 0;
  if (count > MOST_ROWS) throw new AppError("export.tooManyRows", { params: { count, most: MOST_ROWS } });
  const { actor, locale, words: t } = call;
  return {
    name: fileName(opened.title, call),
    sheet: {
      title: opened.title,
      columns: opened.columns.map(({ header, kind, width }) => ({
        header: headerOf(header, kind, call),
        kind,
        width,
      })),
      ...(opened.total && { total: opened.total }),
      about: { title: t("exports.about.title"), rows: about(opened, call) },
      creator: actor.office.name,
      locale,
      timeZone: actor.office.timeZone,
    },
    rows: rowsOf(opened, rowsAtATime(count)),
    total: count,
    ...(count > ROWS_AT_ONCE && {
      later: (asked) => askForExport(call, { title: opened.title, total: count }, asked),
    }),
  };
}

/** With the unit, or the time zone that its moments are told in. */
function headerOf<Query>(name: string, kind: CellKind, { actor, words: t }: ListCall<Query>): string {
  if (kind === "ore") return t("exports.inKronor", { name });
  return kind === "moment" ? t("exports.inZone", { name, zone: actor.office.timeZone }) : name;
}

async function* rowsOf<Row>({ rows, columns }: OpenedList<Row>, limit: number): AsyncGenerator<Cell[]> {
  let cursor: string | undefined;
  do {
    const page = await rows({ limit, cursor });
    for (const row of page.items) yield columns.map((column) => column.value(row));
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
}

/** "leveranser-skanearkiv-2026-11-23": what, whose, and the day it was fetched. */
function fileName<Query>(title: string, { actor: { office }, clock }: ListCall<Query>): string {
  const words = title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const day = formatTableDay(clock.now().toISOString(), "sv", office.timeZone);
  return [...words, office.key, day].join("-");
}

const filledIn = (pairs: LabelledValue[] = []): [string, string][] =>
  pairs.flatMap(([label, value]) => (value ? [[label, value]] : []));

function about<Query, Row>(opened: OpenedList<Row>, call: ListCall<Query>): [string, string][] {
  const { actor, clock, locale, words: t } = call;
  const { name, asOf, timeZone } = actor.office;
  const filter = filledIn(opened.filter);
  return filledIn([
    [t("exports.about.office"), name],
    [t("exports.about.asOf"), asOf && formatTableDay(asOf, locale)],
    [t("exports.about.list"), opened.title],
    ...(filter.length
      ? filter
      : [[t("exports.about.filter"), t("exports.about.all", { name: actor.name })] as LabelledValue]),
    ...(opened.about ?? []),
    [t("exports.about.by"), actor.name],
    [t("exports.about.at"), formatMomentInZone(clock.now().toISOString(), locale, timeZone)],
  ]);
}
