import "server-only";
import type { z } from "zod";
import { assertMay } from "@/lib/domain/actor";
import { AppError } from "@/lib/domain/errors";
import {
  findRejection,
  listControlPoints,
  loadDelivery,
  updateDelivery,
} from "@/lib/features/deliveries/deliveries/server";
import { notify } from "@/lib/features/records/notifications/server";
import { appendAudit } from "@/lib/platform/audit";
import type { Call } from "@/lib/platform/http/route";
import { approvalEvents } from "../events";
import { missingForApproval } from "../domain";
import { createRequest, hasOpenRequest } from "../repository";
import type { requestReceipt, RequestApprovalBody } from "../schema";

/**
 * Asks the municipality to approve a delivery that is under control, has no open blocking point and
 * has been looked at since a rejection.
 */
export async function requestApproval({
  db,
  actor,
  params,
  body,
  locale,
}: Call<{ id: string }, undefined, RequestApprovalBody>): Promise<z.infer<typeof requestReceipt>> {
  const delivery = await loadDelivery(db, actor, params.id, { lock: true });
  const role = assertMay(actor, "approval:request", delivery.subject.scope);
  if (await hasOpenRequest(db, delivery.id)) throw new AppError("approval.alreadyRequested");
  const points = await listControlPoints(db, delivery.id, locale);
  const rejection = await findRejection(db, delivery.id);
  const errors = missingForApproval({
    stage: delivery.stage,
    points,
    needsConfirmations: true,
    rejection,
  });
  if (errors.length) throw new AppError("approval.notReady", { errors });
  const request = await createRequest(db, actor, delivery, body);
  if (!request) throw new AppError("approval.alreadyRequested");
  await updateDelivery(db, actor, delivery, { status: "awaitingApproval" }, null);
  await appendAudit(db, { actor, role }, approvalEvents, {
    type: "approval.requested",
    subject: delivery.subject,
    data: { requestId: request.id },
  });
  await notify(db, {
    type: "approval.requested",
    subject: delivery.subject,
    to: { roles: ["archivist"] },
    data: { requestId: request.id },
  });
  return { id: request.id, deliveryId: request.deliveryId, status: request.status, version: request.version };
}
