import "server-only";
import { assertMay } from "@/lib/domain/actor";
import { AppError } from "@/lib/domain/errors";
import { appendAudit } from "@/lib/platform/audit";
import { assertVersion } from "@/lib/platform/db";
import type { Call } from "@/lib/platform/http/route";
import { settlementEvents } from "../events";
import { getSettlement } from "../queries";
import { loadSettlement, setPaid, settlementSubject } from "../repository";
import type { PaySettlementBody, Settlement, SettlementParams, SettlementQuery } from "../schema";
import { assertUnpaid } from "./checks";

/** Notes the day on which it was paid: from then on a final settlement's year stays as it is. */
export async function paySettlement({
  db,
  actor,
  params,
  query,
  body: { on },
  version,
  locale,
}: Call<SettlementParams, SettlementQuery, PaySettlementBody>): Promise<Settlement> {
  const role = assertMay(actor, "settlement:edit", { kind: "office" });
  const one = await loadSettlement(db, actor, { ...params, ...query });
  assertUnpaid(one);
  if (one.status !== "adopted") throw new AppError("settlement.notAdopted");
  const { year, kind } = one;
  const current = () => getSettlement(db, actor, { year, kind }, locale);
  await assertVersion(one, version, current);
  if (on > actor.office.today)
    throw new AppError("settlement.paidInFuture", {
      errors: [{ path: "on", code: "settlement.paidInFuture" }],
    });
  await setPaid(db, actor, one, on, current);
  await appendAudit(db, { actor, role }, settlementEvents, {
    type: "settlement.paid",
    subject: settlementSubject(actor, one),
    data: { kind, on },
  });
  return current();
}
