import "server-only";
import { assertMay } from "@/lib/domain/actor";
import { assertYearOpen } from "@/lib/features/economy/budgets/server";
import { appendAudit } from "@/lib/platform/audit";
import type { Call } from "@/lib/platform/http/route";
import { periodOf, yearOfPeriod } from "../domain";
import { outcomeEvents } from "../events";
import { addEntry as writeEntry, outcomeSubject } from "../repository";
import type { EntryBody, OutcomeEntry } from "../schema";

/** An entry by hand. */
export async function addEntry({
  db,
  actor,
  body: { date, period, group, text, amountOre, fund },
}: Call<undefined, undefined, EntryBody>): Promise<OutcomeEntry> {
  const role = assertMay(actor, "outcome:manage", { kind: "office" });
  const of = period ?? periodOf(date);
  await assertYearOpen(db, yearOfPeriod(of));
  const entry = await writeEntry(db, actor, {
    onDay: new Date(`${date}T00:00:00Z`),
    period: of,
    groupName: group,
    text,
    fund,
    ore: amountOre,
    kind: "manual",
  });
  await appendAudit(db, { actor, role }, outcomeEvents, {
    type: "outcome.added",
    subject: outcomeSubject(actor),
    data: { entryId: entry.id, period: entry.period, group, amountOre },
  });
  return entry;
}
