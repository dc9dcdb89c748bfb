import "server-only";
import { AppError } from "@/lib/domain/errors";
import type { ControlPoint } from "@/lib/features/deliveries/deliveries";
import { updateDelivery } from "@/lib/features/deliveries/deliveries/server";
import { notify } from "@/lib/features/records/notifications/server";
import { appendAudit } from "@/lib/platform/audit";
import type { Call } from "@/lib/platform/http/route";
import { controlPointEvents } from "../events";
import { deviationStatus, isSameOutcome, mustExplain } from "../domain";
import { replaceEvidence, saveAssessment, saveDeviation } from "../repository";
import type { AssessBody, AssessParams } from "../schema";
import { openPoint } from "./open-point";

/**
 * Records how one control point came out. Counts up the delivery's version too, so that nobody
 * signs what they have not read.
 */
export async function assessControlPoint(
  call: Call<AssessParams, undefined, AssessBody>,
): Promise<ControlPoint> {
  const { db, actor, clock, body } = call;
  const { delivery, point, role, current } = await openPoint(call);
  // Nothing said anew is no assessment, unless it was said of a round that is over.
  if (point.assessedRound === delivery.round && isSameOutcome(point, body)) return current();
  const measured = { expectedValue: point.expectedValue, measuredValue: body.measuredValue };
  if (mustExplain(body.result, measured) && !body.note)
    throw new AppError("controlPoint.noteRequired", {
      errors: [{ path: "note", code: "controlPoint.noteRequired" }],
    });
  await saveAssessment(db, actor, point, { ...body, role, round: delivery.round, at: clock.now() }, current);
  if (!(await replaceEvidence(db, actor, point, body.evidenceFileIds)))
    throw new AppError("request.invalid", { errors: [{ path: "evidenceFileIds", code: "file.unknown" }] });
  await saveDeviation(db, actor, point, deviationStatus(body.result), body.note);
  // A rejected delivery that is worked on again is under control again.
  const status = delivery.status === "rejected" ? "underControl" : delivery.status;
  await updateDelivery(db, actor, delivery, { status }, current);
  await appendAudit(db, { actor, role }, controlPointEvents, {
    type: "controlPoint.assessed",
    subject: delivery.subject,
    data: { number: point.number, from: point.result, to: body.result, files: body.evidenceFileIds.length },
  });
  // Whose assessment no longer stands is told; of one's own change one is not.
  if (point.assessedBy && body.result !== point.result)
    await notify(db, {
      type: "controlPoint.reopened",
      subject: delivery.subject,
      to: { users: [point.assessedBy] },
      data: { pointNumber: point.number },
    });
  return current();
}
