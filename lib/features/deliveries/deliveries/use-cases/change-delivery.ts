import "server-only";
import { fieldsOf } from "@/lib/domain/changed-fields";
import { AppError } from "@/lib/domain/errors";
import { appendAudit } from "@/lib/platform/audit";
import { assertVersion } from "@/lib/platform/db";
import type { Call } from "@/lib/platform/http/route";
import {
  changesIn,
  isSaidAfterwards,
  isSettled,
  lacksFinancing,
  wrongPeople,
  type Responsible,
} from "../domain";
import { deliveryEvents } from "../events";
import { assertMayChange } from "../policy";
import { getDelivery } from "../queries";
import { changeDelivery as keep, listResponsible, loadDelivery } from "../repository";
import type { ChangeDeliveryBody, Delivery } from "../schema";

/**
 * Says who is responsible, until when, and what else is told of a delivery beside its phase. Who is
 * responsible already may stay.
 */
export async function changeDelivery({
  db,
  actor,
  params,
  body,
  version,
  locale,
}: Call<{ id: string }, undefined, ChangeDeliveryBody>): Promise<Delivery> {
  const delivery = await loadDelivery(db, actor, params.id, { lock: true });
  const { subject, municipalityId } = delivery;
  const role = assertMayChange(actor, subject.scope, body);
  const current = () => getDelivery(db, actor, params.id, locale);
  const before = await current();
  await assertVersion(delivery, version, current);
  if (isSettled(delivery.status) && !isSaidAfterwards(body)) throw new AppError("delivery.settled");
  const { kind, financing, financingNote } = { ...before, ...body };
  // What came without a word about who pays can be changed otherwise.
  const isOther = kind !== before.kind || financingNote !== before.financingNote;
  if (isOther && lacksFinancing({ kind, financing: financing ?? "ordinary", financingNote }))
    throw new AppError("delivery.financingMissing", {
      errors: [{ path: "financingNote", code: "delivery.financingMissing" }],
    });
  const people = [...(await listResponsible(db, municipalityId)), ...responsibleNow(before)];
  const errors = wrongPeople(body, people);
  if (errors.length > 0) throw new AppError("request.invalid", { errors });
  await keep(db, actor, delivery, body, current);
  await appendAudit(db, { actor, role }, deliveryEvents, {
    type: "delivery.changed",
    subject,
    data: { fields: fieldsOf(changesIn(body)) },
  });
  return current();
}

/** Who answers for it now, also who works there no more. */
const responsibleNow = ({
  responsible: { office, municipality },
}: Delivery): Pick<Responsible, "id" | "isOffice">[] => [
  ...(office ? [{ ...office, isOffice: true }] : []),
  ...(municipality ? [{ ...municipality, isOffice: false }] : []),
];
