import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { AppError } from "@/lib/domain/errors";
import type { ControlPoint } from "@/lib/features/deliveries/deliveries";
import { updateDelivery } from "@/lib/features/deliveries/deliveries/server";
import { isDone } from "@/lib/features/inventory/control-points";
import { appendAudit } from "@/lib/platform/audit";
import type { Call } from "@/lib/platform/http/route";
import { controlPointEvents } from "../events";
import { saveConfirmation, type LoadedPoint } from "../repository";
import type { AssessParams, ConfirmBody } from "../schema";
import { openPoint } from "./open-point";

/**
 * Confirms a point as its second person: somebody else than who assessed it. Counts up the
 * delivery's version too, so that nobody signs what they have not read.
 */
export async function confirmControlPoint(
  call: Call<AssessParams, undefined, ConfirmBody>,
): Promise<ControlPoint> {
  const { db, actor, clock, body } = call;
  const { delivery, point, role, current } = await openPoint(call);
  assertConfirmable(point, actor);
  await saveConfirmation(db, actor, point, { role, note: body.note, at: clock.now() }, current);
  await updateDelivery(db, actor, delivery, {}, current);
  await appendAudit(db, { actor, role }, controlPointEvents, {
    type: "controlPoint.confirmed",
    subject: delivery.subject,
    data: { number: point.number },
  });
  return current();
}

function assertConfirmable(point: LoadedPoint, { userId }: Actor): void {
  if (!point.needsSecondPerson) throw new AppError("controlPoint.noSecondPerson");
  if (!isDone(point.result)) throw new AppError("controlPoint.notAssessed");
  if (point.assessedBy === userId) throw new AppError("controlPoint.samePerson");
}
