import "server-only";
import { assertMay } from "@/lib/domain/actor";
import { AppError } from "@/lib/domain/errors";
import { appendAudit } from "@/lib/platform/audit";
import { assertVersion } from "@/lib/platform/db";
import type { Call } from "@/lib/platform/http/route";
import { changesOf, coverStages, filledPhases, inUse, wrongInPhases } from "../domain";
import { phaseEvents } from "../events";
import { getPhaseTemplate } from "../queries/get-phase-template";
import { lockPhases, phasesSubject, workBy } from "../repository";
import type { ChangePhasesBody, PhaseTemplate } from "../schema";

/**
 * The office works by other phases from now on. Deliveries under way follow to the phase of the
 * same key; a closed one keeps the phase that it has, with its name. The same phases as before
 * change nothing.
 */
export async function changePhases({
  db,
  actor,
  body,
  version,
}: Call<undefined, undefined, ChangePhasesBody>): Promise<PhaseTemplate> {
  const role = assertMay(actor, "template:manage", { kind: "office" });
  await lockPhases(db, actor);
  const before = await getPhaseTemplate(db, actor);
  await assertVersion(before, version, () => Promise.resolve(before));
  const { locale } = actor.office;
  const errors = wrongInPhases(body.phases, locale);
  if (errors.length > 0) throw new AppError("request.invalid", { errors });
  const phases = filledPhases(body.phases, locale);
  if (!coverStages(phases))
    throw new AppError("phase.stages", { errors: [{ path: "phases", code: "phase.stages" }] });
  const changes = changesOf(before.phases, phases);
  if (!changes) return before;
  const held = inUse(before.phases, phases);
  if (held.length > 0)
    throw new AppError("phase.inUse", {
      errors: held.map(({ name, deliveries }) => ({
        path: "phases",
        code: "phase.inUse",
        params: { name: name[locale], deliveries },
      })),
    });
  const deliveries = await workBy(db, actor, { version: version + 1, phases });
  await appendAudit(db, { actor, role }, phaseEvents, {
    type: "phases.changed",
    subject: phasesSubject(actor),
    data: { version: version + 1, ...changes, deliveries },
  });
  return getPhaseTemplate(db, actor);
}
