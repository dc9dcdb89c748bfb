import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { AppError } from "@/lib/domain/errors";
import type { Db } from "@/lib/platform/db";

/** What the error says of a year that is settled. */
const yearFrozen = (year: number): AppError =>
  new AppError("settlement.frozen", { params: { year: String(year) } });

/**
 * Throws settlement.frozen for a year whose final settlement is paid: its budget and outcome stay
 * as they are. The settlement is held until the transaction ends, so that a payment waits for what
 * is being written.
 */
export async function assertYearOpen(db: Db, year: number): Promise<void> {
  const [row] = await db.$queryRaw<{ frozen: boolean }[]>`SELECT year_is_frozen(${year}::int) AS frozen`;
  if (row?.frozen) throw yearFrozen(year);
}

/** The years whose final settlement is paid. */
export async function listFrozenYears(db: Db, { office }: Actor): Promise<number[]> {
  const rows = await db.$queryRaw<{ year: number }[]>`
    SELECT year FROM settlement
    WHERE office_id = ${office.id}::uuid AND kind = 'final' AND status = 'paid' ORDER BY year`;
  return rows.map(({ year }) => year);
}
