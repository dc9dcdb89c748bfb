import { decisionLook, type Look } from "@/lib/domain/delivery";
import type { Decision } from "../schema";

/** Where a request stands: waiting, or what was decided. */
export function requestLook(request: { status: string; approval: { decision: Decision } | null }): Look {
  if (request.approval) return decisionLook[request.approval.decision];
  return request.status === "open" ? { tone: "wait", shape: "open" } : { tone: "none", shape: "closed" };
}
