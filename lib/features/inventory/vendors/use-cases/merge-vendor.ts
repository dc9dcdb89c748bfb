import "server-only";
import { assertMay } from "@/lib/domain/actor";
import { AppError } from "@/lib/domain/errors";
import type { MergeBody } from "@/lib/domain/merge";
import { appendAudit } from "@/lib/platform/audit";
import type { Call } from "@/lib/platform/http/route";
import { isTooMuch, together } from "../domain";
import { vendorEvents } from "../events";
import { getVendor } from "../queries";
import {
  findVendor,
  loadVendor,
  lockVendors,
  mergeVendors,
  updateVendor,
  vendorSubject,
} from "../repository";
import type { Vendor, VendorParams } from "../schema";

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
  await lockVendors(db, actor, [key, body.into]);
  const from = await loadVendor(db, actor, key);
  const wrong = (code: "vendor.unknown" | "vendor.intoItself" | "vendor.tooMuchNoted") =>
    new AppError(code, { errors: [{ path: "into", code }] });
  const into = await findVendor(db, actor, body.into);
  if (!into) throw wrong("vendor.unknown");
  if (into.id === from.id) throw wrong("vendor.intoItself");
  const after = together(into, from);
  if (isTooMuch(after)) throw wrong("vendor.tooMuchNoted");
  const followed = await mergeVendors(db, from.id, into.id);
  await updateVendor(db, actor, into, after, () => getVendor(db, actor, body.into));
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
