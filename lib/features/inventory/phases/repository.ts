import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { AppError } from "@/lib/domain/errors";
import { newId } from "@/lib/domain/ids";
import type { Db } from "@/lib/platform/db";
import { insertRows } from "@/lib/platform/db/rows";
import type { KeptPhase } from "./domain";
import type { PhaseTemplateRows } from "./use-cases/phase-rows";

export async function createPhaseTemplate(db: Db, { template, phases }: PhaseTemplateRows): Promise<void> {
  await insertRows(db, "phase_template", [template]);
  await insertRows(db, "phase", phases);
}

/** One change of the office's phases after the other: who comes second reads what the first did. */
export const lockPhases = (db: Db, { office }: Actor): Promise<number> =>
  db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`phases ${office.id}`}, 0))`;

/**
 * A template of its own for the next version, by which the office works from then on. Throws
 * phase.inUse when a delivery has come into a phase that is gone. Returns how many deliveries
 * follow.
 */
export async function workBy(
  db: Db,
  actor: Actor,
  { version, phases }: { version: number; phases: readonly KeptPhase[] },
): Promise<number> {
  const { id: officeId } = actor.office;
  const by = { createdBy: actor.userId, updatedBy: actor.userId };
  const template = { id: newId(), officeId, key: `version-${version}`, version, ...by };
  await db.phaseTemplate.create({ data: template });
  await db.phase.createMany({
    data: phases.map(({ name, ...phase }, sequence) => ({
      ...phase,
      ...by,
      id: newId(),
      officeId,
      templateId: template.id,
      sequence,
      nameSv: name.sv,
      nameNb: name.nb,
      nameEn: name.en,
    })),
  });
  const [row] = await db.$queryRaw<{ followed: number | null }[]>`
    SELECT phases_take_effect(${template.id}::uuid) AS followed`;
  if (row?.followed == null) throw new AppError("phase.inUse");
  return row.followed;
}

/** The office's phases as the audit trail knows them: one thing, whichever its version. */
export const phasesSubject = ({ office }: Actor) => ({
  type: "phaseTemplate" as const,
  id: office.id,
  label: office.name,
  scope: { kind: "office" as const },
});
