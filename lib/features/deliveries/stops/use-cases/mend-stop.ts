import "server-only";
import { appendAudit } from "@/lib/platform/audit";
import { assertVersion } from "@/lib/platform/db";
import type { Call } from "@/lib/platform/http/route";
import { stopEvents } from "../events";
import { assertMayAnswer, isVendorHere } from "../policy";
import { getStop } from "../queries";
import { dayOf, insertEntry, loadStop, updateStop } from "../repository";
import type { MendedBody, Stop, StopParams } from "../schema";
import { assertOpen, inFuture, refuse } from "./checks";
import { tellOfStop } from "./tell-of-stop";

/** Says that what was missing is delivered. The stop stays open until the office has seen it. */
export async function mendStop({
  db,
  actor,
  clock,
  params,
  body,
  version,
}: Call<StopParams, undefined, MendedBody>): Promise<Stop> {
  const stop = await loadStop(db, actor, params.id, { lock: true });
  const { subject } = stop;
  const role = assertMayAnswer(actor, subject.scope);
  const current = () => getStop(db, actor, params.id);
  await assertVersion(stop, version, current);
  assertOpen(stop);
  const { on, note } = body;
  refuse([
    ...inFuture("on", on, actor.office.today),
    ...(on < stop.since ? [{ path: "on", code: "stop.beforeSince" }] : []),
  ]);
  await updateStop(db, actor, stop, { status: "actionDelivered", mendedOn: dayOf(on) }, current);
  const byVendor = isVendorHere(actor, "stop:answer", subject.scope);
  if (note) await insertEntry(db, actor, stop.id, { text: note, isShared: true, byVendor, at: clock.now() });
  await appendAudit(db, { actor, role }, stopEvents, {
    type: "stop.mended",
    subject,
    data: { on, version: version + 1 },
  });
  await tellOfStop(db, "stop.mended", subject, { on });
  return current();
}
