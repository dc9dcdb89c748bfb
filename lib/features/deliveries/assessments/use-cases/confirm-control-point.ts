import "server-only";
import { assertMay, type Actor } from "@/lib/domain/actor";
import { AppError, notFound } from "@/lib/domain/errors";
import type { ControlPoint } from "@/lib/features/deliveries/deliveries";
import { listControlPoints, loadDelivery, updateDelivery } from "@/lib/features/deliveries/deliveries/server";
import { isDone } from "@/lib/features/inventory/control-points";
import { appendAudit } from "@/lib/platform/audit";
import { assertVersion } from "@/lib/platform/db";
import type { Call } from "@/lib/platform/http/route";
import { controlPointEvents } from "../events";
import { findPoint, saveConfirmation, type LoadedPoint } from "../repository";
import type { AssessParams, ConfirmBody } from "../schema";

/**
 * Confirms a point as its second person: somebody else than who assessed it. Counts up the
 * delivery's version too, so that nobody signs what they have not read.
 */
export async function confirmControlPoint({
  db,
  actor,
  clock,
  params,
  body,
  version,
  locale,
}: Call<AssessParams, undefined, ConfirmBody>): Promise<ControlPoint> {
  const delivery = await loadDelivery(db, actor, params.id, { lock: true });
  const point = await findPoint(db, actor, delivery.id, params.controlPointId);
  if (!point) throw notFound();
  const role = assertMay(actor, "control-point:assess", delivery.subject.scope);
  const current = async () => (await listControlPoints(db, delivery.id, locale, point.id))[0]!;
  await assertVersion(point, version, current);
  if (delivery.stage !== "controlled") throw new AppError("controlPoint.notInControl");
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
