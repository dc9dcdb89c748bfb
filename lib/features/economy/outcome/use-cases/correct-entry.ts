import "server-only";
import { assertMay } from "@/lib/domain/actor";
import { assertYearOpen } from "@/lib/features/economy/budgets/server";
import { appendAudit } from "@/lib/platform/audit";
import type { Call } from "@/lib/platform/http/route";
import { yearOfPeriod } from "../domain";
import { outcomeEvents } from "../events";
import { addEntry, loadEntry, outcomeSubject } from "../repository";
import type { CorrectionBody, OutcomeEntry } from "../schema";

/**
 * What was wrong with an entry, as another of the same account and period, whose amount is added.
 * It is written by hand: what a file says of the line is compared with what files have said.
 */
export async function correctEntry({
  db,
  actor,
  params: { id },
  body: { amountOre, reason },
}: Call<{ id: string }, undefined, CorrectionBody>): Promise<OutcomeEntry> {
  const role = assertMay(actor, "outcome:manage", { kind: "office" });
  const { onDay, period, groupName, account, dims, text, fund } = await loadEntry(db, actor, id);
  await assertYearOpen(db, yearOfPeriod(period));
  const entry = await addEntry(db, actor, {
    ...{ onDay, period, groupName, account, dims, text, fund, reason },
    ore: amountOre,
    kind: "manual",
    correctionOf: id,
  });
  await appendAudit(db, { actor, role }, outcomeEvents, {
    type: "outcome.corrected",
    subject: outcomeSubject(actor),
    data: { entryId: entry.id, correctionOf: id, period, group: groupName, amountOre, reason },
  });
  return entry;
}
