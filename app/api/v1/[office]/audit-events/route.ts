import { listAuditEventsOperation } from "@/lib/features/audit/api";
import { listAuditEvents } from "@/lib/features/audit/server";
import { route } from "@/lib/platform/http/route";

export const GET = route(listAuditEventsOperation, ({ db, actor, query }) =>
  listAuditEvents(db, actor, query),
);
