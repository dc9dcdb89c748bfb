import type { FieldError } from "@/lib/domain/errors";
import { phaseConditions, type DeliveryStatus, type PhaseCondition, type Stage } from "@/lib/domain/delivery";
import { isApproved } from "./statuses";

/** One of the office's phases, covering the canonical stages from first to last. */
export interface PhaseRule {
  id: string;
  key: string;
  sequence: number;
  firstStage: Stage;
  lastStage: Stage;
  /** What a delivery must meet to enter it from the phase before. */
  conditions: PhaseCondition[];
}

/** The status of a delivery in a stage, when no approval request is open. */
export function statusOfStage(stage: Stage): DeliveryStatus {
  if (stage === "candidate") return "proposed";
  if (stage === "defined") return "prioritised";
  return stage === "controlled" ? "underControl" : "active";
}

/** The statuses that nobody changes any more: decided or ended. */
export const isSettled = (status: DeliveryStatus): boolean => isApproved(status) || status === "cancelled";

type Step = Pick<PhaseRule, "key" | "sequence" | "firstStage" | "conditions">;

/** What a delivery is asked for by the conditions of phases. */
export interface Gate {
  hasOpenStop: boolean;
  hasOpenBlockingPoint: boolean;
  /** It stands in a version of the plan that is adopted. */
  isPlanAdopted: boolean;
  /** It is a track of a joint project whose tracks have not parted yet. */
  movesTogether: boolean;
}

interface Move extends Gate {
  from: Step;
  to: Step;
  status: DeliveryStatus;
  reason: string | null;
}

/** What is said of a condition that is not met; each of them is asked in this order. */
const unmetAt: Record<PhaseCondition, { code: string; isMet: (gate: Gate) => boolean }> = {
  noOpenStop: { code: "phase.blocked", isMet: (gate) => !gate.hasOpenStop },
  noOpenBlockingPoint: { code: "phase.pointsOpen", isMet: (gate) => !gate.hasOpenBlockingPoint },
  planAdopted: { code: "phase.planNotAdopted", isMet: (gate) => gate.isPlanAdopted },
};

/** The unmet conditions of a phase step; empty when it can be taken. */
export function unmetConditions({ from, to, status, reason, ...gate }: Move): FieldError[] {
  const unmet = (code: string, path = "phase"): FieldError[] => [{ path, code: `phase.${code}` }];
  if (from.key === to.key) return unmet("alreadyThere");
  if (isSettled(status)) return unmet("settled");
  if (status === "awaitingApproval") return unmet("awaitingApproval");
  if (gate.movesTogether) return unmet("movesTogether");
  if (to.sequence < from.sequence) return reason ? [] : unmet("reasonMissing", "reason");
  if (to.sequence > from.sequence + 1) return unmet("oneAtATime");
  if (to.firstStage === "accepted") return unmet("notApproved");
  const asked = phaseConditions.filter((condition) => to.conditions.includes(condition));
  const failing = asked.find((condition) => !unmetAt[condition].isMet(gate));
  return failing ? [{ path: "phase", code: unmetAt[failing].code }] : [];
}

interface Standing {
  /** In their order. */
  phases: { key: string; name: string; stage: Stage }[];
  phase: { key: string };
  status: DeliveryStatus;
}

/** What a delivery is asked for, and by which phase: what its steps are offered by. */
export interface PhaseGate extends Gate {
  conditions: Record<string, PhaseCondition[]>;
}

const stepsOf = ({ phases, phase }: Standing, conditions: PhaseGate["conditions"]) => {
  const steps = phases.map(({ key, name, stage }, sequence) => ({
    key,
    name,
    sequence,
    firstStage: stage,
    conditions: conditions[key] ?? [],
  }));
  return { steps, from: steps.find(({ key }) => key === phase.key) };
};

/** The phases that a delivery can be moved to as it stands now, given a reason to go back. */
export function possibleSteps(standing: Standing, { conditions, ...gate }: PhaseGate) {
  const { steps, from } = stepsOf(standing, conditions);
  const { status } = standing;
  if (!from) return [];
  return steps
    .filter((to) => unmetConditions({ from, to, status, ...gate, reason: "given" }).length === 0)
    .map(({ key, name, sequence }) => ({ key, name, isBack: sequence < from.sequence }));
}

/** The code of what keeps a delivery from the phase ahead; null when nothing does. */
export function heldBy(standing: Standing, { conditions, ...gate }: PhaseGate): string | null {
  const { steps, from } = stepsOf(standing, conditions);
  const to = from && steps[from.sequence + 1];
  if (!to) return null;
  const { status } = standing;
  return unmetConditions({ from, to, status, ...gate, reason: null })[0]?.code ?? null;
}

export type PossibleStep = ReturnType<typeof possibleSteps>[number];

/** Done, current or ahead, for the rail of phases. All phases of an approved delivery are done. */
export function phaseStates<P extends { sequence: number }>(
  phases: P[],
  current: number,
  status: DeliveryStatus,
): (P & { state: "done" | "current" | "ahead" })[] {
  const isOver = isApproved(status);
  return phases.map((phase) => ({
    ...phase,
    state:
      phase.sequence < current || (isOver && phase.sequence === current)
        ? "done"
        : phase.sequence === current
          ? "current"
          : "ahead",
  }));
}
