import type { ApprovalRequest } from "@/lib/features/approvals";
import type { DeliveryItem } from "@/lib/features/deliveries";

export type MunicipalStep =
  | { kind: "sign"; requestId: string; system: string }
  | { kind: "assess"; delivery: DeliveryItem; number: number }
  | { kind: "request" | "waitVendor"; delivery: DeliveryItem }
  | { kind: "none" };

interface Situation {
  maySign: boolean;
  mayAssess: boolean;
  deliveries: DeliveryItem[];
  waiting: ApprovalRequest[];
  /** By delivery: its first blocking point that remains. */
  firstPoints: Map<string, number>;
}

/** The one thing for a municipality to do next: sign before assess, assess before ask, and only then wait. */
export function municipalStep(situation: Situation): MunicipalStep {
  const { deliveries, waiting, firstPoints, maySign, mayAssess } = situation;
  const [oldest] = waiting;
  if (oldest && maySign) return { kind: "sign", requestId: oldest.id, system: oldest.system.name };
  const inControl = deliveries.filter(({ status }) => status === "underControl" || status === "rejected");
  // The delivery nearest to its approval first.
  const nearest = inControl
    .filter(({ id }) => firstPoints.has(id))
    .sort((a, b) => a.controlPoints.blockingOpen - b.controlPoints.blockingOpen)[0];
  const ready = inControl.find(
    ({ controlPoints, status }) => controlPoints.blockingOpen === 0 && status === "underControl",
  );
  if (ready && mayAssess) return { kind: "request", delivery: ready };
  const number = nearest && firstPoints.get(nearest.id);
  if (nearest && number !== undefined && mayAssess) return { kind: "assess", delivery: nearest, number };
  const stopped = deliveries.find(({ blocked }) => blocked?.by === "vendor");
  return stopped ? { kind: "waitVendor", delivery: stopped } : { kind: "none" };
}

/** How near a wind-up must be to be told; the systems' list is asked for the same. */
export const NEAR_MONTHS = 6;
