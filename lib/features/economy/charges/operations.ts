import "server-only";
import { bind } from "@/lib/platform/http/bind";
import { bindDownload } from "@/lib/platform/http/download";
import {
  addChargeOperation,
  getChargeCsvOperation,
  getChargeOperation,
  getChargePdfOperation,
  getChargeSettingsOperation,
  getChargeWorkbookOperation,
  listChargesOperation,
  setChargeSettingsOperation,
} from "./api";
import { getCharge, getSettings, listCharges } from "./queries";
import { downloadCsv, downloadPdf, downloadWorkbook } from "./use-cases/download";
import { makeCharge } from "./use-cases/make-charge";
import { setSettings } from "./use-cases/set-settings";

export const chargeOperations = [
  bind(listChargesOperation, ({ db, actor, query }) => listCharges(db, actor, query)),
  bind(addChargeOperation, makeCharge),
  bind(getChargeOperation, ({ db, actor, params }) => getCharge(db, actor, params.id)),
  bindDownload(getChargeWorkbookOperation, downloadWorkbook),
  bindDownload(getChargeCsvOperation, downloadCsv),
  bindDownload(getChargePdfOperation, downloadPdf),
  bind(getChargeSettingsOperation, ({ db, actor }) => getSettings(db, actor)),
  bind(setChargeSettingsOperation, setSettings),
];
