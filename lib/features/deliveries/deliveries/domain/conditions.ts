import { phaseConditions, type DeliveryStatus, type PhaseCondition, type Stage } from "@/lib/domain/delivery";
import { openBlocking } from "@/lib/features/inventory/control-points";
import type { ControlPoint, Delivery } from "../schema";
import { isSettled, type Gate } from "./phases";

/** A stop that is open: "S-2026-014". */
export interface OpenStop {
  number: string;
}

interface Phase {
  key: string;
  sequence: number;
  firstStage: Stage;
  lastStage: Stage;
  conditions: PhaseCondition[];
}

interface Standing {
  status: DeliveryStatus;
  phase: { key: string };
  /** In their order. */
  phases: Phase[];
  points: Pick<ControlPoint, "number" | "severity" | "result">[];
  gate: Pick<Gate, "isPlanAdopted">;
  stops: OpenStop[];
}

/** The phase that a delivery is to come into; the present one where it ends with the signature. */
function phaseAhead({ phases, phase }: Standing): Phase | undefined {
  const place = phases.findIndex(({ key }) => key === phase.key);
  const present = phases[place];
  return present?.lastStage === "accepted" ? present : phases[place + 1];
}

/** What a phase asks for; what ends with the signature always asks that no point hinders it. */
const askedBy = ({ lastStage, conditions }: Phase): PhaseCondition[] =>
  phaseConditions.filter(
    (key) => conditions.includes(key) || (lastStage === "accepted" && key === "noOpenBlockingPoint"),
  );

/**
 * What the next phase asks for, told before the step is tried: whether each is met, and what is in
 * the way. Nothing of a delivery that is decided or called off.
 */
export function conditionsAhead(standing: Standing): Delivery["conditions"] {
  const to = phaseAhead(standing);
  if (!to || isSettled(standing.status)) return [];
  const points = openBlocking(standing.points).map(({ number }) => number);
  const { stops, gate } = standing;
  const told: Record<PhaseCondition, Omit<Delivery["conditions"][number], "key">> = {
    noOpenStop: {
      met: stops.length === 0,
      params: { phase: to.key, stops: stops.map(({ number }) => number) },
    },
    noOpenBlockingPoint: { met: points.length === 0, params: { phase: to.key, points } },
    planAdopted: { met: gate.isPlanAdopted, params: { phase: to.key } },
  };
  return askedBy(to).map((key) => ({ key, ...told[key] }));
}
