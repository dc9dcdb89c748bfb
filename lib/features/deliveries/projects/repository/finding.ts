import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { AppError } from "@/lib/domain/errors";
import { newId } from "@/lib/domain/ids";
import type { LoadedDelivery } from "@/lib/features/deliveries/deliveries/server";
import type { Db } from "@/lib/platform/db";
import { isDuplicate } from "@/lib/platform/db/errors";
import type { AddFindingBody } from "../schema";

/** Adds what somebody found out. Returns its id. */
export async function insertFinding(
  db: Db,
  actor: Actor,
  projectId: string,
  { title, text, point, from, municipalityId }: AddFindingBody & { municipalityId: string | null },
): Promise<string> {
  const id = newId();
  const by = { createdBy: actor.userId, updatedBy: actor.userId };
  const origin = { fromMunicipalityId: municipalityId, fromDeliveryId: from };
  await db.projectFinding.create({
    data: { id, officeId: actor.office.id, projectId, title, text, pointNumber: point, ...origin, ...by },
  });
  return id;
}

/**
 * That a track took a finding over. Returns its id; throws project.alreadyAdopted when it has it
 * already.
 */
export async function insertAdoption(
  db: Db,
  actor: Actor,
  delivery: Pick<LoadedDelivery, "id" | "municipalityId">,
  { findingId, controlPointId }: { findingId: string; controlPointId: string | null },
): Promise<string> {
  const id = newId();
  const { id: deliveryId, municipalityId } = delivery;
  const by = { createdBy: actor.userId, updatedBy: actor.userId };
  const of = { officeId: actor.office.id, municipalityId, deliveryId, findingId, controlPointId };
  try {
    await db.projectAdoption.create({ data: { id, ...of, ...by } });
  } catch (error) {
    if (isDuplicate(error)) throw new AppError("project.alreadyAdopted");
    throw error;
  }
  return id;
}
