"use client";

import { useTranslations } from "next-intl";
import { useForm } from "react-hook-form";
import { errorAt } from "@/components/form/field-errors";
import { TextArea } from "@/components/form/text-area";
import { SelectField, TextField } from "@/components/form/text-field";
import { useOperation } from "@/components/form/use-operation";
import type { OperationCall } from "@/lib/domain/operation";
import type { addEscalationOperation } from "../api";
import type { EscalationStep } from "../domain";
import { SmallForm, type FormPlace } from "./small-form";

interface EscalationFormProps {
  call: OperationCall<typeof addEscalationOperation>;
  place: FormPlace;
  today: string;
  /** The steps that can be taken now; the next one first. */
  steps: EscalationStep[];
}

/** Takes the stop one step further, with its day and what was done. */
export function EscalationForm({ call, place, today, steps }: EscalationFormProps) {
  const t = useTranslations("stops");
  const form = useForm({ defaultValues: { step: steps[0] ?? "association", on: today, note: "" } });
  const operation = useOperation(call);
  const { problem } = operation;
  return (
    <SmallForm
      {...{ operation, form, place }}
      fields={["step", "on", "note"]}
      kept={["note"]}
      send={(body) => ({ body })}
      done={t("forms.escalateDone")}
      submit={t("forms.escalateSubmit")}
    >
      <SelectField
        {...form.register("step")}
        label={t("forms.step")}
        error={errorAt(problem, "step")}
        options={steps.map((value) => ({ value, label: t(`steps.${value}`) }))}
      />
      <TextField {...form.register("on")} type="date" label={t("forms.on")} error={errorAt(problem, "on")} />
      <TextArea
        {...form.register("note")}
        label={t("forms.note")}
        optional={t("forms.optional")}
        error={errorAt(problem, "note")}
        rows={2}
        maxLength={2000}
      />
    </SmallForm>
  );
}
