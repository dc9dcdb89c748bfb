"use client";

import { useTranslations } from "next-intl";
import type { UseFormRegisterReturn } from "react-hook-form";
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

export const noDecision: TypedDecision = { body: "", date: "", paragraph: "", reference: "" };

export const sentDecision = ({ body, date, paragraph, reference }: TypedDecision) => ({
  body: body.trim() || null,
  date: date || null,
  paragraph: paragraph.trim() || null,
  reference: reference.trim() || null,
});

interface DecisionInputsProps {
  register: (name: keyof TypedDecision) => UseFormRegisterReturn;
  problem: Problem | null;
  isReferenceOptional: boolean;
}

/** Who decided, when, under which paragraph and diary number. */
export function DecisionInputs({ register, problem, isReferenceOptional }: DecisionInputsProps) {
  const t = useTranslations("planning.decision");
  const text = (name: keyof TypedDecision) => ({
    ...register(name),
    label: t(name),
    error:
      errorAt(problem, `decision.${name}`) ??
      (name === "reference" ? errorAt(problem, "decision") : undefined),
  });
  return (
    <>
      <FieldRow>
        <TextField {...text("date")} type="date" />
        <TextField {...text("paragraph")} hint={t("paragraphHint")} maxLength={20} />
      </FieldRow>
      <FieldRow>
        <TextField
          {...text("reference")}
          optional={isReferenceOptional ? t("optional") : undefined}
          maxLength={100}
        />
        <TextField {...text("body")} optional={t("optional")} maxLength={200} />
      </FieldRow>
    </>
  );
}
