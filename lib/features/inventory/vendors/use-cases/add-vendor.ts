import "server-only";
import { assertMay } from "@/lib/domain/actor";
import { isReservedKey, keyOf } from "@/lib/domain/keys";
import { appendAudit } from "@/lib/platform/audit";
import type { Call } from "@/lib/platform/http/route";
import { withChange } from "../domain";
import { vendorEvents } from "../events";
import { getVendor } from "../queries";
import { createVendor, taken, vendorSubject } from "../repository";
import type { AddVendorBody, Vendor } from "../schema";

/** Adds a vendor to the office. */
export async function addVendor({
  db,
  actor,
  body,
}: Call<undefined, undefined, AddVendorBody>): Promise<Vendor> {
  const role = assertMay(actor, "vendor:manage", { kind: "office" });
  const { name } = body;
  if (body.key !== undefined && isReservedKey(body.key)) throw taken("key");
  const key = body.key ?? keyOf(name);
  const nothing = { name, roles: [], note: null, contacts: [], escalation: null };
  const { roles } = withChange(nothing, { roles: body.roles });
  const id = await createVendor(db, actor, { key, name, roles });
  await appendAudit(db, { actor, role }, vendorEvents, {
    type: "vendor.added",
    subject: vendorSubject({ id, name }),
    data: {},
  });
  return getVendor(db, actor, key);
}
