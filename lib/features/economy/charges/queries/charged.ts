import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { oreFromDigits } from "@/lib/domain/money";
import type { Db } from "@/lib/platform/db";
import { collation } from "@/lib/platform/db/sql";

export interface Charged {
  code: string;
  name: string;
  /** Without VAT. */
  ore: number;
}

/**
 * What each municipality has been charged for a year so far, by name; who was charged nothing is
 * left out, and so are those whose charges the reader may not see. One statement.
 */
export async function listCharged(db: Db, { office }: Actor, year: number): Promise<Charged[]> {
  const rows = await db.$queryRaw<{ code: string; name: string; ore: string }[]>`
    SELECT m.code, g.name, sum(r.net_ore)::text AS ore FROM charge c
    JOIN charge_row r ON r.charge_id = c.id
    JOIN municipality m ON m.id = r.municipality_id
    JOIN municipality_register g ON g.country = m.country AND g.code = m.code
    WHERE c.office_id = ${office.id}::uuid AND c.year = ${year}
    GROUP BY m.code, g.name ORDER BY g.name ${collation(office)}, m.code`;
  return rows.map(({ ore, ...row }) => ({ ...row, ore: oreFromDigits(ore) }));
}
