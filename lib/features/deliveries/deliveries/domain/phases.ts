import type { FieldError } from "@/lib/domain/errors";
import type { DeliveryStatus, Stage } from "@/lib/domain/delivery";
import { isApproved } from "./statuses";

/** One of the office's phases, covering the canonical stages from first to last. */
export interface PhaseRule {
  id: string;
  key: string;
  sequence: number;
  firstStage: Stage;
  lastStage: Stage;
}

/** The status of a delivery in a stage, when no approval request is open. */
export function statusOfStage(stage: Stage): DeliveryStatus {
  if (stage === "candidate") return "proposed";
  if (stage === "defined") return "prioritised";
  return stage === "controlled" ? "underControl" : "active";
}

/** The statuses that nobody changes any more: decided or ended. */
const isSettled = (status: DeliveryStatus): boolean => isApproved(status) || status === "cancelled";

type Step = Pick<PhaseRule, "key" | "sequence" | "firstStage">;

interface Move {
  from: Step;
  to: Step;
  status: DeliveryStatus;
  hasOpenStop: boolean;
  reason: string | null;
}

/** The unmet conditions of a phase step; empty when it can be taken. */
export function unmetConditions({ from, to, status, hasOpenStop, reason }: Move): FieldError[] {
  const unmet = (code: string, path = "phase"): FieldError[] => [{ path, code: `phase.${code}` }];
  if (from.key === to.key) return unmet("alreadyThere");
  if (isSettled(status)) return unmet("settled");
  if (status === "awaitingApproval") return unmet("awaitingApproval");
  if (to.sequence < from.sequence) return reason ? [] : unmet("reasonMissing", "reason");
  if (to.sequence > from.sequence + 1) return unmet("oneAtATime");
  if (to.firstStage === "accepted") return unmet("notApproved");
  return to.firstStage === "controlled" && hasOpenStop ? unmet("blocked") : [];
}

interface Standing {
  /** In their order. */
  phases: { key: string; name: string; stage: Stage }[];
  phase: { key: string };
  status: DeliveryStatus;
  hasOpenStop: boolean;
}

/** The phases that a delivery can be moved to as it stands now, given a reason to go back. */
export function possibleSteps({ phases, phase, status, hasOpenStop }: Standing) {
  const steps = phases.map(({ key, name, stage }, sequence) => ({ key, name, sequence, firstStage: stage }));
  const from = steps.find(({ key }) => key === phase.key);
  if (!from) return [];
  return steps
    .filter((to) => unmetConditions({ from, to, status, hasOpenStop, reason: "given" }).length === 0)
    .map(({ key, name, sequence }) => ({ key, name, isBack: sequence < from.sequence }));
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
