import "server-only";
import { getTranslations } from "next-intl/server";
import type { Table } from "@/lib/platform/http/spreadsheet";
import type { Call } from "@/lib/platform/http/route";
import * as lists from "./queries";
import { exportList } from "./use-cases/export-list";

/** The list in the reader's words. */
const inWords =
  <Query, Row>(list: lists.ListExport<Query, Row>) =>
  async (call: Call<undefined, Query>): Promise<Table> =>
    exportList(list, { ...call, words: await getTranslations() });

export const exportApprovals = inWords(lists.approvals);
export const exportAuditEvents = inWords(lists.auditEvents);
export const exportBudget = inWords(lists.budget);
export const exportControlPoints = inWords(lists.controlPoints);
export const exportCostShares = inWords(lists.costShares);
export const exportDeliveries = inWords(lists.deliveries);
export const exportMunicipalities = inWords(lists.municipalities);
export const exportSystems = inWords(lists.systems);
