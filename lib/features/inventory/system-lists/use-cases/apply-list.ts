import "server-only";
import { digestOfRows, type ApplyCall } from "@/lib/features/records/imports/server";
import { noteSystems } from "@/lib/features/inventory/systems/server";
import { noteVendors } from "@/lib/features/inventory/vendors/server";
import { appendAudit } from "@/lib/platform/audit";
import { systemListEvents } from "../events";
import {
  addInstallations,
  addNamed,
  assertStillSound,
  changeInstallations,
  listMunicipalities,
} from "../repository";

const sum = (counts: ReadonlyMap<string, number>): number =>
  [...counts.values()].reduce((all, one) => all + one, 0);

/**
 * Applies a list of systems: what it names and is not there first, then its installations, each in
 * a few statements; last the log, whose chains others write too.
 */
export async function applyList({ db, actor, role, import: one, progress }: ApplyCall) {
  const municipalities = await listMunicipalities(db, one.id);
  const rowsSha256 = await digestOfRows(db, one.id);
  const made = await addNamed(db, actor, one);
  progress(0.2);
  await assertStillSound(db, actor, one);
  const created = await addInstallations(db, actor, one);
  progress(0.5);
  const updated = await changeInstallations(db, actor, one);
  progress(0.9);
  const by = { actor, role };
  const file = { importId: one.id, name: one.name, sha256: one.sha256 };
  for (const { municipalityId, code, name, rows } of municipalities) {
    const [added, changed] = [created.get(municipalityId) ?? 0, updated.get(municipalityId) ?? 0];
    const counts = { created: added, updated: changed, same: rows - added - changed };
    await appendAudit(db, by, systemListEvents, {
      type: "import.applied",
      subject: {
        type: "municipality",
        id: municipalityId,
        label: name,
        scope: { kind: "municipality", municipalityId, code, vendorId: null },
      },
      data: { ...file, rowsSha256, ...counts, systems: 0, vendors: 0 },
    });
  }
  const [creations, updates] = [sum(created), sum(updated)];
  const same = municipalities.reduce((all, { rows }) => all + rows, 0) - creations - updates;
  const counts = { created: creations, updated: updates, same };
  const [systems, vendors] = [made.systems.length, made.vendors.length];
  if (systems + vendors > 0)
    await appendAudit(db, by, systemListEvents, {
      type: "import.applied",
      subject: { type: "office", id: actor.office.id, label: actor.office.name, scope: { kind: "office" } },
      data: { ...file, rowsSha256, ...counts, systems, vendors },
    });
  // By name, each in its own history.
  await noteVendors(db, by, made.vendors);
  await noteSystems(db, by, made);
  return { outcome: { ...counts, made: { system: systems, vendor: vendors } }, rowsSha256 };
}
