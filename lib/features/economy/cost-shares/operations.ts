import "server-only";
import { paths } from "@/lib/domain/paths";
import { asTable } from "@/lib/features/records/exports/server";
import { bind } from "@/lib/platform/http/bind";
import { bindSpreadsheet } from "@/lib/platform/http/spreadsheet";
import { exportCostSharesOperation, listCostSharesOperation } from "./api";
import { costSharesExport, listCostShares } from "./queries";

export const costShareOperations = [
  bind(listCostSharesOperation, ({ db, actor, query }) => listCostShares(db, actor, query)),
  bindSpreadsheet(exportCostSharesOperation, asTable(costSharesExport), paths.costShares),
];
