import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { newId } from "@/lib/domain/ids";
import type { ControlPointResult } from "@/lib/features/inventory/control-points";
import type { Db } from "@/lib/platform/db";
import type { DeviationStatus } from "./domain";
import { change, type Current } from "@/lib/platform/db/change";

export interface LoadedPoint {
  id: string;
  deliveryId: string;
  municipalityId: string;
  vendorId: string | null;
  number: number;
  result: ControlPointResult;
  assessedBy: string | null;
  version: number;
}

/** The point of this delivery, or null; both ids must belong together. */
export const findPoint = (
  db: Db,
  actor: Actor,
  deliveryId: string,
  id: string,
): Promise<LoadedPoint | null> =>
  db.controlPoint.findFirst({
    where: { id, deliveryId, officeId: actor.office.id },
    select: {
      id: true,
      deliveryId: true,
      municipalityId: true,
      vendorId: true,
      number: true,
      result: true,
      assessedBy: true,
      version: true,
    },
  });

interface Assessment {
  result: ControlPointResult;
  measuredValue: string | null;
  note: string | null;
  at: Date;
}

/**
 * Saves an assessment of a point that still has the version that was read; throws request.stale
 * when somebody was first.
 */
export async function saveAssessment(
  db: Db,
  actor: Actor,
  point: LoadedPoint,
  { result, measuredValue, note, at }: Assessment,
  current: Current,
): Promise<void> {
  const isAssessed = result !== "notStarted";
  const data = {
    result,
    measuredValue,
    note,
    assessedBy: isAssessed ? actor.userId : null,
    assessedAt: isAssessed ? at : null,
    version: { increment: 1 },
    updatedBy: actor.userId,
  };
  await change(
    db.controlPoint.updateMany({ where: { id: point.id, version: point.version }, data }),
    current,
  );
}

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
