import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { DecisionReference } from "@/lib/domain/decision";
import type { Db } from "@/lib/platform/db";
import { setOn, weightOf } from "../domain";
import type { NeedCriteria } from "../schema";
import type { StoredCriterion } from "./columns";

export interface CriteriaSet {
  id: string;
  validFrom: string;
  criteria: StoredCriterion[];
  decision: DecisionReference | null;
  source: string | null;
  assumption: string | null;
}

/**
 * All sets of the office's criteria, the newest first, and how often they have been changed. One
 * statement.
 */
export async function listCriteria(
  db: Db,
  { office }: Actor,
): Promise<{ sets: CriteriaSet[]; version: number }> {
  const rows = await db.$queryRaw<(CriteriaSet & { version: number })[]>`
    SELECT c.id, to_char(c.valid_from, 'YYYY-MM-DD') AS "validFrom", c.criteria, c.decision, c.source, c.assumption,
      c.version
    FROM need_criteria_set c WHERE c.office_id = ${office.id}::uuid ORDER BY c.valid_from DESC`;
  const version = rows.reduce((sum, row) => sum + row.version, 1);
  return { sets: rows.map(({ version: _, ...set }) => set), version };
}

/** How many installations of the office are scored by each set, by its id. One statement. */
export async function countScored(db: Db): Promise<Map<string, number>> {
  const rows = await db.$queryRaw<
    { id: string; n: number }[]
  >`SELECT s.set_id AS id, s.n FROM need_scored() s`;
  return new Map(rows.map(({ id, n }) => [id, n]));
}

/** A set as the API gives it. */
export const toCriteria = (set: CriteriaSet | null | undefined, version: number): NeedCriteria => ({
  criteria: (set?.criteria ?? []).map(({ weight, ...criterion }) => ({
    ...criterion,
    weight: weightOf(weight),
  })),
  validFrom: set?.validFrom ?? null,
  decision: set?.decision ?? null,
  version,
});

/** The criteria that count today, else the first that will. One statement. */
export async function readCriteria(db: Db, actor: Actor): Promise<NeedCriteria> {
  const { sets, version } = await listCriteria(db, actor);
  return toCriteria(setOn(sets, actor.office.today) ?? sets.at(-1), version);
}
