import "server-only";
import { assertMay } from "@/lib/domain/actor";
import { appendAudit } from "@/lib/platform/audit";
import type { Call } from "@/lib/platform/http/route";
import { budgetEvents } from "../events";
import { getForecastDates } from "../queries";
import { officeSubject, replaceForecastDates } from "../repository";
import type { ForecastDates, ForecastDatesBody } from "../schema";

/** On which days of each year the office makes its forecasts from now on. */
export async function setForecastDates({
  db,
  actor,
  body,
  version,
}: Call<undefined, undefined, ForecastDatesBody>): Promise<ForecastDates> {
  const role = assertMay(actor, "budget:edit", { kind: "office" });
  await replaceForecastDates(db, actor, body, version, () => getForecastDates(db, actor));
  const said = await getForecastDates(db, actor);
  await appendAudit(db, { actor, role }, budgetEvents, {
    type: "budget.forecastDatesSaid",
    subject: officeSubject(actor),
    data: { dates: said.dates.join(", ") },
  });
  return said;
}
