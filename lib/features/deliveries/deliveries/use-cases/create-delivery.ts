import "server-only";
import { assertMay } from "@/lib/domain/actor";
import { overlap, wholeScope } from "@/lib/domain/delivery-scope";
import { AppError, type ErrorCode } from "@/lib/domain/errors";
import { findTemplateId } from "@/lib/features/inventory/control-points/server";
import { notify } from "@/lib/features/records/notifications/server";
import { appendAudit } from "@/lib/platform/audit";
import type { Call } from "@/lib/platform/http/route";
import { lacksFinancing } from "../domain";
import { deliveryEvents } from "../events";
import { getDelivery } from "../queries";
import {
  answerOpenInvitation,
  findPlanned,
  holdDeliverable,
  holdProject,
  insertDelivery,
  isProjectOf,
  listGoing,
  type Deliverable,
} from "../repository";
import type { CreateDeliveryBody, Delivery } from "../schema";

const wrong = (path: string, code: string, of: ErrorCode = "request.invalid"): AppError =>
  new AppError(of, { errors: [{ path, code }] });

/** Throws for what no delivery is made of any more. */
function assertPossible({ status, hasLeft }: Deliverable): void {
  const path = hasLeft ? "municipality" : "system";
  if (hasLeft || status === "woundUp" || status === "replaced")
    throw wrong(path, hasLeft ? "municipality.hasLeft" : "delivery.woundUp", "delivery.notPossible");
}

type Asked = Pick<Call<unknown, undefined, CreateDeliveryBody>, "db" | "actor" | "clock" | "body" | "locale">;

/**
 * Makes a delivery of what a municipality runs, from the plan, in a project or alone, in the first
 * phase and with the points of its template. Of two whose scopes overlap the second is refused,
 * also when both come at once. Who answers that the municipality joins a project makes its track.
 */
export async function createDelivery(
  { db, actor, clock, body, locale }: Asked,
  permission: "delivery:create" | "project:answer" = "delivery:create",
): Promise<Delivery> {
  if (lacksFinancing(body))
    throw wrong("financingNote", "delivery.financingMissing", "delivery.financingMissing");
  // First, as everything does that answers for a project.
  if (body.project) await holdProject(db, body.project);
  const of = await holdDeliverable(db, actor, body, permission);
  if (!of) throw wrong("system", "delivery.unknownInstallation");
  const role = assertMay(actor, permission, of.scope);
  assertPossible(of);
  if (body.project && !(await isProjectOf(db, actor, { id: body.project, productId: of.productId })))
    throw wrong("project", "delivery.unknownProject");
  const planned = body.planItem && (await findPlanned(db, actor, { id: body.planItem, installation: of.id }));
  if (body.planItem && !planned) throw wrong("planItem", "delivery.unknownPlanItem");
  const takesIn = body.scope ?? (body.scope === undefined && planned ? planned : wholeScope);
  if ((await listGoing(db, of.id)).some((other) => overlap(other, takesIn)))
    throw wrong("scope", "delivery.alreadyGoing", "delivery.alreadyGoing");
  const templateId = body.template
    ? await findTemplateId(db, actor, body.template, "template")
    : of.templateId;
  if (!templateId) throw wrong("template", "delivery.templateMissing");
  const { kind, project, planItem, financing, financingNote } = body;
  const purpose = body.purpose ?? (planned ? planned.purpose : "decommissioning");
  const made = { kind, project, planItem, financing, financingNote, purpose, takesIn, templateId };
  const { id, number } = await insertDelivery(db, actor, of, made, clock.now());
  if (project)
    await answerOpenInvitation(
      db,
      actor,
      { projectId: project, municipalityId: of.scope.municipalityId },
      clock.now(),
    );
  const subject = { type: "delivery" as const, id, label: of.label, scope: of.scope };
  await appendAudit(db, { actor, role }, deliveryEvents, {
    type: "delivery.created",
    subject,
    data: { number, kind, purpose, isPlanned: planItem !== null },
  });
  await notify(db, { type: "delivery.created", subject, to: { roles: ["archivist"] }, data: {} });
  return getDelivery(db, actor, id, locale);
}
