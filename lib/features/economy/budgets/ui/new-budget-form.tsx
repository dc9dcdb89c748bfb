"use client";

import { useTranslations } from "next-intl";
import { useForm } from "react-hook-form";
import { errorAt } from "@/components/form/field-errors";
import { FieldRow } from "@/components/form/form-layout";
import { OperationForm } from "@/components/form/operation-form";
import { SaveActions } from "@/components/form/save-actions";
import { SelectField, TextField } from "@/components/form/text-field";
import { useOperation } from "@/components/form/use-operation";
import type { OperationCall } from "@/lib/domain/operation";
import { paths } from "@/lib/domain/paths";
import type { addBudgetOperation } from "../api";

interface NewBudgetFormProps {
  call: OperationCall<typeof addBudgetOperation>;
  office: string;
  /** The first year that has no budget. */
  year: number;
  /** The years that it can begin with, the newest first. */
  years: number[];
}

/** A year's budget begins with another year's lines, or with none. */
export function NewBudgetForm({ call, office, year, years }: NewBudgetFormProps) {
  const t = useTranslations("budgets.add");
  const form = useForm({ defaultValues: { year: String(year), from: String(years[0] ?? "") } });
  const operation = useOperation(call);
  const send = (values: { year: string; from: string }) => {
    if (!/^\d{4}$/.test(values.year.trim())) {
      form.setError("year", { message: t("yearWrong") }, { shouldFocus: true });
      return null;
    }
    return { body: { year: Number(values.year), from: Number(values.from) || null } };
  };
  return (
    <OperationForm
      operation={operation}
      form={form}
      send={send}
      done={(made) => ({ message: t("done"), to: paths.changeBudget(office, made.year) })}
      fields={["year", "from"]}
      page={paths.budgets(office)}
    >
      <FieldRow>
        <TextField
          {...form.register("year")}
          label={t("year")}
          error={form.formState.errors.year?.message ?? errorAt(operation.problem, "year")}
          inputMode="numeric"
          maxLength={4}
        />
        <SelectField
          {...form.register("from")}
          label={t("from")}
          placeholder={t("empty")}
          options={years.map((one) => ({ value: String(one), label: String(one) }))}
          error={errorAt(operation.problem, "from")}
        />
      </FieldRow>
      <SaveActions busy={operation.isBusy}>{t("submit")}</SaveActions>
    </OperationForm>
  );
}
