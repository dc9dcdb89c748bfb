import { z } from "zod";
import { largeExport } from "./large-export";
import { addressOf, defineOperation, type AnyOperation } from "./operation";
import type { Permission } from "./permissions";

/** The media types of the file formats. */
export const spreadsheetTypes = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv; charset=utf-8",
} as const;
export type SpreadsheetFormat = keyof typeof spreadsheetTypes;

/** The query parameters of a file, in addition to the filters of its list. */
export const fileFormat = { format: z.enum(["xlsx", "csv"]) };

interface Export<Q> {
  id: string;
  path: `/exports/${string}`;
  permission: Permission;
  summary: string;
  query: Q;
}

/** A list as a file, with the permission and the filters of the list. */
export const defineExport = <Q extends z.ZodType<{ format: SpreadsheetFormat }>>(operation: Export<Q>) =>
  defineOperation({
    ...operation,
    kind: "spreadsheet",
    method: "GET",
    response: z.string().meta({ format: "binary" }),
    accepted: largeExport,
    errors: ["request.badQuery", "export.tooManyRows", "export.tooMany"],
  });

/** The addresses of the list's file with the current filters, one per format. */
export const exportLinks = (
  operation: AnyOperation,
  office: string,
  filter: Record<string, string | undefined> = {},
): Record<SpreadsheetFormat, string> => {
  const chosen = Object.fromEntries(Object.entries(filter).filter(([, value]) => value));
  const as = (format: SpreadsheetFormat) => addressOf(operation, office, { query: { ...chosen, format } });
  return { xlsx: as("xlsx"), csv: as("csv") };
};
