import "server-only";
import { paths } from "@/lib/domain/paths";
import { asTable } from "@/lib/features/records/exports/server";
import { bind } from "@/lib/platform/http/bind";
import { bindSpreadsheet } from "@/lib/platform/http/spreadsheet";
import { exportAuditEventsOperation, listAuditEventsOperation } from "./api";
import { auditEventsExport, listAuditEvents } from "./queries";

export const auditOperations = [
  bind(listAuditEventsOperation, ({ db, actor, query }) => listAuditEvents(db, actor, query)),
  bindSpreadsheet(exportAuditEventsOperation, asTable(auditEventsExport), paths.audit),
];
