import "server-only";
import { mayOn, type Actor } from "@/lib/domain/actor";
import type { ImportKind, ImportState } from "@/lib/domain/import-kind";
import type { Db } from "@/lib/platform/db";

interface Applied {
  id: string;
  of: ImportKind;
  state: ImportState;
}

/**
 * The latest year that a file brought rows to and that has an adopted budget, for who writes its
 * forecast: what is done next. Null where there is none. One statement at most.
 */
export async function findForecastYear(
  db: Db,
  actor: Actor,
  { id, of, state }: Applied,
): Promise<number | null> {
  if (of !== "outcome" || state !== "applied" || !mayOn(actor, "budget:edit", { kind: "office" }))
    return null;
  const [row] = await db.$queryRaw<{ year: number | null }[]>`
    SELECT max(e.year) AS year FROM outcome_entry e
    WHERE e.office_id = ${actor.office.id}::uuid AND e.import_id = ${id}::uuid
      AND EXISTS (SELECT FROM budget b JOIN budget_revision r ON r.budget_id = b.id AND r.status = 'adopted'
        WHERE b.office_id = e.office_id AND b.year = e.year)`;
  return row?.year ?? null;
}
