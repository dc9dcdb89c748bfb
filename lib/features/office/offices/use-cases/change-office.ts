import "server-only";
import { assertMay } from "@/lib/domain/actor";
import { AppError } from "@/lib/domain/errors";
import { isSame } from "@/lib/domain/same";
import { appendAudit } from "@/lib/platform/audit";
import { assertVersion, type Db } from "@/lib/platform/db";
import type { Call } from "@/lib/platform/http/route";
import { officeEvents } from "../events";
import { getOffice } from "../queries";
import { findVendorId, isKnownTimeZone, saveOffice } from "../repository";
import type { OfficeChange, OfficeFacts } from "../schema";

const wrong = (path: string, code: string) => new AppError("request.invalid", { errors: [{ path, code }] });

/** The vendor's id where one is named. Throws 422 for one that the office does not have. */
async function vendorOf(db: Db, key: OfficeChange["eArchiveVendor"]) {
  if (key === undefined) return {};
  const id = key === null ? null : await findVendorId(db, key);
  if (key !== null && id === null) throw wrong("eArchiveVendor", "office.vendorUnknown");
  return { eArchiveVendorId: id };
}

/**
 * Changes what the office says of itself; the event names what was changed. What is already so
 * changes nothing.
 */
export async function changeOffice(call: Call<undefined, undefined, OfficeChange>): Promise<OfficeFacts> {
  const { db, actor, body, version } = call;
  const role = assertMay(actor, "office:manage", { kind: "office" });
  const before = await getOffice(db, actor);
  const current = () => getOffice(db, actor);
  await assertVersion(before, version, current);
  const fields = (Object.keys(body) as (keyof OfficeChange)[]).filter(
    (field) => body[field] !== undefined && !isSame(body[field], before[field]),
  );
  if (fields.length === 0) return before;
  const { eArchiveVendor, ...columns } = body;
  if (columns.timeZone && !(await isKnownTimeZone(db, columns.timeZone)))
    throw wrong("timeZone", "office.timeZoneUnknown");
  const vendor = await vendorOf(db, eArchiveVendor);
  await saveOffice(db, before, actor.userId, { ...columns, ...vendor }, current);
  await appendAudit(db, { actor, role }, officeEvents, {
    type: "office.changed",
    subject: { type: "office", id: before.id, label: body.name ?? before.name, scope: { kind: "office" } },
    data: { fields: fields.join(" ") },
  });
  return getOffice(db, actor);
}
