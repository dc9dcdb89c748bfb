import { auditEventsList } from "@/lib/features/records/audit";
import { auditEventsSource } from "@/lib/features/records/audit/server";
import { auditPage } from "@/lib/features/records/audit/ui/audit-page";
import { listPage, listTitle } from "../list-page";

export const generateMetadata = listTitle(auditEventsList);
export default listPage(auditEventsSource, auditPage);
