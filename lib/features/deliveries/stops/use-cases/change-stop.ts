import "server-only";
import { isDeepStrictEqual } from "node:util";
import type { Actor } from "@/lib/domain/actor";
import { AppError } from "@/lib/domain/errors";
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
  involvesVendor,
  listHeld,
  loadStop,
  lockDeliveries,
  subjectOf,
  updateStop,
  updateTerms,
  type Holdable,
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
  const now = await current();
  const { today } = actor.office;
  const { since, complaint, status } = body;
  refuse([...inFuture("since", since, today), ...inFuture("complaint.on", complaint?.on, today)]);
  const facts = await factsOf(db, actor, stop, now, body);
  const { clause, costOrePerMonth } = body;
  const terms = otherThan(now, { clause, costOrePerMonth, complaint });
  const moved = status !== undefined && status !== now.status;
  const deliveries = body.deliveries ? await otherHeld(db, actor, stop, body.deliveries) : null;
  const hasFacts = Object.keys(facts).length > 0;
  const hasTerms = Object.keys(terms).length > 0;
  // What says the same again is no event, and makes nobody else's version stale.
  if (!hasFacts && !hasTerms && !moved && !deliveries) return now;
  if (facts.vendorId !== undefined && (await involvesVendor(db, stop.id)))
    throw new AppError("stop.vendorInvolved");
  await updateStop(db, actor, stop, { ...facts, ...(moved && { status }) }, current);
  if (hasTerms) await updateTerms(db, actor, stop.id, terms);
  const after = { ...stop, vendorId: facts.vendorId === undefined ? stop.vendorId : facts.vendorId };
  if (deliveries) await holdOthers(db, actor, after, deliveries);
  const subject = await subjectOf(db, { ...after, title: facts.title ?? now.title });
  await appendAudit(db, { actor, role }, stopEvents, {
    type: "stop.changed",
    subject: together(stop.subject, subject),
    data: {
      facts: hasFacts,
      terms: hasTerms,
      status: moved,
      deliveries: deliveries?.held ?? 0,
      version: version + 1,
    },
  });
  return current();
}

/** Which facts are others from now on. */
async function factsOf(
  db: Db,
  actor: Actor,
  stop: LoadedStop,
  now: Stop,
  { by, vendor, title, reason, since }: ChangeStopBody,
) {
  const vendorId = vendor ? await findVendorId(db, actor, vendor, "vendor") : vendor;
  const other = otherThan(now, { by, title, reason, since });
  return {
    ...(other.by !== undefined && { stoppedBy: other.by }),
    ...(vendorId !== undefined && vendorId !== stop.vendorId && { vendorId }),
    ...(other.title !== undefined && { title: other.title }),
    ...(other.reason !== undefined && { reason: other.reason }),
    ...(other.since !== undefined && { since: dayOf(other.since) }),
  };
}

interface OtherHeld {
  more: Holdable[];
  less: string[];
  /** How many it holds afterwards. */
  held: number;
}

/**
 * What it holds more and less from now on; null where that is the same. All of them are locked
 * in one order first: two who change what their stops hold do not wait for each other.
 */
async function otherHeld(db: Db, actor: Actor, { id }: LoadedStop, ids: string[]): Promise<OtherHeld | null> {
  const before = await listHeld(db, id);
  await lockDeliveries(db, [...before, ...ids]);
  const wanted = await findHoldable(db, actor, ids, before);
  const more = wanted.filter((one) => !before.includes(one.id));
  const less = before.filter((one) => !ids.includes(one));
  return more.length + less.length > 0 ? { more, less, held: wanted.length } : null;
}

async function holdOthers(db: Db, actor: Actor, stop: LoadedStop, { more, less }: OtherHeld): Promise<void> {
  // More first: a stop that holds nothing, even for a moment, would be nobody's.
  if (more.length > 0) await insertHeld(db, actor, stop, more);
  if (less.length > 0) await deleteHeld(db, stop.id, less);
}

/** Told in the chains of those whose it was, too. */
const together = (before: Subject, after: Subject): Subject => ({
  ...after,
  scope: { kind: "several", of: [...municipalitiesOf(before.scope), ...municipalitiesOf(after.scope)] },
});

/** Those of the values that are told and differ from what stands. */
const otherThan = <T extends object>(now: T, values: { [K in keyof T]?: T[K] | undefined }) =>
  Object.fromEntries(
    Object.entries(values).filter(
      ([key, value]) => value !== undefined && !isDeepStrictEqual(value, now[key as keyof T]),
    ),
  ) as { [K in keyof T]?: Exclude<T[K], undefined> };
