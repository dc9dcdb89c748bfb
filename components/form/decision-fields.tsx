"use client";

import { useTranslations } from "next-intl";
import type { UseFormRegisterReturn } from "react-hook-form";
import { errorAt } from "./field-errors";
import { FieldRow } from "./form-layout";
import { TextField } from "./text-field";
import type { Problem } from "./use-call";

/** A decision as fields have it: empty where nothing is known. */
export interface TypedDecision {
  body: string;
  date: string;
  paragraph: string;
  reference: string;
}

export const noDecision: TypedDecision = { body: "", date: "", paragraph: "", reference: "" };

/** The fields, in the order in which they stand. */
export const decisionFields = ["date", "paragraph", "reference", "body"] as const;

/** Where the errors of a sent decision belong. */
export const decisionPlaces = Object.fromEntries(decisionFields.map((name) => [`decision.${name}`, name]));

const said = (text: string): string | null => text.trim() || null;

/** What was typed, as it is sent: what is empty is not known. */
export const sentDecision = ({ date, paragraph, reference, body }: TypedDecision) => ({
  date: said(date),
  paragraph: said(paragraph),
  reference: said(reference),
  body: said(body),
});

interface DecisionFieldsProps {
  /** The form's own `register`, which may put the decision below a name. */
  register: (name: keyof TypedDecision) => UseFormRegisterReturn;
  problem: Problem | null;
  isReferenceOptional: boolean;
}

/**
 * Who decided, when, under which paragraph and diary number. Its words are below `decision`.
 */
export function DecisionFields({ register, problem, isReferenceOptional }: DecisionFieldsProps) {
  const t = useTranslations("decision");
  const field = (name: keyof TypedDecision) => ({
    ...register(name),
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
