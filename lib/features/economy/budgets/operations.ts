import "server-only";
import { paths } from "@/lib/domain/paths";
import { asTable } from "@/lib/features/records/exports/server";
import { bind } from "@/lib/platform/http/bind";
import { bindSpreadsheet } from "@/lib/platform/http/spreadsheet";
import { exportBudgetOperation, getBudgetOperation } from "./api";
import { budgetExport, getBudget } from "./queries";

export const budgetOperations = [
  bind(getBudgetOperation, ({ db, actor, params }) => getBudget(db, actor, params.year)),
  bindSpreadsheet(exportBudgetOperation, asTable(budgetExport), (office, { year }) =>
    paths.budget(office, Number(year)),
  ),
];
