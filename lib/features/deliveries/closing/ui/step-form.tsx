"use client";

import { useTranslations } from "next-intl";
import type { FieldPath } from "react-hook-form";
import { FormActions } from "@/components/form/form-layout";
import { OperationForm } from "@/components/form/operation-form";
import { SubmitButton } from "@/components/form/submit-button";
import { placeOfStep, type ClosingStep } from "../domain";
import { StepFields, type FieldOf } from "./step-fields";
import { asideWith, without, type Typed } from "./typed";
import { useClosingForm, type ClosingFormProps } from "./use-closing-form";

type StepFormProps = ClosingFormProps & {
  step: ClosingStep;
  /** The next step has the page's filled button. */
  isNext: boolean;
  /** The office's day: none after it can be chosen. */
  today: string;
  files: { id: string; name: string }[];
};

type Place = FieldPath<Typed>;

const fieldsOf: Record<ClosingStep, Place[]> = {
  receipt: ["receiptSentOn"],
  access: ["accessClosedOn"],
  disposalDecided: [
    "disposal.decision.date",
    "disposal.decision.paragraph",
    "disposal.decision.reference",
    "disposal.decision.body",
    "disposal.basis",
    "disposal.consultedOn",
  ],
  disposed: [
    "disposal.carriedOutOn",
    "disposal.by",
    "disposal.method",
    "disposal.certificateFileId",
    "disposal.backupsGoneOn",
    "disposal.testCopiesGoneOn",
  ],
  readLicence: ["readLicenceEndedOn"],
  licence: ["licenceEndedOn"],
};

/** One step of a closing: its day and its evidence, or that it is of no concern here. */
export function StepForm({ step, isNext, today, files, ...props }: StepFormProps) {
  const t = useTranslations("closing");
  const forms = useTranslations("forms");
  const place = placeOfStep[step] as Place;
  const { form, operation, bodyOf, errorOf, version } = useClosingForm(props);
  const { closing, page, draft } = props;
  const send = (typed: Typed, button: string) => {
    const isAside = button === "aside";
    const said = isAside ? without(typed, step) : typed;
    if (!isAside && !form.getValues(place)) {
      form.setError(place, { message: t("dayMissing") }, { shouldFocus: true });
      return null;
    }
    return { body: bodyOf(said, asideWith(closing, step, isAside)), version };
  };
  const field: FieldOf = (path, label) => ({
    ...form.register(path),
    label: t(`fields.${label}`),
    error: errorOf(path),
  });
  const isAside = closing.notApplicable.includes(step);
  return (
    <OperationForm
      operation={operation}
      form={form}
      send={send}
      done={() => ({ message: t("saved", { step: t(`steps.${step}`) }) })}
      fields={fieldsOf[step]}
      page={page}
      draft={{ key: draft, fields: [place.startsWith("disposal") ? "disposal" : (place as keyof Typed)] }}
    >
      <StepFields step={step} field={field} files={files} today={today} />
      <FormActions>
        <SubmitButton
          busy={operation.isBusy}
          busyLabel={forms("saving")}
          variant={isNext ? "primary" : "plain"}
          value="done"
        >
          {t(isNext ? `submit.${step}` : "submit.again")}
        </SubmitButton>
        {!isAside && isNext && (
          <SubmitButton busy={operation.isBusy} variant="plain" value="aside">
            {t("submit.aside")}
          </SubmitButton>
        )}
      </FormActions>
    </OperationForm>
  );
}
