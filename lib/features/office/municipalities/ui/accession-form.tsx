"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { FormActions, FormGroup } from "@/components/form/form-layout";
import { OperationForm } from "@/components/form/operation-form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { useOperation } from "@/components/form/use-operation";
import type { OperationCall } from "@/lib/domain/operation";
import type { noteAccessionStepOperation } from "../api";
import type { AccessionStep } from "../schema";
import { DecisionFields } from "./decision-fields";
import { sentDecision, typedDecision } from "./decision-values";
import { DocumentField, useDocument } from "./document-field";
import { errorAt } from "@/components/form/field-errors";

interface AccessionFormProps {
  call: OperationCall<typeof noteAccessionStepOperation>;
  uploadUrl: string;
  page: string;
  step: AccessionStep;
  /** The municipality's. */
  version: number;
  accept: string;
  locale: string;
  maxUploadMb: number;
}

/** One step of joining: its day, its decision, its paper. */
export function AccessionForm(props: AccessionFormProps) {
  const { call, uploadUrl, page, step } = props;
  const t = useTranslations("municipalities.accession");
  const forms = useTranslations("forms");
  const [version, setVersion] = useState(props.version);
  const form = useForm({ defaultValues: { on: step.on ?? "", decision: typedDecision(step.decision) } });
  const { register, control } = form;
  const { dirtyFields: _changed } = form.formState;
  const document = useDocument(uploadUrl, step.file);
  const operation = useOperation(call, ({ code, current }) => {
    if (code !== "request.stale" || !current) return;
    setVersion(current.version);
    const now = current.steps.find(({ key }) => key === step.key);
    if (now)
      form.reset({ on: now.on ?? "", decision: typedDecision(now.decision) }, { keepDirtyValues: true });
  });
  const { problem } = operation;
  const id = `${step.key}-on`;
  return (
    <OperationForm
      operation={operation}
      form={form}
      send={({ on, decision }) => ({
        body: { on: on || null, decision: sentDecision(decision), fileId: document.file?.id ?? null },
        version,
      })}
      done={({ warnings }) => ({ message: t(warnings.length > 0 ? "savedUnusual" : "saved") })}
      fields={["on", "decision.date", "decision.body"]}
      page={page}
    >
      <TextField
        {...register("on")}
        id={id}
        label={t("day")}
        hint={t("dayHint")}
        type="date"
        error={errorAt(problem, "on")}
      />
      <FormGroup title={t("decision")}>
        <DecisionFields {...{ control, register, problem }} name="decision" prefix={step.key} />
      </FormGroup>
      <DocumentField
        document={document}
        id={`${step.key}-document`}
        accept={props.accept}
        locale={props.locale}
        maxUploadMb={props.maxUploadMb}
        error={errorAt(problem, "fileId")}
      />
      <FormActions>
        <SubmitButton
          busy={operation.isBusy || document.isSending}
          busyLabel={forms("saving")}
          variant="plain"
        >
          {t("submit")}
        </SubmitButton>
      </FormActions>
    </OperationForm>
  );
}
