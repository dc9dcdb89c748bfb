"use client";

import { useLocale, useTranslations } from "next-intl";
import { useForm } from "react-hook-form";
import { errorAt } from "@/components/form/field-errors";
import { OperationForm } from "@/components/form/operation-form";
import { SaveActions } from "@/components/form/save-actions";
import { TextArea } from "@/components/form/text-area";
import { SelectField } from "@/components/form/text-field";
import { useOperation } from "@/components/form/use-operation";
import type { OperationCall } from "@/lib/domain/operation";
import type { putCostShareRowsOperation } from "../../api";
import { readRows } from "./read-text";

interface RowsFormProps {
  call: OperationCall<typeof putCostShareRowsOperation>;
  version: number;
  /** The years of the amounts, in the order of the columns. */
  years: number[];
  /** What is kept, as it would be pasted: kronor. */
  known: string;
  page: string;
  shownAt: string;
}

/** Shares and amounts as they were decided, pasted from a sheet. All rows at once. */
export function RowsForm({ call, version, years, known, page, shownAt }: RowsFormProps) {
  const t = useTranslations("costShares.editor.rows");
  const locale = useLocale();
  const form = useForm<{ rows: string; unit: "kr" | "tkr" }>({ defaultValues: { rows: known, unit: "kr" } });
  const operation = useOperation(call);
  const send = (values: { rows: string; unit: "kr" | "tkr" }) => {
    const rows = readRows(values.rows, { years, unit: values.unit, locale });
    if (!("wrong" in rows)) return { body: { rows }, version };
    form.setError("rows", { message: t("wrong", { line: rows.wrong }) }, { shouldFocus: true });
    return null;
  };
  return (
    <OperationForm
      operation={operation}
      form={form}
      send={send}
      done={() => ({ message: t("done"), to: shownAt })}
      fields={["rows"]}
      page={page}
    >
      <TextArea
        {...form.register("rows")}
        label={t("label")}
        hint={t("hint", { years: years.join(", ") })}
        error={form.formState.errors.rows?.message ?? errorAt(operation.problem, "rows")}
        rows={10}
      />
      <SelectField
        {...form.register("unit")}
        label={t("unit")}
        options={(["kr", "tkr"] as const).map((value) => ({ value, label: t(`units.${value}`) }))}
      />
      <SaveActions busy={operation.isBusy} variant="plain">
        {t("submit")}
      </SaveActions>
    </OperationForm>
  );
}
