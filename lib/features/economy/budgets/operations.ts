import "server-only";
import { paths } from "@/lib/domain/paths";
import { bindHistory } from "@/lib/features/records/audit/server";
import { asTable } from "@/lib/features/records/exports/server";
import { bind } from "@/lib/platform/http/bind";
import { bindSpreadsheet } from "@/lib/platform/http/spreadsheet";
import {
  addBudgetOperation,
  adoptBudgetOperation,
  changeBudgetLineOperation,
  changeBudgetLinesOperation,
  exportBudgetOperation,
  getBudgetOperation,
  getForecastDatesOperation,
  listBudgetHistoryOperation,
  listBudgetsOperation,
  proposeBudgetOperation,
  reviseBudgetOperation,
  setForecastDatesOperation,
} from "./api";
import { budgetExport, getBudget, getForecastDates, listBudgets } from "./queries";
import { budgetSubject, loadBudget } from "./repository";
import { addBudget } from "./use-cases/add-budget";
import { adoptBudget } from "./use-cases/adopt-budget";
import { changeLine } from "./use-cases/change-line";
import { changeLines } from "./use-cases/change-lines";
import { proposeBudget } from "./use-cases/propose-budget";
import { reviseBudget } from "./use-cases/revise-budget";
import { setForecastDates } from "./use-cases/set-forecast-dates";

export const budgetOperations = [
  bind(listBudgetsOperation, async ({ db, actor }) => ({
    items: await listBudgets(db, actor),
    nextCursor: null,
  })),
  bind(addBudgetOperation, addBudget),
  bind(getBudgetOperation, ({ db, actor, params, query }) => getBudget(db, actor, { ...params, ...query })),
  bind(changeBudgetLinesOperation, changeLines),
  bind(changeBudgetLineOperation, changeLine),
  bind(proposeBudgetOperation, proposeBudget),
  bind(adoptBudgetOperation, adoptBudget),
  bind(reviseBudgetOperation, reviseBudget),
  bind(getForecastDatesOperation, ({ db, actor }) => getForecastDates(db, actor)),
  bind(setForecastDatesOperation, setForecastDates),
  bindHistory(listBudgetHistoryOperation, async ({ db, actor, params }) =>
    budgetSubject(await loadBudget(db, actor, params.year)),
  ),
  bindSpreadsheet(exportBudgetOperation, asTable(budgetExport), (office, { year, revision }) =>
    paths.budget(office, Number(year), revision === undefined ? undefined : Number(revision)),
  ),
];
