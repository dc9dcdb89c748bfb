import { getLocale, getTranslations } from "next-intl/server";
import { FormTexts } from "@/components/form/form-texts";
import { Sheet } from "@/components/layout/sheet";
import { Pairs } from "@/components/ui/lists";
import { Disclosure } from "@/components/ui/notice";
import { mayOn, type Actor } from "@/lib/domain/actor";
import { callOf } from "@/lib/domain/operation";
import { paths } from "@/lib/domain/paths";
import { formatDay, formatDayOfYear } from "@/lib/domain/period";
import { setForecastDatesOperation } from "../api";
import { nextForecast } from "../domain";
import type { ForecastDates } from "../schema";
import { ForecastDatesForm } from "./forecast-dates-form";

/** On which days of each year the office makes its forecasts, and the next of them. */
export async function ForecastDatesSheet(props: { actor: Actor; forecasts: ForecastDates }) {
  const { actor, forecasts } = props;
  const t = await getTranslations("budgets.forecastDates");
  const locale = await getLocale();
  const { office } = actor;
  const next = nextForecast(forecasts.dates, office.today);
  const days = new Intl.ListFormat(locale).format(
    forecasts.dates.map((one) => formatDayOfYear(`2001-${one}`, locale)),
  );
  return (
    <Sheet title={t("title")} id="forecast-dates">
      <p>{next === null ? t("none") : t("lead", { days })}</p>
      {next !== null && <Pairs items={[{ term: t("next"), value: formatDay(next, locale) }]} />}
      {mayOn(actor, "budget:edit", { kind: "office" }) && (
        <Disclosure summary={t("change")}>
          <FormTexts of={["budgets.forecastDates"]}>
            <ForecastDatesForm
              call={callOf(setForecastDatesOperation, office.key)}
              forecasts={forecasts}
              page={paths.budgets(office.key)}
            />
          </FormTexts>
        </Disclosure>
      )}
    </Sheet>
  );
}
