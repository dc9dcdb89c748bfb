import "server-only";
import { bindList } from "@/lib/features/records/lists/server";
import { auditEventsSource } from "./queries";

export const auditOperations = bindList(auditEventsSource);
