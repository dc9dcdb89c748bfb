import "server-only";
import { assertMay } from "@/lib/domain/actor";
import { AppError } from "@/lib/domain/errors";
import { loadDelivery, updateDelivery } from "@/lib/features/deliveries/deliveries/server";
import { isSettled } from "@/lib/features/deliveries/deliveries";
import { appendAudit } from "@/lib/platform/audit";
import type { Call } from "@/lib/platform/http/route";
import { roundEvents } from "../events";
import { mayReplace } from "../policy";
import { beginNextRound, fillRound, findRound, getRound } from "../repository";
import type { Round, RoundBody } from "../schema";

/**
 * Says what was received in the round that is open. Where that has its package already, the office
 * begins a new one with a reason; nobody else replaces what was received. What is decided, called
 * off or before its signer takes nothing in.
 */
export async function addRound({
  db,
  actor,
  params,
  body,
}: Call<{ id: string }, undefined, RoundBody>): Promise<Round> {
  const delivery = await loadDelivery(db, actor, params.id, { lock: true });
  const { subject } = delivery;
  const role = assertMay(actor, "delivery:advance", subject.scope);
  if (body.receivedOn > actor.office.today)
    throw new AppError("request.invalid", { errors: [{ path: "receivedOn", code: "round.inFuture" }] });
  if (isSettled(delivery.status)) throw new AppError("delivery.settled");
  if (delivery.status === "awaitingApproval") throw new AppError("approval.alreadyRequested");
  const open = await findRound(db, delivery);
  let number = delivery.round;
  if (open?.packageSha256) {
    if (!body.reason || !mayReplace(actor, subject.scope)) throw new AppError("round.hasPackage");
    number = await beginNextRound(db, actor, delivery, { outcome: "replaced", reason: body.reason });
    const data = { number: delivery.round, reason: body.reason };
    await appendAudit(db, { actor, role }, roundEvents, { type: "round.replaced", subject, data });
  }
  const filled = { id: delivery.id, round: number };
  await fillRound(db, actor, filled, body);
  // What was sent back is under control again, as when one of its points is assessed.
  const status = delivery.status === "rejected" ? "underControl" : delivery.status;
  await updateDelivery(db, actor, delivery, { status }, null);
  await appendAudit(db, { actor, role }, roundEvents, {
    type: "round.received",
    subject,
    data: {
      number,
      receivedOn: body.receivedOn,
      package: body.packageName,
      sha256: body.packageSha256,
      bytes: body.packageBytes,
      objects: body.objectCount,
      files: body.fileCount,
    },
  });
  return getRound(db, filled);
}
