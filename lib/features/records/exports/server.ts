import "server-only";
import { getTranslations } from "next-intl/server";
import type { ReadTable } from "@/lib/platform/http/table";
import type { ListExport } from "./queries";
import { exportList } from "./use-cases/export-list";

export { askForExport } from "./use-cases/ask-for-export";
export { largeExportKind, type WriteFile } from "./jobs";
export { getExport, listExports, onePage } from "./queries";
export type { ExportColumn, ListCall, ListExport, LabelledValue } from "./queries";

/** A room's list as the table to write, in the reader's words. */
export const asTable =
  <Query, Row>(list: ListExport<Query, Row>): ReadTable<Query> =>
  async (call, words) =>
    exportList(list, { ...call, words: words ?? (await getTranslations()) });
