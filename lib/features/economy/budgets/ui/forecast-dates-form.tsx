"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useForm } from "react-hook-form";
import { atFields, errorAt } from "@/components/form/field-errors";
import { OperationForm } from "@/components/form/operation-form";
import { SaveActions } from "@/components/form/save-actions";
import { TextField } from "@/components/form/text-field";
import { useOperation } from "@/components/form/use-operation";
import type { OperationCall } from "@/lib/domain/operation";
import type { setForecastDatesOperation } from "../api";
import { readYearlyDays, writtenYearlyDays } from "../domain/forecast-dates";
import type { ForecastDates } from "../schema";

interface ForecastDatesFormProps {
  call: OperationCall<typeof setForecastDatesOperation>;
  forecasts: ForecastDates;
  page: string;
}

/** The days of each year, in one line. */
export function ForecastDatesForm({ call, forecasts: { dates, version }, page }: ForecastDatesFormProps) {
  const t = useTranslations("budgets.forecastDates");
  const router = useRouter();
  const operation = useOperation(call, () => router.refresh());
  const form = useForm({ values: { dates: writtenYearlyDays(dates) } });
  // A wrong day is told with its place in the list.
  const problem = atFields(operation.problem, { dates: "dates" });
  return (
    <OperationForm
      operation={operation}
      problem={problem}
      form={form}
      send={(typed) => ({ version, body: { dates: readYearlyDays(typed.dates) } })}
      done={() => ({ message: t("done") })}
      fields={["dates"]}
      page={page}
    >
      <TextField
        {...form.register("dates")}
        label={t("dates")}
        hint={t("hint")}
        error={errorAt(problem, "dates")}
        maxLength={200}
      />
      <SaveActions busy={operation.isBusy} variant="plain">
        {t("submit")}
      </SaveActions>
    </OperationForm>
  );
}
