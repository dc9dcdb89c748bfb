import "server-only";
import { paths } from "@/lib/domain/paths";
import { asTable } from "@/lib/features/records/exports/server";
import { bind } from "@/lib/platform/http/bind";
import { bindSpreadsheet } from "@/lib/platform/http/spreadsheet";
import {
  assessControlPointOperation,
  confirmControlPointOperation,
  exportControlPointsOperation,
} from "./api";
import { controlPointsExport } from "./queries";
import { assessControlPoint } from "./use-cases/assess-control-point";
import { confirmControlPoint } from "./use-cases/confirm-control-point";

export const assessmentOperations = [
  bind(assessControlPointOperation, assessControlPoint),
  bind(confirmControlPointOperation, confirmControlPoint),
  bindSpreadsheet(exportControlPointsOperation, asTable(controlPointsExport), (office, { delivery = "" }) =>
    paths.delivery(office, delivery),
  ),
];
