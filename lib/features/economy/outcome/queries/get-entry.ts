import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { listFrozenYears } from "@/lib/features/economy/budgets/server";
import type { Db } from "@/lib/platform/db";
import { yearOfPeriod } from "../domain";
import { loadEntry, toEntry } from "../repository";
import type { OutcomeEntry } from "../schema";

export interface EntryPage {
  entry: OutcomeEntry;
  /** What was corrected of it, the latest last. */
  corrections: OutcomeEntry[];
  importName: string | null;
  /** Its year is settled for good: it is not corrected any more. */
  isFrozen: boolean;
}

/**
 * An entry with what came of it and where it came from. Throws request.notFound. Four
 * statements.
 */
export async function getEntryPage(db: Db, actor: Actor, id: string): Promise<EntryPage> {
  const entry = await loadEntry(db, actor, id);
  const corrections = await db.outcomeEntry.findMany({
    where: { officeId: actor.office.id, correctionOf: id },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: 100,
  });
  const file = entry.importId
    ? await db.import.findFirst({ where: { id: entry.importId }, select: { name: true } })
    : null;
  return {
    entry: toEntry(entry),
    corrections: corrections.map(toEntry),
    importName: file?.name ?? null,
    isFrozen: (await listFrozenYears(db, actor)).includes(yearOfPeriod(entry.period)),
  };
}
