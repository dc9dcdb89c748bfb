import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { AppError } from "@/lib/domain/errors";
import { newId } from "@/lib/domain/ids";
import type { Localized } from "@/lib/domain/localized";
import type { Db } from "@/lib/platform/db";
import { change, type Current } from "@/lib/platform/db/change";
import { isDuplicate } from "@/lib/platform/db/errors";
import { insertRows } from "@/lib/platform/db/rows";
import type { TemplatePoint } from "./schema";
import type { TemplateRows } from "./use-cases/template-rows";

export async function createTemplate(db: Db, { template, items }: TemplateRows): Promise<void> {
  await insertRows(db, "control_point_template", [template]);
  await insertRows(db, "control_point_template_item", items);
}

/** A template as the audit trail knows it: the office's own. */
export const subjectOf = ({ id, name }: { id: string; name: string }) => ({
  type: "controlPointTemplate" as const,
  id,
  label: name,
  scope: { kind: "office" as const },
});

/**
 * The id of a template that is named in another thing's body. Throws template.unknown at that path.
 */
export async function findTemplateId(
  db: Db,
  actor: Actor,
  key: string,
  path = "controlPointTemplate",
): Promise<string> {
  const found = await db.controlPointTemplate.findUnique({
    where: { officeId_key: { officeId: actor.office.id, key } },
    select: { id: true },
  });
  if (found) return found.id;
  throw new AppError("template.unknown", { errors: [{ path, code: "template.unknown" }] });
}

export const keyTaken = (): AppError =>
  new AppError("template.keyTaken", { errors: [{ path: "key", code: "template.keyTaken" }] });

/** A template without points. Throws template.keyTaken. Returns its id. */
export async function createOwnTemplate(
  db: Db,
  actor: Actor,
  { key, name, missing }: { key: string; name: Localized; missing: string[] },
): Promise<string> {
  const id = newId();
  const names = { nameSv: name.sv, nameNb: name.nb, nameEn: name.en, missing };
  const by = { createdBy: actor.userId, updatedBy: actor.userId };
  try {
    await db.controlPointTemplate.create({
      data: { id, officeId: actor.office.id, key, ...names, ...by },
    });
  } catch (error) {
    if (isDuplicate(error)) throw keyTaken();
    throw error;
  }
  return id;
}

export async function insertPoints(
  db: Db,
  actor: Actor,
  templateId: string,
  points: readonly TemplatePoint[],
): Promise<void> {
  await db.controlPointTemplateItem.createMany({
    data: points.map(({ title, purpose, ...point }) => ({
      ...point,
      officeId: actor.office.id,
      templateId,
      titleSv: title.sv,
      titleNb: title.nb,
      titleEn: title.en,
      purposeSv: purpose.sv,
      purposeNb: purpose.nb,
      purposeEn: purpose.en,
      createdBy: actor.userId,
      updatedBy: actor.userId,
    })),
  });
}

/**
 * Puts these points in the place of the template's. Its row is changed first, so that of two at
 * once the second waits and is stale.
 */
export async function replacePoints(
  db: Db,
  actor: Actor,
  { id, version }: { id: string; version: number },
  points: readonly TemplatePoint[],
  current: Current,
): Promise<void> {
  await change(
    db.controlPointTemplate.updateMany({
      where: { id, officeId: actor.office.id, version },
      data: { version: { increment: 1 }, updatedBy: actor.userId },
    }),
    current,
  );
  await db.controlPointTemplateItem.deleteMany({ where: { templateId: id } });
  await insertPoints(db, actor, id, points);
}

/**
 * The points of a template as a delivery copies them, whole as they stand at this moment: one
 * statement sees a template that is being changed as it was before, or as it is after.
 */
export const readPointsToCopy = (db: Db, officeId: string, templateId: string) =>
  db.controlPointTemplateItem.findMany({
    where: { officeId, templateId },
    select: {
      number: true,
      category: true,
      severity: true,
      method: true,
      needsSecondPerson: true,
      titleSv: true,
      titleNb: true,
      titleEn: true,
      purposeSv: true,
      purposeNb: true,
      purposeEn: true,
    },
    orderBy: { number: "asc" },
  });
