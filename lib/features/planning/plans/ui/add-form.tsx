"use client";

import { useTranslations } from "next-intl";
import { useForm } from "react-hook-form";
import { errorAt } from "@/components/form/field-errors";
import { FieldRow } from "@/components/form/form-layout";
import { OperationForm } from "@/components/form/operation-form";
import { SaveActions } from "@/components/form/save-actions";
import { TextField } from "@/components/form/text-field";
import { useOperation } from "@/components/form/use-operation";
import type { OperationCall } from "@/lib/domain/operation";
import { paths } from "@/lib/domain/paths";
import type { addPlanOperation } from "../api";

interface AddFormProps {
  call: OperationCall<typeof addPlanOperation>;
  office: string;
  draft: string;
  /** The first year that is not planned yet. */
  firstYear: number;
}

interface Values {
  name: string;
  firstYear: string;
  lastYear: string;
}

/** A plan begins with its name and its years; what stands in it comes with its first draft. */
export function AddForm({ call, office, draft, firstYear }: AddFormProps) {
  const t = useTranslations("planning.add");
  const form = useForm<Values>({
    defaultValues: { name: "", firstYear: String(firstYear), lastYear: String(firstYear + 2) },
  });
  const { register, formState } = form;
  const operation = useOperation(call);
  const error = (field: keyof Values) =>
    formState.errors[field]?.message ?? errorAt(operation.problem, field);
  const send = (values: Values) => {
    const years = { firstYear: Number(values.firstYear), lastYear: Number(values.lastYear) };
    for (const field of ["firstYear", "lastYear"] as const)
      if (!/^\d{4}$/.test(values[field].trim())) {
        form.setError(field, { message: t("yearWrong") }, { shouldFocus: true });
        return null;
      }
    return { body: { name: values.name, ...years } };
  };
  return (
    <OperationForm
      operation={operation}
      form={form}
      send={send}
      done={({ key }) => ({ message: t("done"), to: paths.plan(office, key) })}
      fields={["name", "firstYear", "lastYear"]}
      page={paths.addPlan(office)}
      draft={{ key: draft, fields: ["name"] }}
    >
      <TextField
        {...register("name")}
        label={t("name")}
        hint={t("nameHint")}
        error={error("name")}
        maxLength={200}
        autoComplete="off"
      />
      <FieldRow>
        <TextField
          {...register("firstYear")}
          label={t("firstYear")}
          error={error("firstYear")}
          inputMode="numeric"
          maxLength={4}
        />
        <TextField
          {...register("lastYear")}
          label={t("lastYear")}
          hint={t("lastYearHint")}
          error={error("lastYear")}
          inputMode="numeric"
          maxLength={4}
        />
      </FieldRow>
      <SaveActions busy={operation.isBusy}>{t("submit")}</SaveActions>
    </OperationForm>
  );
}
