import { z } from "zod";
import { largeExport } from "@/lib/domain/large-export";
import { listOf } from "@/lib/domain/list";
import { addressOf, defineOperation, type AnyOperation } from "@/lib/domain/operation";
import type { Permission } from "@/lib/domain/permissions";
import type { SpreadsheetFormat } from "@/lib/domain/spreadsheet";

/** What a file has not of its list's filter: it is the whole list, not a page of it. */
export const paging = { limit: true, cursor: true } as const;
/** What it has besides. */
export const fileFormat = { format: z.enum(["xlsx", "csv"]) };

/** A list that is too long to be waited for, as it was asked for: what the worker is told. */
export const largeExportTask = {
  kind: "export",
  schema: z.object({
    /** The id of the list's operation, and the query as it stood in the address. */
    operation: z.string(),
    query: z.record(z.string(), z.string()),
    /** The list's own page with that filter. */
    page: z.string(),
  }),
};

export const exportParams = z.object({ id: z.uuid() });

export const largeExportList = listOf(largeExport);

export const removedExport = z.object({ id: z.uuid(), removed: z.literal(true) });

interface Export<Q> {
  id: string;
  path: `/exports/${string}`;
  permission: Permission;
  summary: string;
  query: Q;
}

/** A list as a file: under the permission of the list itself, with its own filters. */
export const defineExport = <Q extends z.ZodType<{ format: SpreadsheetFormat }>>(operation: Export<Q>) =>
  defineOperation({
    ...operation,
    kind: "spreadsheet",
    method: "GET",
    response: z.string().meta({ format: "binary" }),
    accepted: largeExport,
    errors: ["request.badQuery", "export.tooManyRows", "export.tooMany"],
  });

/** The addresses of a list as it is shown, in each format. */
export const exportLinks = (
  operation: AnyOperation,
  office: string,
  filter: Record<string, string | undefined> = {},
): Record<SpreadsheetFormat, string> => {
  const chosen = Object.fromEntries(Object.entries(filter).filter(([, value]) => value));
  const as = (format: SpreadsheetFormat) => addressOf(operation, office, { query: { ...chosen, format } });
  return { xlsx: as("xlsx"), csv: as("csv") };
};
