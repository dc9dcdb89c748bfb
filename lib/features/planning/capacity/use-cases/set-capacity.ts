import "server-only";
import { assertMay } from "@/lib/domain/actor";
import { AppError, type ErrorCode } from "@/lib/domain/errors";
import { appendAudit } from "@/lib/platform/audit";
import type { Call } from "@/lib/platform/http/route";
import { toldTwice, unknownAt } from "../domain";
import { capacityEvents } from "../events";
import { getCapacity } from "../queries";
import { capacitySubject, findKeys, raiseVersion, replaceRows } from "../repository";
import type { Capacity, CapacityBody } from "../schema";

/** What there is room for from now on, as a whole: what is left out is gone. */
export async function setCapacity({
  db,
  actor,
  body,
  version,
}: Call<undefined, undefined, CapacityBody>): Promise<Capacity> {
  const role = assertMay(actor, "plan:edit", { kind: "office" });
  const twice = toldTwice(body);
  if (twice.length > 0) throw new AppError("capacity.sameTwice", { errors: twice });
  const vendors = body.vendors.map(({ vendor }) => vendor);
  const systems = body.effort.map(({ system }) => system);
  const ids = await findKeys(db, actor, { vendors, systems });
  const unknown = [
    ...unknownAt(vendors, ids.vendors, "vendors"),
    ...unknownAt(systems, ids.systems, "effort"),
  ];
  if (unknown[0]) throw new AppError(unknown[0].code as ErrorCode, { errors: unknown });
  await raiseVersion(db, actor, version, () => getCapacity(db, actor));
  await replaceRows(db, actor, body, ids);
  await appendAudit(db, { actor, role }, capacityEvents, {
    type: "capacity.set",
    subject: capacitySubject(actor),
    data: { quarters: body.quarters.length, limits: body.vendors.length, systems: body.effort.length },
  });
  return getCapacity(db, actor);
}
