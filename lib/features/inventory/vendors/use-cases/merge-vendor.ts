import "server-only";
import { assertMay } from "@/lib/domain/actor";
import { AppError } from "@/lib/domain/errors";
import { appendAudit } from "@/lib/platform/audit";
import type { Call } from "@/lib/platform/http/route";
import { together } from "../domain";
import { vendorEvents } from "../events";
import { getVendor } from "../queries";
import { findVendor, loadVendor, mergeVendors, updateVendor, vendorSubject } from "../repository";
import type { MergeBody, Vendor, VendorParams } from "../schema";

/**
 * Two vendors turn out to be one: what points at the first points at the other from now on, and
 * what was noted of both stands there. The first keeps its name in the history of both.
 */
export async function mergeVendor({
  db,
  actor,
  params: { key },
  body,
}: Call<VendorParams, undefined, MergeBody>): Promise<Vendor> {
  const role = assertMay(actor, "vendor:manage", { kind: "office" });
  const from = await loadVendor(db, actor, key);
  const wrong = (code: "vendor.unknown" | "vendor.intoItself") =>
    new AppError(code, { errors: [{ path: "into", code }] });
  const into = await findVendor(db, actor, body.into);
  if (!into) throw wrong("vendor.unknown");
  if (into.id === from.id) throw wrong("vendor.intoItself");
  const followed = await mergeVendors(db, from.id, into.id);
  await updateVendor(db, actor, into, together(into, from), () => getVendor(db, actor, body.into));
  const audit = { actor, role };
  await appendAudit(db, audit, vendorEvents, {
    type: "vendor.mergedInto",
    subject: vendorSubject(from),
    data: { name: into.name, into: into.id },
  });
  await appendAudit(db, audit, vendorEvents, {
    type: "vendor.merged",
    subject: vendorSubject(into),
    data: { name: from.name, ...followed },
  });
  return getVendor(db, actor, body.into);
}
