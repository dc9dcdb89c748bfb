import "server-only";
import { assertMay } from "@/lib/domain/actor";
import { AppError } from "@/lib/domain/errors";
import { appendAudit } from "@/lib/platform/audit";
import type { Call } from "@/lib/platform/http/route";
import { together } from "../domain";
import { systemEvents } from "../events";
import { getSystem } from "../queries";
import { findSystem, loadSystem, mergeSystems, subjectOf, updateSystem } from "../repository";
import type { MergeBody, System, SystemParams } from "../schema";

/**
 * Two systems turn out to be one: what points at the first points at the other from now on. Where
 * a municipality has both installed nothing is done: which of its facts are right, a person says.
 */
export async function mergeSystem({
  db,
  actor,
  params: { key },
  body,
  locale,
}: Call<SystemParams, undefined, MergeBody>): Promise<System> {
  const role = assertMay(actor, "system:manage", { kind: "office" });
  const from = await loadSystem(db, actor, key);
  const wrong = (code: "system.unknown" | "system.intoItself") =>
    new AppError(code, { errors: [{ path: "into", code }] });
  const into = await findSystem(db, actor, body.into);
  if (!into) throw wrong("system.unknown");
  if (into.id === from.id) throw wrong("system.intoItself");
  const current = () => getSystem(db, actor, body.into, locale);
  const followed = await mergeSystems(db, from.id, into.id);
  await updateSystem(db, actor, into, together(into, from), current);
  const audit = { actor, role };
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
