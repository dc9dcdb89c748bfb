import "server-only";
import { assertMay } from "@/lib/domain/actor";
import { appendAudit } from "@/lib/platform/audit";
import type { Call } from "@/lib/platform/http/route";
import { periodText } from "../domain";
import { chargeEvents } from "../events";
import { getCharge, planCharge } from "../queries";
import { addPlanned, chargeSubject, lockCharges } from "../repository";
import type { Charge, ChargeBody } from "../schema";

/**
 * Charges a year or a part of it. Who lacks what an invoice needs is charged all the same, and
 * said. Throws as planCharge.
 */
export async function makeCharge({
  db,
  actor,
  body,
}: Call<undefined, undefined, ChargeBody>): Promise<Charge> {
  const role = assertMay(actor, "charge:manage", { kind: "office" });
  await lockCharges(db, actor);
  const planned = await planCharge(db, actor, body);
  const id = await addPlanned(db, actor, planned);
  const made = await getCharge(db, actor, id);
  await appendAudit(db, { actor, role }, chargeEvents, {
    type: "charge.made",
    subject: chargeSubject(made),
    data: {
      ...{ period: periodText(planned.part), rows: made.rows.length, key: planned.agreement.name },
      ...{ netOre: made.total.netOre, vatOre: made.total.vatOre },
    },
  });
  return made;
}
