import "server-only";
import { assertMay } from "@/lib/domain/actor";
import { appendAudit } from "@/lib/platform/audit";
import { assertVersion } from "@/lib/platform/db";
import type { Call } from "@/lib/platform/http/route";
import { changedParts, withChange } from "../domain";
import { vendorEvents } from "../events";
import { getVendor } from "../queries";
import { assertNameIsFree, loadVendor, updateVendor, vendorSubject } from "../repository";
import type { ChangeVendorBody, Vendor, VendorParams } from "../schema";

/**
 * Changes what the office knows of a vendor. What is left out stays; what is the same as before
 * changes nothing.
 */
export async function changeVendor({
  db,
  actor,
  params: { key },
  body,
  version,
}: Call<VendorParams, undefined, ChangeVendorBody>): Promise<Vendor> {
  const role = assertMay(actor, "vendor:manage", { kind: "office" });
  const loaded = await loadVendor(db, actor, key);
  const current = () => getVendor(db, actor, key);
  await assertVersion(loaded, version, current);
  const after = withChange(loaded, body);
  const parts = changedParts(loaded, after);
  if (!parts) return current();
  if (after.name !== loaded.name) await assertNameIsFree(db, actor, after.name, loaded.id);
  await updateVendor(db, actor, loaded, after, current);
  await appendAudit(db, { actor, role }, vendorEvents, {
    type: "vendor.changed",
    subject: vendorSubject({ id: loaded.id, name: after.name }),
    data: parts,
  });
  return current();
}
