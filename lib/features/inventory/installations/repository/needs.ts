import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { DecisionReference } from "@/lib/domain/decision";
import { newId } from "@/lib/domain/ids";
import type { Db } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/db/sql";
import type { StoredCriterion, StoredScore } from "../queries/columns";
import { asDate } from "./installation";

/**
 * Of two who set an office's criteria, or score by them, at once the second waits for the first:
 * what has been scored by criteria stays so.
 */
export const lockCriteria = (db: Db, { office }: Actor): Promise<number> =>
  db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`need-criteria/${office.id}`}, 0))`;

/** The criteria that count from a day on, whether or not there were some from that day. */
export async function saveCriteria(
  db: Db,
  actor: Actor,
  {
    validFrom,
    criteria,
    decision,
  }: { validFrom: string; criteria: StoredCriterion[]; decision: DecisionReference | null },
): Promise<void> {
  const { id: officeId } = actor.office;
  const said = {
    criteria: criteria as unknown as Prisma.InputJsonArray,
    decision: decision ?? Prisma.DbNull,
    // What a person decides is no longer what a source said, nor assumed.
    source: null,
    assumption: null,
    updatedBy: actor.userId,
  };
  const on = asDate(validFrom);
  await db.needCriteriaSet.upsert({
    where: { officeId_validFrom: { officeId, validFrom: on } },
    create: { ...said, id: newId(), officeId, validFrom: on, createdBy: actor.userId },
    update: { ...said, version: { increment: 1 } },
  });
}

/** What an installation was given by a set, whether or not it had been scored by it. */
export async function saveScore(
  db: Db,
  actor: Actor,
  of: { municipalityId: string; installationId: string; setId: string },
  { scores, total }: { scores: StoredScore[]; total: number },
): Promise<void> {
  const { setId, installationId } = of;
  const said = {
    scores: scores as unknown as Prisma.InputJsonArray,
    totalHundredths: total,
    source: null,
    assumption: null,
    updatedBy: actor.userId,
  };
  await db.needScore.upsert({
    where: { installationId_setId: { installationId, setId }, officeId: actor.office.id },
    create: { ...said, ...of, id: newId(), officeId: actor.office.id, createdBy: actor.userId },
    update: said,
  });
}
