import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { AppError } from "@/lib/domain/errors";
import { newId } from "@/lib/domain/ids";
import type { LoadedDelivery } from "@/lib/features/deliveries/deliveries/server";
import type { Db } from "@/lib/platform/db";
import { isDuplicate } from "@/lib/platform/db/errors";
import { Prisma } from "@/lib/platform/db/sql";
import type { AddFindingBody } from "../schema";
import type { LoadedProject } from "./project";

/** Adds what somebody found out. Returns its id. */
export async function insertFinding(
  db: Db,
  actor: Actor,
  projectId: string,
  {
    title,
    text,
    point,
    from,
    municipalityId,
    pointTitle,
  }: AddFindingBody & { municipalityId: string | null; pointTitle: string | null },
): Promise<string> {
  const id = newId();
  const by = { createdBy: actor.userId, updatedBy: actor.userId };
  const origin = { fromMunicipalityId: municipalityId, fromDeliveryId: from };
  const about = { pointNumber: point, pointTitle };
  await db.projectFinding.create({
    data: { id, officeId: actor.office.id, projectId, title, text, ...about, ...origin, ...by },
  });
  return id;
}

/**
 * What the point with this number is called in the template of the project's system, in the
 * office's language; null without one.
 */
export async function findTemplateTitle(
  db: Db,
  { office }: Actor,
  { productId }: Pick<LoadedProject, "productId">,
  number: number,
): Promise<string | null> {
  const [row] = await db.$queryRaw<{ title: string }[]>`
    SELECT i.${Prisma.raw(`title_${office.locale}`)} AS title FROM system_product p
    JOIN control_point_template_item i ON i.template_id = p.control_point_template_id AND i.number = ${number}
    WHERE p.id = ${productId}::uuid AND p.office_id = ${office.id}::uuid`;
  return row?.title ?? null;
}

/** What the point is called that a finding is about; null for the whole delivery. */
export async function findTitleOf(db: Db, findingId: string): Promise<string | null> {
  const { pointTitle } = await db.projectFinding.findUniqueOrThrow({
    where: { id: findingId },
    select: { pointTitle: true },
  });
  return pointTitle;
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
