import type { ApprovalRequest } from "@/lib/features/deliveries/approvals";
import type { DeliveryItem } from "@/lib/features/deliveries/deliveries";

export type MunicipalStep =
  | { kind: "sign"; requestId: string; system: string }
  /** Approval is requested, but a point blocks again: the decision waits for it. */
  | { kind: "held"; deliveryId: string; system: string; number: number; blocking: number }
  | { kind: "assess"; delivery: DeliveryItem; number: number }
  /** Nothing blocks, but a point must be assessed again, or checked by a second person. */
  | { kind: "again" | "confirm"; delivery: DeliveryItem; number: number; count: number }
  | { kind: "request" | "waitVendor"; delivery: DeliveryItem }
  | { kind: "none" };

interface Situation {
  maySign: boolean;
  mayAssess: boolean;
  deliveries: DeliveryItem[];
  waiting: ApprovalRequest[];
  /** The first remaining blocking point, by delivery. */
  firstPoints: Map<string, number>;
  /** What else is missing before approval can be asked for, by delivery. */
  missing: Map<string, { kind: "again" | "confirm"; number: number; count: number }>;
}

/**
 * The next step of a municipality, in order of priority: sign, or assess the point that blocks a
 * decision; assess; request approval; wait.
 */
export function municipalStep(situation: Situation): MunicipalStep {
  const { deliveries, waiting, firstPoints, missing, maySign, mayAssess } = situation;
  const oldest = waiting.find(({ deliveryId }) => !firstPoints.has(deliveryId));
  if (oldest && maySign) return { kind: "sign", requestId: oldest.id, system: oldest.system.name };
  const held = maySign || mayAssess ? heldOf(situation) : null;
  if (held) return held;
  const inControl = deliveries.filter(({ status }) => status === "underControl" || status === "rejected");
  // The delivery that is closest to approval comes first.
  const nearest = inControl
    .filter(({ id }) => firstPoints.has(id))
    .sort((a, b) => a.controlPoints.blockingOpen - b.controlPoints.blockingOpen)[0];
  const near = inControl.filter(({ controlPoints }) => controlPoints.blockingOpen === 0);
  const ready = near.find(({ id, status }) => status === "underControl" && !missing.has(id));
  if (ready && mayAssess) return { kind: "request", delivery: ready };
  for (const delivery of mayAssess ? near : []) {
    const step = missing.get(delivery.id);
    if (step) return { ...step, delivery };
  }
  const number = nearest && firstPoints.get(nearest.id);
  if (nearest && number !== undefined && mayAssess) return { kind: "assess", delivery: nearest, number };
  const stopped = deliveries.find(({ blocked }) => blocked?.by === "vendor");
  return stopped ? { kind: "waitVendor", delivery: stopped } : { kind: "none" };
}

/** The oldest request whose decision waits for a point. */
function heldOf({ waiting, firstPoints, deliveries }: Situation): MunicipalStep | null {
  for (const { deliveryId, system } of waiting) {
    const number = firstPoints.get(deliveryId);
    if (number === undefined) continue;
    const blocking = deliveries.find(({ id }) => id === deliveryId)?.controlPoints.blockingOpen ?? 1;
    return { kind: "held", deliveryId, system: system.name, number, blocking };
  }
  return null;
}

/** How soon a wind-up must be to be shown; the link to the list of systems uses the same value. */
export const NEAR_MONTHS = 6;

interface ExpectedLine {
  /** What it is expected to cost beyond its budget, in öre; null without a forecast. */
  beyondOre: number | null;
  note: string | null;
}

/** So many groups are told why of on a first page; the rest are on the budget's own. */
const MOST_REASONS = 5;

/**
 * The lines that call for a why, the furthest from its budget first: what is expected to come to
 * something else than its budget, and what somebody has written a reason for.
 */
export function reasonsOf<L extends ExpectedLine>(lines: readonly L[]) {
  const far = ({ beyondOre }: L): number => Math.abs(beyondOre ?? 0);
  const told = lines
    .filter((line) => far(line) > 0 || line.note !== null)
    .toSorted((one, other) => far(other) - far(one));
  return {
    lines: told.slice(0, MOST_REASONS),
    more: Math.max(0, told.length - MOST_REASONS),
    missing: told.filter(({ note }) => note === null).length,
  };
}
