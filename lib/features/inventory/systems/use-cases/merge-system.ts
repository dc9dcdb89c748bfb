import "server-only";
import { assertMay } from "@/lib/domain/actor";
import { AppError } from "@/lib/domain/errors";
import type { MergeBody } from "@/lib/domain/merge";
import { appendAudit, appendAudits } from "@/lib/platform/audit";
import type { Call } from "@/lib/platform/http/route";
import { isTooMuch, together } from "../domain";
import { systemEvents } from "../events";
import { getSystem } from "../queries";
import { findSystem, loadSystem, lockSystems, mergeSystems, subjectOf, updateSystem } from "../repository";
import type { System, SystemParams } from "../schema";

/**
 * Two systems turn out to be one: what points at the first points at the other from now on. Of two
 * installations of one municipality the one that stands is left; where both do nothing is done:
 * which one is right a person says, and the refusal names every such municipality.
 */
export async function mergeSystem({
  db,
  actor,
  params: { key },
  body,
  locale,
}: Call<SystemParams, undefined, MergeBody>): Promise<System> {
  const role = assertMay(actor, "system:manage", { kind: "office" });
  await lockSystems(db, actor, [key, body.into]);
  const from = await loadSystem(db, actor, key);
  const wrong = (code: "system.unknown" | "system.intoItself" | "system.tooMuchNoted") =>
    new AppError(code, { errors: [{ path: "into", code }] });
  const into = await findSystem(db, actor, body.into);
  if (!into) throw wrong("system.unknown");
  if (into.id === from.id) throw wrong("system.intoItself");
  const current = () => getSystem(db, actor, body.into, locale);
  const after = together(into, from);
  if (isTooMuch(after)) throw wrong("system.tooMuchNoted");
  const { followed, folded } = await mergeSystems(db, from.id, into.id);
  await updateSystem(db, actor, into, after, current);
  const audit = { actor, role };
  await appendAudits(
    db,
    audit,
    systemEvents,
    folded.map(({ id, gone, municipality: municipalityId, code, name }) => ({
      type: "installation.merged",
      subject: {
        type: "installation",
        id,
        label: `${into.name}, ${name}`,
        scope: { kind: "municipality", municipalityId, code, vendorId: null },
      },
      data: { name: from.name, into: into.name, folded: gone },
    })),
  );
  await appendAudit(db, audit, systemEvents, {
    type: "system.mergedInto",
    subject: subjectOf(from),
    data: { name: into.name, into: into.id },
  });
  await appendAudit(db, audit, systemEvents, {
    type: "system.merged",
    subject: subjectOf(into),
    data: { name: from.name, ...followed },
  });
  return current();
}
