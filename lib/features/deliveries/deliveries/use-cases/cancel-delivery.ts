import "server-only";
import { assertMay } from "@/lib/domain/actor";
import { AppError } from "@/lib/domain/errors";
import { appendAudit } from "@/lib/platform/audit";
import { assertVersion } from "@/lib/platform/db";
import type { Call } from "@/lib/platform/http/route";
import { isSettled } from "../domain";
import { deliveryEvents } from "../events";
import { getDelivery } from "../queries";
import { loadDelivery, updateDelivery } from "../repository";
import type { CancellationBody, Delivery } from "../schema";

/**
 * Calls a delivery off: what has been done stays to be read, and the installation is free for
 * another. What is decided is not called off; a decision that is asked for is withdrawn first.
 */
export async function cancelDelivery({
  db,
  actor,
  params,
  body,
  version,
  locale,
}: Call<{ id: string }, undefined, CancellationBody>): Promise<Delivery> {
  const delivery = await loadDelivery(db, actor, params.id, { lock: true });
  const role = assertMay(actor, "delivery:create", delivery.subject.scope);
  const current = () => getDelivery(db, actor, params.id, locale);
  await assertVersion(delivery, version, current);
  if (isSettled(delivery.status)) throw new AppError("delivery.settled");
  if (delivery.status === "awaitingApproval") throw new AppError("approval.alreadyRequested");
  await updateDelivery(db, actor, delivery, { status: "cancelled" }, current);
  await appendAudit(db, { actor, role }, deliveryEvents, {
    type: "delivery.cancelled",
    subject: delivery.subject,
    data: { reason: body.reason, phase: delivery.phase.key },
  });
  return current();
}
