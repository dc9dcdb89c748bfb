import "server-only";
import { assertMay } from "@/lib/domain/actor";
import { AppError } from "@/lib/domain/errors";
import { appendAudit } from "@/lib/platform/audit";
import { assertVersion } from "@/lib/platform/db";
import type { Call } from "@/lib/platform/http/route";
import { settlementEvents } from "../events";
import { getSettlement } from "../queries";
import { deleteSettlement, loadSettlement, settlementSubject } from "../repository";
import type { SettlementParams, SettlementQuery } from "../schema";
import { assertUnpaid } from "./checks";

/** Throws a draft or a proposal away, so that the year can be counted anew. */
export async function removeSettlement({
  db,
  actor,
  params,
  query,
  version,
  locale,
}: Call<SettlementParams, SettlementQuery>): Promise<undefined> {
  const role = assertMay(actor, "settlement:edit", { kind: "office" });
  const one = await loadSettlement(db, actor, { ...params, ...query });
  assertUnpaid(one);
  if (one.status === "adopted") throw new AppError("settlement.isAdopted");
  const { year, kind, surplusOre } = one;
  const current = () => getSettlement(db, actor, { year, kind }, locale);
  await assertVersion(one, version, current);
  await deleteSettlement(db, actor, one, current);
  await appendAudit(db, { actor, role }, settlementEvents, {
    type: "settlement.removed",
    subject: settlementSubject(actor, one),
    data: { kind, surplusOre },
  });
}
