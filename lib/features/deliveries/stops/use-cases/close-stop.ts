import "server-only";
import { appendAudit } from "@/lib/platform/audit";
import { assertVersion } from "@/lib/platform/db";
import type { Call } from "@/lib/platform/http/route";
import { stopEvents } from "../events";
import { assertMayManage } from "../policy";
import { getStop } from "../queries";
import { dayOf, insertEntry, loadStop, updateStop } from "../repository";
import type { ClosingBody, Stop, StopParams } from "../schema";
import { assertOpen, inFuture, refuse } from "./checks";
import { tellOfStop } from "./tell-of-stop";

/** Closes a stop with its outcome. A delivery that another stop holds goes on standing still. */
export async function closeStop({
  db,
  actor,
  clock,
  params,
  body,
  version,
}: Call<StopParams, undefined, ClosingBody>): Promise<Stop> {
  const stop = await loadStop(db, actor, params.id, { lock: true });
  const { subject } = stop;
  const role = assertMayManage(actor, subject.scope);
  const current = () => getStop(db, actor, params.id);
  await assertVersion(stop, version, current);
  assertOpen(stop);
  const { on, outcome, note } = body;
  refuse([
    ...inFuture("on", on, actor.office.today),
    ...(on < stop.since ? [{ path: "on", code: "stop.beforeSince" }] : []),
  ]);
  const at = clock.now();
  const closed = {
    status: "closed",
    closedOn: dayOf(on),
    outcome,
    closedAt: at,
    closedBy: actor.userId,
  } as const;
  await updateStop(db, actor, stop, closed, current);
  if (note) await insertEntry(db, actor, stop.id, { text: note, isShared: false, byVendor: false, at });
  await appendAudit(db, { actor, role }, stopEvents, {
    type: "stop.closed",
    subject,
    data: { on, outcome, version: version + 1 },
  });
  await tellOfStop(db, "stop.closed", subject, { on });
  return current();
}
