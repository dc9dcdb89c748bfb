import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { Db } from "@/lib/platform/db";
import { amountsOfYear, type Sharer } from "../domain";
import { readYear } from "./agreement";

interface YearOfKey {
  agreement: { id: string; key: string; name: string };
  /** Who bears something, in the order in which members are shown. */
  rows: (Sharer & { ore: number })[];
}

/**
 * What each member bears in a year by the contribution in force: that of the year's first day, else
 * the first of the year. With a total its parts. Null without a key, and no rows where the key says
 * nothing of the year. At most five statements.
 */
export async function getYearOfKey(
  db: Db,
  actor: Actor,
  asked: { year: number; totalOre: number | null },
): Promise<YearOfKey | null> {
  const [first, last] = [`${asked.year}-01-01`, `${asked.year}-12-31`];
  const [found] = await db.$queryRaw<{ key: string }[]>`
    SELECT key FROM cost_share_agreement WHERE office_id = ${actor.office.id}::uuid
      AND share_use = 'contribution' AND status = 'adopted'
      AND starts_on <= ${last}::date AND (ends_on IS NULL OR ends_on >= ${first}::date)
    ORDER BY starts_on LIMIT 1`;
  if (!found) return null;
  const { agreement, rows, sharers } = await readYear(db, actor, found.key, asked);
  const amounts = amountsOfYear({ ...asked, rows, sharers });
  return {
    agreement,
    rows: sharers.flatMap((sharer) => {
      const ore = amounts?.get(sharer.code);
      return ore === undefined ? [] : [{ ...sharer, ore }];
    }),
  };
}
