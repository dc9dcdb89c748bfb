import "server-only";
import { assertMay } from "@/lib/domain/actor";
import { AppError } from "@/lib/domain/errors";
import { appendAudit } from "@/lib/platform/audit";
import { assertVersion } from "@/lib/platform/db";
import type { Call } from "@/lib/platform/http/route";
import { deliveryEvents } from "../events";
import { statusOfStage, unmetConditions } from "../domain";
import { getDelivery } from "../queries";
import { loadDelivery, updateDelivery } from "../repository";
import type { Delivery, MovePhaseBody } from "../schema";

/**
 * Moves a delivery one phase on, or back with a reason. The accepted phase is reached by signing
 * only.
 */
export async function movePhase({
  db,
  actor,
  clock,
  params,
  body,
  version,
  locale,
}: Call<{ id: string }, undefined, MovePhaseBody>): Promise<Delivery> {
  const delivery = await loadDelivery(db, actor, params.id, { lock: true });
  const role = assertMay(actor, "delivery:advance", delivery.subject.scope);
  const current = () => getDelivery(db, actor, params.id, locale);
  await assertVersion(delivery, version, current);
  const to = delivery.phases.find((phase) => phase.key === body.phase);
  if (!to) throw new AppError("request.invalid", { errors: [{ path: "phase", code: "phase.unknown" }] });
  const errors = unmetConditions({
    from: delivery.phase,
    to,
    status: delivery.status,
    ...delivery.gate,
    reason: body.reason,
  });
  if (errors.length) throw new AppError("delivery.phaseConditions", { errors });
  const there = { stage: to.firstStage, status: statusOfStage(to.firstStage) };
  const step = { phaseId: to.id, phaseSince: clock.now() };
  await updateDelivery(db, actor, delivery, { ...there, ...step }, current);
  await appendAudit(db, { actor, role }, deliveryEvents, {
    type: "delivery.phaseMoved",
    subject: delivery.subject,
    data: { from: delivery.phase.key, to: to.key, reason: body.reason },
  });
  return current();
}
