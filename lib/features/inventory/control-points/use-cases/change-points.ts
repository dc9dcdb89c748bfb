import "server-only";
import { assertMay } from "@/lib/domain/actor";
import { AppError } from "@/lib/domain/errors";
import { newId } from "@/lib/domain/ids";
import { appendAudit } from "@/lib/platform/audit";
import { assertVersion } from "@/lib/platform/db";
import type { Call } from "@/lib/platform/http/route";
import { changesOf, filledPoints, wrongInPoints } from "../domain";
import { templateEvents } from "../events";
import { getTemplate } from "../queries";
import { replacePoints, subjectOf } from "../repository";
import type { PointsBody, Template, TemplateParams } from "../schema";

/**
 * Puts other points in the place of a template's. Deliveries keep what they copied. The same points
 * as before change nothing.
 */
export async function changePoints({
  db,
  actor,
  params: { key },
  body,
  version,
}: Call<TemplateParams, undefined, PointsBody>): Promise<Template> {
  const role = assertMay(actor, "template:manage", { kind: "office" });
  const current = () => getTemplate(db, actor, key);
  const before = await current();
  await assertVersion(before, version, () => Promise.resolve(before));
  const own = actor.office.locale;
  const errors = wrongInPoints(body.points, own);
  if (errors.length > 0) throw new AppError("request.invalid", { errors });
  const { points, ...counts } = changesOf(before.points, filledPoints(body.points, own), newId);
  if (Object.values(counts).every((count) => count === 0)) return before;
  await replacePoints(db, actor, before, points, current);
  await appendAudit(db, { actor, role }, templateEvents, {
    type: "template.pointsChanged",
    subject: subjectOf({ id: before.id, name: before.name[own] }),
    data: { version: version + 1, points: points.length, ...counts },
  });
  return current();
}
