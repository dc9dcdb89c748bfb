import "server-only";
import { bindHistory } from "@/lib/features/records/audit/server";
import { bindList } from "@/lib/features/records/lists/server";
import { paths } from "@/lib/domain/paths";
import { asTable } from "@/lib/features/records/exports/server";
import { bind } from "@/lib/platform/http/bind";
import { bindSpreadsheet } from "@/lib/platform/http/spreadsheet";
import {
  addPlanAddendumOperation,
  addPlanItemOperation,
  addPlanNoteOperation,
  addPlanOperation,
  addPlanVersionOperation,
  adoptPlanVersionOperation,
  changePlanItemOperation,
  changePlanOperation,
  changePlanVersionOperation,
  comparePlanVersionsOperation,
  exportPlanComparisonOperation,
  exportPlanVersionOperation,
  getPlanOperation,
  getPlanVersionOperation,
  listPlanCandidatesOperation,
  listPlanHistoryOperation,
  proposePlanVersionOperation,
  removePlanItemOperation,
  removePlanVersionOperation,
  withdrawPlanVersionOperation,
} from "./api";
import {
  compareVersions,
  comparisonExport,
  getPlan,
  getVersion,
  listCandidates,
  plansSource,
  versionExport,
} from "./queries";
import { loadPlan, planSubject } from "./repository";
import { addAddendum } from "./use-cases/add-addendum";
import { addItem } from "./use-cases/add-item";
import { addNote } from "./use-cases/add-note";
import { addPlan } from "./use-cases/add-plan";
import { addVersion } from "./use-cases/add-version";
import { adoptVersion } from "./use-cases/adopt-version";
import { changeItem } from "./use-cases/change-item";
import { changePlan } from "./use-cases/change-plan";
import { changeVersion } from "./use-cases/change-version";
import { proposeVersion } from "./use-cases/propose-version";
import { removeItem } from "./use-cases/remove-item";
import { removeVersion } from "./use-cases/remove-version";
import { withdrawVersion } from "./use-cases/withdraw-version";

export const planOperations = [
  ...bindList(plansSource),
  bind(getPlanOperation, ({ db, actor, params }) => getPlan(db, actor, params.plan)),
  bind(addPlanOperation, addPlan),
  bind(changePlanOperation, changePlan),
  bind(addPlanNoteOperation, addNote),
  bind(getPlanVersionOperation, ({ db, actor, params }) => getVersion(db, actor, params)),
  bind(addPlanVersionOperation, addVersion),
  bind(changePlanVersionOperation, changeVersion),
  bind(removePlanVersionOperation, removeVersion),
  bind(addPlanItemOperation, addItem),
  bind(changePlanItemOperation, changeItem),
  bind(removePlanItemOperation, removeItem),
  bind(proposePlanVersionOperation, proposeVersion),
  bind(withdrawPlanVersionOperation, withdrawVersion),
  bind(adoptPlanVersionOperation, adoptVersion),
  bind(addPlanAddendumOperation, addAddendum),
  bind(comparePlanVersionsOperation, ({ db, actor, params, query }) =>
    compareVersions(db, actor, params.plan, query),
  ),
  bind(listPlanCandidatesOperation, ({ db, actor, params, query }) =>
    listCandidates(db, actor, params.plan, query),
  ),
  bindSpreadsheet(exportPlanVersionOperation, asTable(versionExport), (office, { plan = "", version }) =>
    paths.planVersion(office, plan, Number(version)),
  ),
  bindSpreadsheet(
    exportPlanComparisonOperation,
    asTable(comparisonExport),
    (office, { plan = "", from, to }) => paths.planComparison(office, plan, Number(from), Number(to)),
  ),
  bindHistory(listPlanHistoryOperation, async ({ db, actor, params }) =>
    planSubject(await loadPlan(db, actor, params.plan)),
  ),
];
