import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { Db } from "@/lib/platform/db";
import { USUAL_FORECAST_DATES } from "../domain";
import type { ForecastDates } from "../schema";

/**
 * The days of the office's forecasts, in the year's order; the usual as long as nobody has said.
 */
export async function getForecastDates(db: Db, { office }: Actor): Promise<ForecastDates> {
  const found = await db.forecastDates.findUnique({ where: { officeId: office.id } });
  return { dates: (found?.dates ?? USUAL_FORECAST_DATES).toSorted(), version: found?.version ?? 0 };
}
