import "server-only";
import type { z } from "zod";
import { asTable } from "@/lib/features/records/exports/server";
import { bind } from "@/lib/platform/http/bind";
import type { Binding } from "@/lib/platform/http/route";
import { bindSpreadsheet } from "@/lib/platform/http/spreadsheet";
import { listFile } from "./list-file";
import type { ListSource } from "./source";

/** The API handlers of a list: its rows and its file. */
export function bindList<R extends z.ZodType, I extends z.ZodType, V>(
  source: ListSource<R, I, V>,
): Binding[] {
  const { list, rows, items = rows as unknown as NonNullable<typeof source.items> } = source;
  return [
    bind(list.operations.list, ({ query, ...call }) => items(call, query) as never),
    bindSpreadsheet(list.operations.export, asTable(listFile(source)), list.page),
  ];
}
