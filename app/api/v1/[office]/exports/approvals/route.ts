import { paths } from "@/lib/domain/paths";
import { exportApprovalsOperation } from "@/lib/features/deliveries/approvals/api";
import { approvalsExport } from "@/lib/features/deliveries/approvals/server";
import { asTable } from "@/lib/features/records/exports/server";
import { methods } from "@/lib/platform/http/methods";
import { spreadsheetRoute } from "@/lib/platform/http/spreadsheet";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: spreadsheetRoute(exportApprovalsOperation, asTable(approvalsExport), paths.approvals),
});
