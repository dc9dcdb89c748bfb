"use client";

import { useTranslations } from "next-intl";
import type { UseFormReturn } from "react-hook-form";
import { errorAt } from "@/components/form/field-errors";
import { FieldRow } from "@/components/form/form-layout";
import { TextField } from "@/components/form/text-field";
import type { Problem } from "@/components/form/use-call";

/** A decision as fields have it: empty where nothing is known. */
export interface TypedDecision {
  body: string;
  date: string;
  paragraph: string;
  reference: string;
}

interface DecisionInputsProps {
  form: UseFormReturn<TypedDecision>;
  problem: Problem | null;
  isReferenceOptional: boolean;
}

/** Who decided, when, under which paragraph and diary number. */
export function DecisionInputs({ form, problem, isReferenceOptional }: DecisionInputsProps) {
  const t = useTranslations("budgets.adoption");
  const field = (name: keyof TypedDecision) => ({
    ...form.register(name),
    label: t(name),
    error: errorAt(problem, `decision.${name}`),
  });
  return (
    <>
      <FieldRow>
        <TextField {...field("date")} type="date" />
        <TextField {...field("paragraph")} hint={t("paragraphHint")} maxLength={20} />
      </FieldRow>
      <FieldRow>
        <TextField
          {...field("reference")}
          optional={isReferenceOptional ? t("optional") : undefined}
          maxLength={100}
        />
        <TextField {...field("body")} optional={t("optional")} maxLength={200} />
      </FieldRow>
    </>
  );
}
