"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useForm, useWatch } from "react-hook-form";
import { fieldId } from "@/components/form/field";
import { FormActions } from "@/components/form/form-layout";
import { OperationForm } from "@/components/form/operation-form";
import { RadioCards } from "@/components/form/radio-cards";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-area";
import { TextField } from "@/components/form/text-field";
import { useOperation } from "@/components/form/use-operation";
import { Flag } from "@/components/ui/notice";
import type { OperationCall } from "@/lib/domain/operation";
import { paths } from "@/lib/domain/paths";
import type { ControlPoint } from "@/lib/features/deliveries/deliveries";
import type { ControlPointResult } from "@/lib/features/inventory/control-points";
import type { assessControlPointOperation } from "../api";
import { isSameOutcome, mustExplain, type Outcome } from "../domain";
import { Difference } from "./difference";
import { EvidenceField } from "./evidence-field";
import { CurrentPoint } from "./current-point";
import { useEvidence } from "./use-evidence";

interface AssessFormProps {
  office: string;
  deliveryId: string;
  call: OperationCall<typeof assessControlPointOperation>;
  uploadUrl: string;
  draft: string;
  point: ControlPoint;
  /** Assessed in a round that is over: its result is chosen anew. */
  isEarlier: boolean;
  /** The page to open after saving: the next remaining point, if any. */
  nextNumber: number | null;
  options: { value: ControlPointResult; label: string; description: string }[];
  /** The results that would block a decision that is already requested. */
  holdingUp: ControlPointResult[];
  /** The results that need a second person, where the point does. */
  closed: ControlPointResult[];
  accept: string;
  maxUploadMb: number;
  locale: string;
}

interface Values {
  /** Empty until chosen: nothing counts as assessed by leaving things as they are. */
  result: ControlPointResult | "";
  measuredValue: string;
  note: string;
}

const valuesOf = ({ result, measuredValue, note }: ControlPoint, isEarlier = false): Values => ({
  result: isEarlier || result === "notStarted" ? "" : result,
  measuredValue: measuredValue ?? "",
  note: note ?? "",
});

const isUnchanged = ({ evidence, ...point }: ControlPoint, { measuredValue, note, ...outcome }: Outcome) =>
  isSameOutcome(
    { ...point, evidenceFileIds: evidence.map(({ fileId }) => fileId) },
    { ...outcome, measuredValue: measuredValue?.trim() || null, note: note?.trim() || null },
  );

/**
 * Records the result of a point. The form keeps its values whatever the response, together with
 * what somebody else has saved in the meantime.
 */
export function AssessForm(props: AssessFormProps) {
  const { office, deliveryId, call, point, nextNumber, options } = props;
  const t = useTranslations("assessments");
  const wrong = useTranslations("errors.fields.controlPoint");
  // Applies this person's changes to what somebody else has saved in the meantime.
  const [newer, setNewer] = useState<ControlPoint | null>(null);
  const [isRefused, setRefused] = useState(false);
  const form = useForm<Values>({ defaultValues: valuesOf(point, props.isEarlier) });
  const { register, control } = form;
  // react-hook-form tracks the changed fields only when they are read.
  const { errors, dirtyFields: _changed } = form.formState;
  const operation = useOperation(call, ({ code, current }) => {
    if (code !== "request.stale" || !current) return;
    setNewer(current);
    form.reset(valuesOf(current), { keepDirtyValues: true });
  });
  const evidence = useEvidence(props.uploadUrl, (newer ?? point).evidence);
  const chosen = useWatch({ control, name: "result" });
  const isHoldingUp = chosen !== "" && props.holdingUp.includes(chosen);
  const isBusy = operation.isBusy || evidence.isSending;

  const mend = (field: "result" | "note", message: string): null => {
    form.setError(field, { message }, { shouldFocus: true });
    return null;
  };
  const send = ({ result, ...values }: Values) => {
    if (!result) return mend("result", t("chooseResult"));
    const evidenceFileIds = evidence.files.map((file) => file.fileId);
    const outcome = { result, ...values, evidenceFileIds };
    if (!(props.isEarlier && !newer) && isUnchanged(newer ?? point, outcome))
      return mend("result", t("nothingChanged"));
    const measured = { expectedValue: point.expectedValue, measuredValue: values.measuredValue };
    if (mustExplain(result, measured) && !values.note.trim())
      return mend("note", result === "passed" ? t("explainDifference") : wrong("noteRequired"));
    if (evidence.hasRefused) {
      setRefused(true);
      document.getElementById(fieldId("evidence"))?.focus();
      return null;
    }
    return { body: outcome, version: (newer ?? point).version };
  };
  const waitsForSecond = ({ needsSecondPerson, result }: ControlPoint) =>
    needsSecondPerson && props.closed.includes(result);
  const delivery = paths.delivery(office, deliveryId);
  const next = nextNumber === null ? null : paths.controlPoint(office, deliveryId, nextNumber);
  return (
    <OperationForm
      operation={operation}
      form={form}
      send={send}
      done={(saved, button) => ({
        message: t(waitsForSecond(saved) ? "savedForSecond" : "saved", { number: point.number }),
        to: button === "back" ? delivery : (next ?? delivery),
      })}
      fields={["note", "measuredValue", "result", "evidence"]}
      page={delivery}
      draft={{ key: props.draft, fields: ["note", "measuredValue", "result"] }}
    >
      {newer && <CurrentPoint before={point} now={newer} options={options} />}
      <RadioCards
        {...register("result")}
        label={t("result")}
        options={options}
        error={errors.result?.message}
      />
      <div role="status" className={isHoldingUp ? undefined : "sr-only"}>
        {isHoldingUp && (
          <Flag tone="stop" title={t("holdsUp")}>
            {t("holdsUpHint")}
          </Flag>
        )}
      </div>
      <TextField
        {...register("measuredValue")}
        label={t("measured")}
        hint={t("measuredHint")}
        optional={t("optional")}
        maxLength={1000}
      />
      <Difference
        expectedValue={point.expectedValue}
        measuredValue={useWatch({ control, name: "measuredValue" })}
        locale={props.locale}
      />
      <TextArea
        {...register("note")}
        label={t("note")}
        hint={t("noteHint")}
        error={errors.note?.message}
        rows={4}
        maxLength={10_000}
        counter={(left) => t("counter", { left })}
      />
      <EvidenceField
        evidence={evidence}
        error={isRefused && evidence.hasRefused ? t("refused") : undefined}
        locale={props.locale}
        accept={props.accept}
        maxUploadMb={props.maxUploadMb}
      />
      <FormActions>
        <SubmitButton busy={isBusy} busyLabel={t("saving")} variant="primary">
          {nextNumber === null ? t("save") : t("saveNext", { number: nextNumber })}
        </SubmitButton>
        {next && (
          <SubmitButton busy={isBusy} busyLabel={t("saving")} variant="plain" name="then" value="back">
            {t("save")}
          </SubmitButton>
        )}
      </FormActions>
    </OperationForm>
  );
}
