import "server-only";
import { assertMay } from "@/lib/domain/actor";
import { AppError } from "@/lib/domain/errors";
import { appendAudit } from "@/lib/platform/audit";
import type { Call } from "@/lib/platform/http/route";
import { statusOfStage, unmetConditions } from "../domain";
import { deliveryEvents } from "../events";
import { updateDelivery, type LoadedDelivery } from "../repository";
import type { MovePhaseBody } from "../schema";

/**
 * Takes one step with a delivery that is held, by itself or as a track that moves with the others
 * of its project. Throws delivery.phaseConditions, and request.invalid for a phase that is none.
 */
export async function stepPhase(
  { db, actor, clock }: Pick<Call, "db" | "actor" | "clock">,
  delivery: LoadedDelivery,
  { phase, reason }: MovePhaseBody,
  current: (() => Promise<unknown>) | null,
): Promise<void> {
  const role = assertMay(actor, "delivery:advance", delivery.subject.scope);
  const to = delivery.phases.find(({ key }) => key === phase);
  if (!to) throw new AppError("request.invalid", { errors: [{ path: "phase", code: "phase.unknown" }] });
  const { phase: from, status, gate } = delivery;
  const errors = unmetConditions({ from, to, status, ...gate, reason });
  if (errors.length) throw new AppError("delivery.phaseConditions", { errors });
  const there = { stage: to.firstStage, status: statusOfStage(to.firstStage) };
  const step = { phaseId: to.id, phaseSince: clock.now() };
  await updateDelivery(db, actor, delivery, { ...there, ...step }, current);
  await appendAudit(db, { actor, role }, deliveryEvents, {
    type: "delivery.phaseMoved",
    subject: delivery.subject,
    data: { from: from.key, to: to.key, reason },
  });
}
