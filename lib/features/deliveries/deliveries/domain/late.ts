import type { DeliveryStatus } from "@/lib/domain/delivery";
import { quarterNumber, quarterOf } from "@/lib/domain/period";
import { isApproved } from "./statuses";

interface Planned {
  /** "2026-4"; null outside a plan. */
  plannedFor: string | null;
  status: DeliveryStatus;
}

/** Planned for a quarter before the one of `today` (ISO date), and still to be delivered. */
export function isLate({ plannedFor, status }: Planned, today: string): boolean {
  if (plannedFor === null || status === "cancelled" || isApproved(status)) return false;
  const [year, quarter] = plannedFor.split("-").map(Number);
  return quarterNumber({ year: year ?? 0, quarter: quarter ?? 0 }) < quarterNumber(quarterOf(today));
}
