import "server-only";
import { assertMay } from "@/lib/domain/actor";
import { isReservedKey, keyOf } from "@/lib/domain/keys";
import { findTemplateId } from "@/lib/features/inventory/control-points/server";
import { findVendorId } from "@/lib/features/inventory/vendors/server";
import { appendAudit } from "@/lib/platform/audit";
import type { Call } from "@/lib/platform/http/route";
import { systemEvents } from "../events";
import { getSystem } from "../queries";
import { createSystem, isNameTaken, subjectOf, taken } from "../repository";
import type { AddSystemBody, System } from "../schema";

/** Adds a system to the office; which municipalities have it is told by installations. */
export async function addSystem({
  db,
  actor,
  body: { key: wished, vendor, controlPointTemplate: template, ...facts },
  locale,
}: Call<undefined, undefined, AddSystemBody>): Promise<System> {
  const role = assertMay(actor, "system:manage", { kind: "office" });
  if (await isNameTaken(db, actor, facts.name)) throw taken("name");
  if (wished !== undefined && isReservedKey(wished)) throw taken("key");
  const key = wished ?? keyOf(facts.name);
  const vendorId = vendor && (await findVendorId(db, actor, vendor, "vendor"));
  const controlPointTemplateId = template && (await findTemplateId(db, actor, template));
  const id = await createSystem(db, actor, { ...facts, key, vendorId, controlPointTemplateId });
  await appendAudit(db, { actor, role }, systemEvents, {
    type: "system.added",
    subject: subjectOf({ id, name: facts.name }),
    data: {},
  });
  return getSystem(db, actor, key, locale);
}
