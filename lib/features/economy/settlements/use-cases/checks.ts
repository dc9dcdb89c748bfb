import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { AppError } from "@/lib/domain/errors";
import { readYearSums } from "@/lib/features/economy/budgets/server";
import type { Db } from "@/lib/platform/db";
import type { LoadedSettlement } from "../repository";

/** Throws settlement.frozen for what is paid. */
export function assertUnpaid({ status, year }: LoadedSettlement): void {
  if (status === "paid") throw new AppError("settlement.frozen", { params: { year: String(year) } });
}

/**
 * Throws settlement.outcomeChanged for a final settlement whose year has come to something else
 * since it was counted. A preliminary one is counted while the year goes on.
 */
export async function assertCountedNow(
  db: Db,
  actor: Actor,
  { kind, year, outcomeOre }: LoadedSettlement,
): Promise<void> {
  if (kind !== "final") return;
  const now = await readYearSums(db, actor, year);
  if (now.outcomeOre !== outcomeOre) throw new AppError("settlement.outcomeChanged");
}
