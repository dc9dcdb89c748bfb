import "server-only";
import { appendAudit } from "@/lib/platform/audit";
import type { Call } from "@/lib/platform/http/route";
import { statusAfterAnswer, timesMoved } from "../domain";
import { stopEvents } from "../events";
import { assertMayAnswer, isVendorHere } from "../policy";
import { getStop } from "../queries";
import { insertPromise, listPromises, loadStop, updateStop } from "../repository";
import type { PromiseBody, Stop, StopParams } from "../schema";
import { assertOpen, refuse } from "./checks";
import { tellOfStop } from "./tell-of-stop";

/** Promises a day: the vendor itself, or the office that has heard it. Earlier days are kept. */
export async function addPromise({
  db,
  actor,
  params,
  body,
}: Call<StopParams, undefined, PromiseBody>): Promise<Stop> {
  const stop = await loadStop(db, actor, params.id, { lock: true });
  const { subject } = stop;
  const role = assertMayAnswer(actor, subject.scope);
  assertOpen(stop);
  const { promisedFor, note } = body;
  if (promisedFor < actor.office.today) refuse([{ path: "promisedFor", code: "stop.promiseInPast" }]);
  const byVendor = isVendorHere(actor, "stop:answer", subject.scope);
  await insertPromise(db, actor, stop.id, { promisedFor, note, byVendor });
  await updateStop(db, actor, stop, { status: statusAfterAnswer(stop.status, byVendor) }, null);
  const moved = timesMoved(await listPromises(db, stop.id));
  await appendAudit(db, { actor, role }, stopEvents, {
    type: "stop.promised",
    subject,
    data: { promisedFor, moved, version: stop.version + 1 },
  });
  await tellOfStop(db, "stop.promised", subject, { on: promisedFor, how: moved > 0 ? "moved" : "announced" });
  return getStop(db, actor, stop.id);
}
