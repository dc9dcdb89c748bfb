import "server-only";
import { getTranslations } from "next-intl/server";
import type { Call } from "@/lib/platform/http/route";
import type { Table } from "@/lib/platform/http/spreadsheet";
import type { ListExport } from "./queries";
import { exportList } from "./use-cases/export-list";

export { onePage, type ExportColumn, type ListCall, type ListExport, type Told } from "./queries";

/** A room's list as the table to write, in the reader's words. */
export const asTable =
  <Query, Row>(list: ListExport<Query, Row>) =>
  async (call: Call<undefined, Query>): Promise<Table> =>
    exportList(list, { ...call, words: await getTranslations() });
