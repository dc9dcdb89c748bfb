"use client";

import { useTranslations } from "next-intl";
import { useForm } from "react-hook-form";
import { errorAt } from "@/components/form/field-errors";
import { FormActions } from "@/components/form/form-layout";
import { OperationForm } from "@/components/form/operation-form";
import { SubmitButton } from "@/components/form/submit-button";
import { SelectField } from "@/components/form/text-field";
import { TextArea } from "@/components/form/text-area";
import { useOperation } from "@/components/form/use-operation";
import type { OperationCall } from "@/lib/domain/operation";
import { paths } from "@/lib/domain/paths";
import type { addPlanVersionOperation } from "../api";

interface NewVersionFormProps {
  call: OperationCall<typeof addPlanVersionOperation>;
  office: string;
  plan: string;
  /** The versions that it can begin with, the newest first. */
  versions: { number: number; label: string }[];
  criteria: string | null;
  isFirst: boolean;
}

/** Begins a draft: with another version's items, or with none. */
export function NewVersionForm({ call, office, plan, versions, criteria, isFirst }: NewVersionFormProps) {
  const t = useTranslations("planning.newVersion");
  const forms = useTranslations("forms");
  const form = useForm({
    defaultValues: { from: String(versions[0]?.number ?? ""), criteria: criteria ?? "" },
  });
  const operation = useOperation(call);
  return (
    <OperationForm
      operation={operation}
      form={form}
      send={(values) => ({
        body: { from: Number(values.from) || null, criteria: values.criteria.trim() || null },
      })}
      done={({ number }) => ({ message: t("done"), to: paths.planVersion(office, plan, number) })}
      fields={["from", "criteria"]}
      page={paths.plan(office, plan)}
    >
      {versions.length > 0 && (
        <SelectField
          {...form.register("from")}
          label={t("from")}
          hint={t("fromHint")}
          placeholder={t("empty")}
          options={versions.map(({ number, label }) => ({ value: String(number), label }))}
          error={errorAt(operation.problem, "from")}
        />
      )}
      <TextArea
        {...form.register("criteria")}
        label={t("criteria")}
        hint={t("criteriaHint")}
        error={errorAt(operation.problem, "criteria")}
        maxLength={4000}
        rows={3}
      />
      <FormActions>
        <SubmitButton
          busy={operation.isBusy}
          busyLabel={forms("saving")}
          variant={isFirst ? "primary" : "plain"}
        >
          {t("submit")}
        </SubmitButton>
      </FormActions>
    </OperationForm>
  );
}
