import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { Db } from "@/lib/platform/db";

export { listFigures, listPopulations } from "./figures";

/** The figures of one day that an office keeps. */
export interface SavedTable {
  on: string;
  count: number;
  source: string | null;
}

/** Which days the office has figures of, the newest first. One statement. */
export const listTables = (db: Db, { office }: Actor): Promise<SavedTable[]> =>
  db.$queryRaw`
    SELECT to_char(on_day, 'YYYY-MM-DD') AS "on", count(*)::int AS count, max(source) AS source
    FROM population WHERE office_id = ${office.id}::uuid GROUP BY on_day ORDER BY on_day DESC LIMIT 100`;
