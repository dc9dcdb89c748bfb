import "server-only";
import { assertMay } from "@/lib/domain/actor";
import { AppError } from "@/lib/domain/errors";
import { newId } from "@/lib/domain/ids";
import { isReservedKey, keyOf } from "@/lib/domain/keys";
import { appendAudit } from "@/lib/platform/audit";
import type { Call } from "@/lib/platform/http/route";
import { filledName } from "../domain";
import { templateEvents } from "../events";
import { getTemplate } from "../queries";
import { createOwnTemplate, findTemplateId, insertPoints, keyTaken, subjectOf } from "../repository";
import type { AddTemplateBody, Template } from "../schema";

/** Adds a template to the office, empty or with the points of another. */
export async function addTemplate({
  db,
  actor,
  body,
}: Call<undefined, undefined, AddTemplateBody>): Promise<Template> {
  const role = assertMay(actor, "template:manage", { kind: "office" });
  const own = actor.office.locale;
  const usual = body.name[own];
  if (usual === null) {
    const errors = [{ path: `name.${own}`, code: "text.missing" }];
    throw new AppError("request.invalid", { errors });
  }
  if (body.key !== undefined && isReservedKey(body.key)) throw keyTaken();
  const key = body.key ?? keyOf(usual);
  if (body.from !== null) await findTemplateId(db, actor, body.from, "from");
  const from = body.from === null ? null : await getTemplate(db, actor, body.from);
  const id = await createOwnTemplate(db, actor, { key, ...filledName(body.name, own) });
  if (from) {
    const points = from.points.map((point) => ({ ...point, id: newId() }));
    await insertPoints(db, actor, id, points);
  }
  await appendAudit(db, { actor, role }, templateEvents, {
    type: "template.added",
    subject: subjectOf({ id, name: usual }),
    data: { from: from && from.name[own] },
  });
  return getTemplate(db, actor, key);
}
