import "server-only";
import { assertMay } from "@/lib/domain/actor";
import { AppError, type FieldError } from "@/lib/domain/errors";
import { listResponsible, loadDelivery, updateDelivery } from "@/lib/features/deliveries/deliveries/server";
import { notify } from "@/lib/features/records/notifications/server";
import { appendAudits } from "@/lib/platform/audit";
import { assertVersion } from "@/lib/platform/db";
import type { Call } from "@/lib/platform/http/route";
import { clearsOwnOnly, newlyResponsible, stepsOf, type Known, type Step } from "../domain";
import { remarkEvents } from "../events";
import { mayKeep } from "../policy";
import { getRemarks, hasRemarks } from "../queries";
import { loadRemarks, replaceRemarks } from "../repository";
import type { RemarkInput, Remarks, RemarksBody } from "../schema";

/**
 * Says anew what is to be put right of an approval with remarks, by whom and until when, and what
 * has been. Who answers for one clears it and changes nothing else; who becomes responsible is
 * told.
 */
export async function putRemarks({
  db,
  actor,
  params,
  body: { remarks },
  version,
}: Call<{ id: string }, undefined, RemarksBody>): Promise<Remarks> {
  const delivery = await loadDelivery(db, actor, params.id, { lock: true });
  const { subject } = delivery;
  const role = assertMay(actor, "remark:write", subject.scope);
  const current = () => getRemarks(db, actor, delivery.id);
  await assertVersion(delivery, version, current);
  if (!(await hasRemarks(db, delivery.id))) throw new AppError("remark.notWithRemarks");
  const before = await loadRemarks(db, delivery);
  if (!mayKeep(actor, subject.scope) && !clearsOwnOnly(before, remarks, actor.userId))
    throw new AppError("request.forbidden");
  const people = await listResponsible(db, delivery.municipalityId);
  const errors = wrongIn(remarks, { before, people, today: actor.office.today });
  if (errors.length > 0) throw new AppError("request.invalid", { errors });
  const steps = stepsOf(before, remarks);
  if (steps.length === 0 && isSameOrder(before, remarks)) return current();
  await replaceRemarks(db, actor, delivery, remarks);
  await updateDelivery(db, actor, delivery, {}, current);
  const events = steps.map((step) => ({ ...eventOf(step), subject }));
  await appendAudits(db, { actor, role }, remarkEvents, events);
  const users = newlyResponsible(before, remarks);
  if (users.length > 0) await notify(db, { type: "remark.assigned", subject, to: { users }, data: {} });
  return current();
}

const isSameOrder = (before: Known[], now: RemarkInput[]): boolean =>
  before.every(({ id }, place) => now[place]?.id === id);

function eventOf(step: Step) {
  const { kind, remark } = step;
  const { text } = remark;
  switch (kind) {
    case "added":
    case "changed":
      return {
        type: `remark.${kind}` as const,
        data: { text, responsible: remark.responsible, dueOn: remark.dueOn },
      };
    case "cleared":
      return { type: "remark.cleared" as const, data: { text, clearedOn: remark.clearedOn } };
    default:
      return { type: `remark.${kind}` as const, data: { text } };
  }
}

interface Facts {
  before: Known[];
  people: { id: string }[];
  /** ISO date. */
  today: string;
}

/** What can't be of each, by its place. Who is responsible already may stay. */
function wrongIn(remarks: RemarkInput[], { before, people, today }: Facts): FieldError[] {
  const seen = new Set<string>();
  return remarks.flatMap(({ id, responsible, clearedOn }, index) => {
    const was = before.find((one) => one.id === id);
    const at = (field: string, code: string): FieldError => ({ path: `remarks.${index}.${field}`, code });
    const isTwice = id !== null && seen.has(id);
    if (id !== null) seen.add(id);
    return [
      ...(id !== null && (!was || isTwice) ? [at("id", "remark.unknown")] : []),
      ...(responsible !== null &&
      responsible !== was?.responsible &&
      !people.some((one) => one.id === responsible)
        ? [at("responsible", "delivery.unknownPerson")]
        : []),
      ...(clearedOn !== null && clearedOn > today ? [at("clearedOn", "remark.inFuture")] : []),
    ];
  });
}
