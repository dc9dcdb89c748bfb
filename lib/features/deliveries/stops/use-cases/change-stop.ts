import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { Subject } from "@/lib/domain/subject";
import { municipalitiesOf } from "@/lib/domain/scope";
import { findVendorId } from "@/lib/features/inventory/vendors/server";
import { appendAudit } from "@/lib/platform/audit";
import { assertVersion, type Db } from "@/lib/platform/db";
import type { Call } from "@/lib/platform/http/route";
import { stopEvents } from "../events";
import { assertMayManage } from "../policy";
import { getStop } from "../queries";
import {
  dayOf,
  deleteHeld,
  insertHeld,
  listHeld,
  loadStop,
  subjectOf,
  updateStop,
  updateTerms,
  type LoadedStop,
} from "../repository";
import type { ChangeStopBody, Stop, StopParams } from "../schema";
import { assertOpen, findHoldable, inFuture, refuse } from "./checks";

/** Says anew what is told of an open stop, and which deliveries it holds. */
export async function changeStop({
  db,
  actor,
  params,
  body,
  version,
}: Call<StopParams, undefined, ChangeStopBody>): Promise<Stop> {
  const stop = await loadStop(db, actor, params.id, { lock: true });
  const role = assertMayManage(actor, stop.subject.scope);
  const current = () => getStop(db, actor, params.id);
  await assertVersion(stop, version, current);
  assertOpen(stop);
  const { today } = actor.office;
  const { by, vendor, title, reason, since, status, clause, costOrePerMonth, complaint } = body;
  refuse([...inFuture("since", since, today), ...inFuture("complaint.on", complaint?.on, today)]);
  const vendorId = vendor ? await findVendorId(db, actor, vendor, "vendor") : vendor;
  const facts = {
    ...(by !== undefined && { stoppedBy: by }),
    ...(vendorId !== undefined && { vendorId }),
    ...(title !== undefined && { title }),
    ...(reason !== undefined && { reason }),
    ...(since !== undefined && { since: dayOf(since) }),
  };
  await updateStop(db, actor, stop, { ...facts, ...(status !== undefined && { status }) }, current);
  const terms = { clause, costOrePerMonth, complaint };
  const hasTerms = Object.values(terms).some((value) => value !== undefined);
  if (hasTerms) await updateTerms(db, actor, stop.id, definedOf(terms));
  const after = { ...stop, vendorId: vendorId === undefined ? stop.vendorId : vendorId };
  const deliveries = body.deliveries && (await holdOthers(db, actor, after, body.deliveries));
  const { title: name } = await current();
  await appendAudit(db, { actor, role }, stopEvents, {
    type: "stop.changed",
    subject: together(stop.subject, await subjectOf(db, { ...after, title: name })),
    data: {
      facts: Object.keys(facts).length > 0,
      terms: hasTerms,
      status: status !== undefined,
      deliveries: deliveries ?? 0,
      version: version + 1,
    },
  });
  return current();
}

/** Holds these from now on; returns how many they are, or null where they are the same. */
async function holdOthers(db: Db, actor: Actor, stop: LoadedStop, ids: string[]): Promise<number | null> {
  const before = await listHeld(db, stop.id);
  const wanted = await findHoldable(db, actor, ids);
  const more = wanted.filter(({ id }) => !before.includes(id));
  const less = before.filter((id) => !ids.includes(id));
  if (more.length === 0 && less.length === 0) return null;
  // More first: a stop that holds nothing, even for a moment, would be nobody's.
  if (more.length > 0) await insertHeld(db, actor, stop, more);
  if (less.length > 0) await deleteHeld(db, stop.id, less);
  return wanted.length;
}

/** Told in the chains of those whose it was, too. */
const together = (before: Subject, after: Subject): Subject => ({
  ...after,
  scope: { kind: "several", of: [...municipalitiesOf(before.scope), ...municipalitiesOf(after.scope)] },
});

const definedOf = <T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
