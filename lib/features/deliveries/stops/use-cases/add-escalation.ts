import "server-only";
import { AppError } from "@/lib/domain/errors";
import { appendAudit } from "@/lib/platform/audit";
import type { Call } from "@/lib/platform/http/route";
import { isStepBack } from "../domain";
import { stopEvents } from "../events";
import { assertMayManage } from "../policy";
import { getStop } from "../queries";
import { insertEscalation, listSteps, loadStop, updateStop } from "../repository";
import type { EscalationBody, Stop, StopParams } from "../schema";
import { assertOpen, inFuture, refuse } from "./checks";

/** Takes a stop further with those who can do something about it. */
export async function addEscalation({
  db,
  actor,
  params,
  body,
}: Call<StopParams, undefined, EscalationBody>): Promise<Stop> {
  const stop = await loadStop(db, actor, params.id, { lock: true });
  const role = assertMayManage(actor, stop.subject.scope);
  assertOpen(stop);
  refuse(inFuture("on", body.on, actor.office.today));
  if (isStepBack(await listSteps(db, stop.id), body.step)) throw new AppError("stop.escalatedFurther");
  await insertEscalation(db, actor, stop.id, body);
  await updateStop(db, actor, stop, {}, null);
  await appendAudit(db, { actor, role }, stopEvents, {
    type: "stop.escalated",
    subject: stop.subject,
    data: { step: body.step, on: body.on, version: stop.version + 1 },
  });
  return getStop(db, actor, stop.id);
}
