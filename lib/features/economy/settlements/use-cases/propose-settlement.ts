import "server-only";
import { assertMay } from "@/lib/domain/actor";
import { AppError } from "@/lib/domain/errors";
import { appendAudit } from "@/lib/platform/audit";
import { assertVersion } from "@/lib/platform/db";
import type { Call } from "@/lib/platform/http/route";
import { settlementEvents } from "../events";
import { getSettlement } from "../queries";
import { loadSettlement, setProposed, settlementSubject } from "../repository";
import type { Settlement, SettlementParams, SettlementQuery } from "../schema";
import { assertCountedNow, assertUnpaid } from "./checks";
import { tellCouncil } from "./tell-of-settlement";

/** Lays the year's draft before the council. */
export async function proposeSettlement({
  db,
  actor,
  clock,
  params,
  query,
  version,
  locale,
}: Call<SettlementParams, SettlementQuery>): Promise<Settlement> {
  const role = assertMay(actor, "settlement:edit", { kind: "office" });
  const one = await loadSettlement(db, actor, { ...params, ...query });
  assertUnpaid(one);
  if (one.status !== "draft") throw new AppError("settlement.notDraft");
  const { year, kind, surplusOre } = one;
  const current = () => getSettlement(db, actor, { year, kind }, locale);
  await assertVersion(one, version, current);
  await assertCountedNow(db, actor, one);
  await setProposed(db, actor, one, clock.now(), current);
  await appendAudit(db, { actor, role }, settlementEvents, {
    type: "settlement.proposed",
    subject: settlementSubject(actor, one),
    data: { kind, surplusOre },
  });
  await tellCouncil(db, actor, one);
  return current();
}
