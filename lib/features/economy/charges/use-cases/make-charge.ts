import "server-only";
import { assertMay } from "@/lib/domain/actor";
import { AppError } from "@/lib/domain/errors";
import { appendAudit } from "@/lib/platform/audit";
import type { Call } from "@/lib/platform/http/route";
import { overlaps, periodText } from "../domain";
import { chargeEvents } from "../events";
import { getCharge, planCharge } from "../queries";
import { addPlanned, chargeSubject, listParts, lockCharges } from "../repository";
import type { Charge, ChargeBody } from "../schema";

/**
 * Charges a year or a part of it. Who lacks what an invoice needs is charged all the same, and
 * said. Throws charge.exists where some of its months are charged, and as planCharge.
 */
export async function makeCharge({
  db,
  actor,
  body,
}: Call<undefined, undefined, ChargeBody>): Promise<Charge> {
  const role = assertMay(actor, "charge:manage", { kind: "office" });
  await lockCharges(db, actor);
  const asked = { year: body.year, period: body.period, part: body.part ?? 1 };
  const other = (await listParts(db, actor, body.year)).find((one) => overlaps(one, asked));
  if (other) throw new AppError("charge.exists", { params: { period: periodText(other) } });
  const planned = await planCharge(db, actor, body);
  const id = await addPlanned(db, actor, planned);
  const made = await getCharge(db, actor, id);
  await appendAudit(db, { actor, role }, chargeEvents, {
    type: "charge.made",
    subject: chargeSubject({ id, ...asked }),
    data: {
      ...{ period: periodText(asked), rows: made.rows.length, key: planned.agreement.name },
      ...{ netOre: made.total.netOre, vatOre: made.total.vatOre },
    },
  });
  return made;
}
