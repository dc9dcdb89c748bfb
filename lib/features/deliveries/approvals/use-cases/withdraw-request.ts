import "server-only";
import { assertMay } from "@/lib/domain/actor";
import { AppError } from "@/lib/domain/errors";
import { loadDelivery, updateDelivery } from "@/lib/features/deliveries/deliveries/server";
import { endNotifications, notify } from "@/lib/features/records/notifications/server";
import { appendAudit } from "@/lib/platform/audit";
import { assertVersion } from "@/lib/platform/db";
import type { Call } from "@/lib/platform/http/route";
import { approvalEvents } from "../events";
import { mayWithdraw } from "../policy";
import { getApprovalRequest } from "../queries";
import { loadRequest, withdraw } from "../repository";
import type { ApprovalRequest, WithdrawalBody } from "../schema";

/**
 * Takes an undecided request back, with its reason: the delivery is under control again, and what
 * was prepared for signing can't be signed any more.
 */
export async function withdrawRequest({
  db,
  actor,
  clock,
  params,
  body,
  version,
}: Call<{ id: string }, undefined, WithdrawalBody>): Promise<ApprovalRequest> {
  const request = await loadRequest(db, actor, params.id, { lock: true });
  const role = assertMay(actor, "approval:request", request.scope);
  if (!mayWithdraw(actor, request)) throw new AppError("request.forbidden");
  if (request.status === "decided") throw new AppError("approval.alreadySigned");
  const current = () => getApprovalRequest(db, actor, request.id);
  await assertVersion(request, version, current);
  if (request.status === "withdrawn") throw new AppError("approval.withdrawn");
  const delivery = await loadDelivery(db, actor, request.deliveryId, { lock: true });
  await withdraw(db, actor, request, body.reason, clock.now());
  await updateDelivery(db, actor, delivery, { status: "underControl" }, null);
  await appendAudit(db, { actor, role }, approvalEvents, {
    type: "approval.withdrawn",
    subject: delivery.subject,
    data: { requestId: request.id, reason: body.reason },
  });
  const news = { subject: delivery.subject, data: { requestId: request.id } };
  await endNotifications(db, { type: "approval.requested", ...news });
  await notify(db, {
    type: "approval.withdrawn",
    ...news,
    to: { users: request.requestedBy ? [request.requestedBy] : [], roles: ["archivist"] },
  });
  return current();
}
