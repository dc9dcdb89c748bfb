"use client";

import { useTranslations } from "next-intl";
import { OperationForm } from "@/components/form/operation-form";
import { SaveActions } from "@/components/form/save-actions";
import { TextArea } from "@/components/form/text-area";
import type { ClosingStep } from "../domain";
import { asideWith, without } from "./typed";
import { useClosingForm, type ClosingFormProps } from "./use-closing-form";

/** Takes a step back, with the reason that stands in the history. */
export function UndoForm({ step, ...props }: ClosingFormProps & { step: ClosingStep }) {
  const t = useTranslations("closing");
  const { form, operation, bodyOf, errorOf, version } = useClosingForm(props);
  const id = `reason-${step}`;
  return (
    <OperationForm
      operation={operation}
      form={form}
      send={({ reason, ...typed }) => ({
        body: { ...bodyOf(without(typed, step), asideWith(props.closing, step, false)), reason },
        version,
      })}
      done={() => ({ message: t("undo.done", { step: t(`steps.${step}`) }) })}
      fields={["reason"]}
      page={props.page}
      draft={{ key: props.draft, fields: ["reason"] }}
    >
      <TextArea
        {...form.register("reason")}
        id={id}
        label={t("undo.reason")}
        hint={t("undo.reasonHint")}
        error={errorOf("reason")}
        rows={2}
        maxLength={2000}
      />
      <SaveActions busy={operation.isBusy} variant="danger">
        {t("undo.submit")}
      </SaveActions>
    </OperationForm>
  );
}
