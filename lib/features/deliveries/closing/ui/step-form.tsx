"use client";

import { useTranslations } from "next-intl";
import { TextArea } from "@/components/form/text-area";
import type { FieldPath } from "react-hook-form";
import { FormActions } from "@/components/form/form-layout";
import { OperationForm } from "@/components/form/operation-form";
import { SubmitButton } from "@/components/form/submit-button";
import { placeOfStep, type ClosingStep } from "../domain";
import { StepFields, type FieldOf } from "./step-fields";
import { UploadField, useUpload, type Choice } from "./upload-field";
import { asideWith, without, type Typed } from "./typed";
import { useClosingForm, type ClosingFormProps } from "./use-closing-form";

type StepFormProps = ClosingFormProps & {
  step: ClosingStep;
  /** The next step has the page's filled button. */
  isNext: boolean;
  /** The office's day: none after it can be chosen. */
  today: string;
  files: Choice[];
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
  const upload = useUpload(props.place, files, (id) => form.setValue("disposal.certificateFileId", id));
  const isBusy = operation.isBusy || upload.isSending;
  const isDisposal = step === "disposed";
  // What is proven is taken away by a coordinator only, who says why.
  const isCertified =
    isDisposal && closing.disposal?.carriedOutOn != null && closing.disposal.certificateFileId !== null;
  const send = ({ reason, ...typed }: Typed & { reason: string }, button: string) => {
    const isAside = button === "aside";
    const said = isAside ? without(typed, step) : typed;
    if (!isAside && !form.getValues(place)) {
      form.setError(place, { message: t("dayMissing") }, { shouldFocus: true });
      return null;
    }
    return {
      body: { ...bodyOf(said, asideWith(closing, step, isAside)), ...(isCertified && { reason }) },
      version,
    };
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
      fields={isCertified ? [...fieldsOf[step], "reason"] : fieldsOf[step]}
      page={page}
      draft={{ key: draft, fields: [place.startsWith("disposal") ? "disposal" : (place as keyof Typed)] }}
    >
      <StepFields step={step} field={field} files={upload.files} today={today} />
      {isDisposal && (
        <UploadField upload={upload} place={props.place} name="certificate" what="certificate" />
      )}
      {isCertified && (
        <TextArea
          {...form.register("reason")}
          id="reason-certificate"
          label={t("certificateGone.reason")}
          hint={t("certificateGone.reasonHint")}
          error={errorOf("reason")}
          rows={2}
          maxLength={2000}
        />
      )}
      <FormActions>
        <SubmitButton
          busy={isBusy}
          busyLabel={forms("saving")}
          variant={isNext ? "primary" : "plain"}
          value="done"
        >
          {t(isNext ? `submit.${step}` : "submit.again")}
        </SubmitButton>
        {!isAside && isNext && (
          <SubmitButton busy={isBusy} variant="plain" value="aside">
            {t("submit.aside")}
          </SubmitButton>
        )}
      </FormActions>
    </OperationForm>
  );
}
