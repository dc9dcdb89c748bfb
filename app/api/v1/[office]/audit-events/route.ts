import { listAuditEventsOperation } from "@/lib/features/records/audit/api";
import { listAuditEvents } from "@/lib/features/records/audit/server";
import { methods } from "@/lib/platform/http/methods";
import { route } from "@/lib/platform/http/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route(listAuditEventsOperation, ({ db, actor, query }) => listAuditEvents(db, actor, query)),
});
