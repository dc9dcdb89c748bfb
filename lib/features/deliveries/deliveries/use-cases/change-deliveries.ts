import "server-only";
import { mayOn, roleIn, type Actor } from "@/lib/domain/actor";
import { fieldsOf } from "@/lib/domain/changed-fields";
import { bulkAnswerOf, type BulkAnswer } from "@/lib/domain/bulk";
import type { Permission, Role } from "@/lib/domain/permissions";
import { addComments } from "@/lib/features/records/comments/server";
import { appendAudits } from "@/lib/platform/audit";
import type { Call } from "@/lib/platform/http/route";
import {
  changesIn,
  isSettled,
  statusOfStage,
  unmetConditions,
  wrongPeople,
  type Responsible,
} from "../domain";
import { deliveryEvents } from "../events";
import { mayChangeAll } from "../policy";
import {
  changeDeliveriesAt,
  listResponsibleOf,
  loadDeliveries,
  type LoadedDelivery,
  type Step,
} from "../repository";
import type { BulkDeliveriesBody } from "../schema";

type Change = BulkDeliveriesBody["change"];

/** What is said of those that are changed, beside their phase and what is commented. */
const saidIn = ({ responsible, dueOn }: Change) => ({
  ...(responsible !== undefined && { responsible }),
  ...(dueOn !== undefined && { dueOn }),
});
const saysAnything = (change: Change): boolean => Object.keys(saidIn(change)).length > 0;

/**
 * What hinders the change of this one; null for nothing. One refusal is enough to leave it alone.
 */
function refusal(
  actor: Actor,
  { subject: { scope }, phase: from, phases, status, gate }: LoadedDelivery,
  change: Change,
  people: Responsible[],
): string | null {
  const isSaid = saysAnything(change);
  if (isSaid && !(mayOn(actor, "delivery:edit", scope) && mayChangeAll(actor, scope)))
    return "request.forbidden";
  if (change.comment && !mayOn(actor, "comment:write", scope)) return "request.forbidden";
  if (isSaid && isSettled(status)) return "delivery.settled";
  const [wrong] = wrongPeople(saidIn(change), people);
  if (wrong) return wrong.code;
  if (change.phase === undefined) return null;
  if (!mayOn(actor, "delivery:advance", scope)) return "request.forbidden";
  const to = phases.find(({ key }) => key === change.phase);
  if (!to) return "phase.unknown";
  const code = unmetConditions({ from, to, status, ...gate, reason: null })[0]?.code ?? null;
  return code === "phase.movesTogether" ? "project.movesTogether" : code;
}

/** Where a delivery comes by the change; null when it stays in its phase. */
function stepOf({ phases }: LoadedDelivery, { phase }: Change, at: Date): Step | null {
  const to = phases.find(({ key }) => key === phase);
  if (!to) return null;
  const { id: phaseId, firstStage: stage } = to;
  return { phaseId, phaseSince: at, stage, status: statusOfStage(stage) };
}

/**
 * Changes several deliveries, each by itself and as a whole: what is refused of one leaves that one
 * as it was and the others alone. Statements are as many as there are municipalities and phases,
 * not as there are deliveries.
 */
export async function changeDeliveries(
  call: Call<undefined, undefined, BulkDeliveriesBody>,
): Promise<BulkAnswer> {
  const { db, actor, clock, body } = call;
  const { ids, change } = body;
  const found = await loadDeliveries(db, actor, ids, { lock: true });
  const people = change.responsible ? await listResponsibleOf(db, found) : new Map<string, Responsible[]>();
  const codes = new Map(
    found.map((one) => [one.id, refusal(actor, one, change, people.get(one.municipalityId) ?? [])]),
  );
  const done = found.filter(({ id }) => codes.get(id) === null);
  if (change.phase !== undefined || saysAnything(change)) {
    const now = clock.now();
    const groups = groupedBy(done, (one) => stepOf(one, change, now)?.phaseId ?? null);
    for (const group of groups.values())
      await changeDeliveriesAt(db, actor, group, saidIn(change), stepOf(group[0]!, change, now));
  }
  if (saysAnything(change))
    for (const [role, own] of byRole(actor, "delivery:edit", done))
      await appendAudits(db, { actor, role }, deliveryEvents, own.map(changedEvent(change)));
  if (change.phase !== undefined)
    for (const [role, own] of byRole(actor, "delivery:advance", done))
      await appendAudits(db, { actor, role }, deliveryEvents, own.map(movedEvent(change.phase)));
  if (change.comment)
    for (const [role, own] of byRole(actor, "comment:write", done)) {
      const subjects = own.map(({ subject }) => subject);
      await addComments(call, role, subjects, change.comment);
    }
  return bulkAnswerOf(ids, codes);
}

/**
 * Those that are changed by the role that lets the actor do this there, in the order of their
 * chains.
 */
function byRole(actor: Actor, permission: Permission, done: LoadedDelivery[]): Map<Role, LoadedDelivery[]> {
  const place = ({ subject: { scope } }: LoadedDelivery) => ("code" in scope ? scope.code : "");
  const inOrder = done.toSorted(
    (one, other) => place(one).localeCompare(place(other)) || one.id.localeCompare(other.id),
  );
  return groupedBy(inOrder, ({ subject }) => roleIn(actor, permission, subject.scope)!);
}

function groupedBy<T, K>(all: T[], keyOf: (one: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const one of all) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return groups;
}

const changedEvent =
  (change: Change) =>
  ({ subject }: LoadedDelivery) => ({
    type: "delivery.changed" as const,
    subject,
    data: { fields: fieldsOf(changesIn(saidIn(change))) },
  });

const movedEvent =
  (to: string) =>
  ({ subject, phase }: LoadedDelivery) => ({
    type: "delivery.phaseMoved" as const,
    subject,
    data: { from: phase.key, to, reason: null },
  });
