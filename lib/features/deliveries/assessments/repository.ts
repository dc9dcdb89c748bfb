import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { newId } from "@/lib/domain/ids";
import type { Role } from "@/lib/domain/permissions";
import type { ControlPointResult } from "@/lib/features/inventory/control-points";
import type { Db } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/db/sql";
import { sentAgain, type DeviationStatus, type Outcome } from "./domain";
import { change, type Current } from "@/lib/platform/db/change";

export interface LoadedPoint {
  id: string;
  deliveryId: string;
  municipalityId: string;
  vendorId: string | null;
  number: number;
  needsSecondPerson: boolean;
  result: ControlPointResult;
  expectedValue: string | null;
  measuredValue: string | null;
  note: string | null;
  evidenceFileIds: string[];
  assessedBy: string | null;
  assessedRound: number | null;
  version: number;
}

/** The point of this delivery, or null; both ids must belong together. */
export async function findPoint(
  db: Db,
  actor: Actor,
  deliveryId: string,
  id: string,
): Promise<LoadedPoint | null> {
  const point = await db.controlPoint.findFirst({
    where: { id, deliveryId, officeId: actor.office.id },
    select: {
      id: true,
      deliveryId: true,
      municipalityId: true,
      vendorId: true,
      number: true,
      needsSecondPerson: true,
      result: true,
      expectedValue: true,
      measuredValue: true,
      note: true,
      assessedBy: true,
      assessedRound: true,
      version: true,
    },
  });
  if (!point) return null;
  const evidence = await db.controlPointEvidence.findMany({
    where: { controlPointId: id },
    select: { fileId: true },
  });
  return { ...point, evidenceFileIds: evidence.map(({ fileId }) => fileId) };
}

interface Assessment extends Omit<Outcome, "evidenceFileIds"> {
  role: Role;
  round: number;
  at: Date;
}

const unconfirmed = { confirmedBy: null, confirmedRole: null, confirmedAt: null, confirmationNote: null };

/**
 * Saves an assessment of a point that still has the version that was read; throws request.stale
 * when somebody was first. A second person has confirmed the one before, not this one.
 */
export async function saveAssessment(
  db: Db,
  actor: Actor,
  point: LoadedPoint,
  { result, measuredValue, note, role, round, at }: Assessment,
  current: Current,
): Promise<void> {
  const isAssessed = result !== "notStarted";
  const data = {
    result,
    measuredValue,
    note,
    assessedBy: isAssessed ? actor.userId : null,
    assessedRole: isAssessed ? role : null,
    assessedAt: isAssessed ? at : null,
    assessedRound: isAssessed ? round : null,
    ...unconfirmed,
    version: { increment: 1 },
    updatedBy: actor.userId,
  };
  await change(
    db.controlPoint.updateMany({ where: { id: point.id, version: point.version }, data }),
    current,
  );
}

/** Notes the second person on a point that still has the version that was read. */
export const saveConfirmation = (
  db: Db,
  actor: Actor,
  point: LoadedPoint,
  { role, note, at }: { role: Role; note: string | null; at: Date },
  current: Current,
): Promise<void> =>
  change(
    db.controlPoint.updateMany({
      where: { id: point.id, version: point.version },
      data: {
        confirmedBy: actor.userId,
        confirmedRole: role,
        confirmedAt: at,
        confirmationNote: note,
        version: { increment: 1 },
        updatedBy: actor.userId,
      },
    }),
    current,
  );

/**
 * Takes a rejected round's results over into the next as earlier ones, and reopens the points of
 * what is sent again and those that the rejection names. What was reopened and never assessed keeps
 * the result that it had before.
 */
export async function carryOver(
  db: Db,
  actor: Actor,
  { id, round }: { id: string; round: number },
  named: number[],
): Promise<void> {
  const reopens = Prisma.sql`(c.category = ANY (${sentAgain}) OR c.number = ANY (${named}::int[]))`;
  const keepsEarlier = Prisma.sql`(c.result IN ('notStarted', 'reopened') AND c.earlier_round IS NOT NULL)`;
  const unless = (column: string) =>
    Prisma.sql`${Prisma.raw(column)} = CASE WHEN ${reopens} THEN NULL ELSE c.${Prisma.raw(column)} END`;
  await db.$executeRaw`
    UPDATE deviation v SET status = 'closed', updated_at = now(), updated_by = ${actor.userId}::uuid
    FROM control_point c WHERE c.id = v.control_point_id AND c.delivery_id = ${id}::uuid AND v.status <> 'closed'
      AND ${reopens}`;
  await db.$executeRaw`
    UPDATE control_point c SET
      earlier_result = CASE WHEN ${keepsEarlier} THEN c.earlier_result ELSE c.result END,
      earlier_note = CASE WHEN ${keepsEarlier} THEN c.earlier_note ELSE c.note END,
      earlier_round = CASE WHEN ${keepsEarlier} THEN c.earlier_round ELSE coalesce(c.assessed_round, c.earlier_round, ${round}::int) END,
      result = CASE WHEN ${reopens} THEN 'reopened' ELSE c.result END,
      ${Prisma.join(ofAssessment.map(unless))},
      version = c.version + 1, updated_at = now(), updated_by = ${actor.userId}::uuid
    WHERE c.delivery_id = ${id}::uuid
      AND (c.result <> 'notStarted' OR c.earlier_round IS NOT NULL OR c.number = ANY (${named}::int[]))`;
}

/** The columns that an assessment fills, beside its result. */
const ofAssessment = [
  "measured_value",
  "note",
  "assessed_by",
  "assessed_role",
  "assessed_at",
  "assessed_round",
  "confirmed_by",
  "confirmed_role",
  "confirmed_at",
  "confirmation_note",
];

/** Replaces the point's evidence. False when one of the files is not this delivery's. */
export async function replaceEvidence(
  db: Db,
  actor: Actor,
  point: LoadedPoint,
  fileIds: string[],
): Promise<boolean> {
  const unique = [...new Set(fileIds)];
  const own = await db.file.count({ where: { id: { in: unique }, deliveryId: point.deliveryId } });
  if (own !== unique.length) return false;
  await db.controlPointEvidence.deleteMany({
    where: { controlPointId: point.id, fileId: { notIn: unique } },
  });
  await db.controlPointEvidence.createMany({
    skipDuplicates: true,
    data: unique.map((fileId) => ({
      controlPointId: point.id,
      fileId,
      officeId: actor.office.id,
      municipalityId: point.municipalityId,
      vendorId: point.vendorId,
      createdBy: actor.userId,
    })),
  });
  return true;
}

/** Keeps the ledger of deviations in step with the point. */
export async function saveDeviation(
  db: Db,
  actor: Actor,
  point: LoadedPoint,
  status: DeviationStatus,
  description: string | null,
): Promise<void> {
  if (status === "closed") {
    await db.deviation.updateMany({
      where: { controlPointId: point.id, status: { not: "closed" } },
      data: { status, updatedBy: actor.userId },
    });
    return;
  }
  await db.deviation.upsert({
    where: { controlPointId: point.id },
    update: { status, description: description ?? "", updatedBy: actor.userId },
    create: {
      id: newId(),
      officeId: actor.office.id,
      municipalityId: point.municipalityId,
      vendorId: point.vendorId,
      deliveryId: point.deliveryId,
      controlPointId: point.id,
      type: "undetermined",
      status,
      description: description ?? "",
      createdBy: actor.userId,
    },
  });
}
