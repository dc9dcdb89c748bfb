import "server-only";
import { assertMay, type Actor } from "@/lib/domain/actor";
import { findTemplateId } from "@/lib/features/inventory/control-points/server";
import { findVendorId } from "@/lib/features/inventory/vendors/server";
import { appendAudit } from "@/lib/platform/audit";
import { assertVersion, type Db } from "@/lib/platform/db";
import type { Call } from "@/lib/platform/http/route";
import { changedParts, type Editable } from "../domain";
import { systemEvents } from "../events";
import { getSystem } from "../queries";
import { isNameTaken, loadSystem, subjectOf, taken, updateSystem, type LoadedSystem } from "../repository";
import type { ChangeSystemBody, System, SystemParams } from "../schema";

/** The system as the change wants it; what is left out stays as it is. */
async function withChange(
  db: Db,
  actor: Actor,
  was: LoadedSystem,
  { vendor, controlPointTemplate: template, ...facts }: ChangeSystemBody,
): Promise<Editable> {
  return {
    name: facts.name ?? was.name,
    vendorId: vendor
      ? await findVendorId(db, actor, vendor, "vendor")
      : vendor === null
        ? null
        : was.vendorId,
    controlPointTemplateId: template
      ? await findTemplateId(db, actor, template)
      : template === null
        ? null
        : was.controlPointTemplateId,
    hasSecrecy: facts.hasSecrecy === undefined ? was.hasSecrecy : facts.hasSecrecy,
    exportAbility: facts.exportAbility ?? was.exportAbility,
    note: facts.note === undefined ? was.note : facts.note,
  };
}

/** Changes a system. What is the same as before changes nothing. */
export async function changeSystem({
  db,
  actor,
  params: { key },
  body,
  version,
  locale,
}: Call<SystemParams, undefined, ChangeSystemBody>): Promise<System> {
  const role = assertMay(actor, "system:manage", { kind: "office" });
  const loaded = await loadSystem(db, actor, key);
  const current = () => getSystem(db, actor, key, locale);
  await assertVersion(loaded, version, current);
  const after = await withChange(db, actor, loaded, body);
  const parts = changedParts(loaded, after);
  if (!parts) return current();
  if (await isNameTaken(db, actor, after.name, loaded.id)) throw taken("name");
  await updateSystem(db, actor, loaded, after, current);
  await appendAudit(db, { actor, role }, systemEvents, {
    type: "system.changed",
    subject: subjectOf({ id: loaded.id, name: after.name }),
    data: parts,
  });
  return current();
}
