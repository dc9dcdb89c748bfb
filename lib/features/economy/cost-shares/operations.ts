import "server-only";
import { paths } from "@/lib/domain/paths";
import { bindHistory } from "@/lib/features/records/audit/server";
import { asTable } from "@/lib/features/records/exports/server";
import { bind } from "@/lib/platform/http/bind";
import { bindSpreadsheet } from "@/lib/platform/http/spreadsheet";
import {
  addCostShareAgreementOperation,
  adoptCostShareAgreementOperation,
  changeCostShareAgreementOperation,
  checkCostShareAgreementOperation,
  exportCostSharesOperation,
  getCostShareAgreementOperation,
  listCostShareAgreementHistoryOperation,
  listCostShareAgreementsOperation,
  listCostSharesOperation,
  previewCostShareAgreementOperation,
  putCostShareRowsOperation,
  removeCostShareAgreementOperation,
} from "./api";
import { costSharesExport, getAgreement, getAgreementCheck, listAgreements, listCostShares } from "./queries";
import { agreementSubject, loadAgreement } from "./repository";
import { addAgreement } from "./use-cases/add-agreement";
import { adoptAgreement } from "./use-cases/adopt-agreement";
import { changeAgreement } from "./use-cases/change-agreement";
import { putRows } from "./use-cases/put-rows";
import { removeAgreement } from "./use-cases/remove-agreement";
import { showAgreement } from "./use-cases/show-agreement";

export const costShareOperations = [
  bind(listCostSharesOperation, ({ db, actor, query }) => listCostShares(db, actor, query)),
  bindSpreadsheet(exportCostSharesOperation, asTable(costSharesExport), paths.costShares),
  bind(listCostShareAgreementsOperation, ({ db, actor, query }) => listAgreements(db, actor, query)),
  bind(getCostShareAgreementOperation, ({ db, actor, params }) => getAgreement(db, actor, params.key)),
  bind(checkCostShareAgreementOperation, ({ db, actor, params }) => getAgreementCheck(db, actor, params.key)),
  bind(addCostShareAgreementOperation, addAgreement),
  bind(changeCostShareAgreementOperation, changeAgreement),
  bind(removeCostShareAgreementOperation, removeAgreement),
  bind(putCostShareRowsOperation, putRows),
  bind(previewCostShareAgreementOperation, showAgreement),
  bind(adoptCostShareAgreementOperation, adoptAgreement),
  bindHistory(listCostShareAgreementHistoryOperation, async ({ db, actor, params }) =>
    agreementSubject(await loadAgreement(db, actor, params.key)),
  ),
];
