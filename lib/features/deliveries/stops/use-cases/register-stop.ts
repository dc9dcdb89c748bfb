import "server-only";
import { findVendorId } from "@/lib/features/inventory/vendors/server";
import { appendAudit } from "@/lib/platform/audit";
import type { Call } from "@/lib/platform/http/route";
import { stopEvents } from "../events";
import { assertMayManage } from "../policy";
import { getStop } from "../queries";
import { dayOf, insertStop, subjectOf } from "../repository";
import type { RegisterStopBody, Stop } from "../schema";
import { findHoldable, inFuture, refuse } from "./checks";
import { tellOfStop } from "./tell-of-stop";

/** Registers what holds deliveries up; it gets its number, and those who work there are told. */
export async function registerStop({
  db,
  actor,
  body,
}: Call<unknown, undefined, RegisterStopBody>): Promise<Stop> {
  const { today } = actor.office;
  const { by, title, reason, since, clause, costOrePerMonth, complaint } = body;
  refuse([...inFuture("since", since, today), ...inFuture("complaint.on", complaint?.on, today)]);
  const deliveries = await findHoldable(db, actor, body.deliveries);
  const vendorId = body.vendor && (await findVendorId(db, actor, body.vendor, "vendor"));
  const facts = { stoppedBy: by, vendorId, title, reason, since: dayOf(since) };
  const terms = { clause, costOrePerMonth, complaint };
  const { id, number } = await insertStop(db, actor, { facts, terms, deliveries });
  const subject = await subjectOf(db, { id, number, title, vendorId });
  const role = assertMayManage(actor, subject.scope);
  await appendAudit(db, { actor, role }, stopEvents, {
    type: "stop.registered",
    subject,
    data: { by, since, deliveries: deliveries.length, version: 1 },
  });
  await tellOfStop(db, "stop.registered", subject, {});
  return getStop(db, actor, id);
}
