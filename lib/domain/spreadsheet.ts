import { z } from "zod";
import { largeExport } from "./large-export";
import { addressOf, defineOperation, type AnyOperation } from "./operation";
import type { Permission } from "./permissions";

/** The media types of the formats a list is given in. */
export const spreadsheetTypes = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv; charset=utf-8",
} as const;
export type SpreadsheetFormat = keyof typeof spreadsheetTypes;

/** What the query of a file has besides its list's filters. */
export const fileFormat = { format: z.enum(["xlsx", "csv"]) };

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
