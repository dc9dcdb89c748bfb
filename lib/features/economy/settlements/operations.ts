import "server-only";
import { paths } from "@/lib/domain/paths";
import { bindHistory } from "@/lib/features/records/audit/server";
import { asTable } from "@/lib/features/records/exports/server";
import { bind } from "@/lib/platform/http/bind";
import { bindSpreadsheet } from "@/lib/platform/http/spreadsheet";
import {
  addSettlementOperation,
  adoptSettlementOperation,
  changeSettlementOperation,
  exportSettlementOperation,
  getSettlementOperation,
  listSettlementHistoryOperation,
  listSettlementsOperation,
  paySettlementOperation,
  proposeSettlementOperation,
  removeSettlementOperation,
} from "./api";
import { getSettlement, listSettlements, settlementExport } from "./queries";
import { loadSettlement, settlementSubject } from "./repository";
import { addSettlement } from "./use-cases/add-settlement";
import { adoptSettlement } from "./use-cases/adopt-settlement";
import { changeRows } from "./use-cases/change-rows";
import { paySettlement } from "./use-cases/pay-settlement";
import { proposeSettlement } from "./use-cases/propose-settlement";
import { removeSettlement } from "./use-cases/remove-settlement";

export const settlementOperations = [
  bind(listSettlementsOperation, async ({ db, actor }) => ({
    items: await listSettlements(db, actor),
    nextCursor: null,
  })),
  bind(addSettlementOperation, addSettlement),
  bind(getSettlementOperation, ({ db, actor, params, query, locale }) =>
    getSettlement(db, actor, { ...params, ...query }, locale),
  ),
  bind(changeSettlementOperation, changeRows),
  bind(removeSettlementOperation, removeSettlement),
  bind(proposeSettlementOperation, proposeSettlement),
  bind(adoptSettlementOperation, adoptSettlement),
  bind(paySettlementOperation, paySettlement),
  bindHistory(listSettlementHistoryOperation, async ({ db, actor, params }) =>
    settlementSubject(actor, await loadSettlement(db, actor, params)),
  ),
  bindSpreadsheet(exportSettlementOperation, asTable(settlementExport), (office, { year }) =>
    paths.settlement(office, Number(year)),
  ),
];
