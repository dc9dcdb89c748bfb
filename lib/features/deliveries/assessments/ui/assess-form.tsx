"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { useForm, useWatch } from "react-hook-form";
import { fieldId } from "@/components/form/field";
import { FormActions, FormFields } from "@/components/form/form-layout";
import { ProblemMessage } from "@/components/form/problem-message";
import { RadioCards } from "@/components/form/radio-cards";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-area";
import { TextField } from "@/components/form/text-field";
import { useSubmit } from "@/components/form/use-submit";
import { announce } from "@/components/layout/status-message";
import { Flag } from "@/components/ui/notice";
import { apiPaths, paths } from "@/lib/domain/paths";
import type { ControlPoint } from "@/lib/features/deliveries/deliveries";
import type { ControlPointResult } from "@/lib/features/inventory/control-points";
import { needsNote } from "../domain";
import type { AssessTexts } from "./assess-texts";
import { EvidenceField } from "./evidence-field";
import { CurrentPoint } from "./current-point";
import { useEvidence } from "./use-evidence";

interface AssessFormProps {
  office: string;
  deliveryId: string;
  point: ControlPoint;
  /** Where to go after saving: the next point that remains, if any. */
  nextNumber: number | null;
  options: { value: ControlPointResult; label: string; description: string }[];
  /** The results that would hold up a decision which is asked for already. */
  holdingUp: ControlPointResult[];
  accept: string;
  locale: string;
  texts: AssessTexts;
}

interface Values {
  result: ControlPointResult;
  measuredValue: string;
  note: string;
}

const valuesOf = ({ result, measuredValue, note }: ControlPoint): Values => ({
  result,
  measuredValue: measuredValue ?? "",
  note: note ?? "",
});

/** Records how a point came out. Whatever answer comes, what was typed stays; what somebody else saved meanwhile is kept too. */
export function AssessForm(props: AssessFormProps) {
  const { office, deliveryId, point, nextNumber, options, texts } = props;
  const router = useRouter();
  // What somebody else has saved meanwhile: what this person has changed is laid upon that.
  const [newer, setNewer] = useState<ControlPoint | null>(null);
  const [isRefused, setRefused] = useState(false);
  const { register, handleSubmit, control, setError, reset, formState } = useForm<Values>({
    defaultValues: valuesOf(point),
  });
  // react-hook-form keeps count of the changed fields only for who reads them.
  const { errors, dirtyFields: _changed } = formState;
  const { submit, isBusy, problem } = useSubmit<ControlPoint>(
    { title: texts.offline, detail: texts.offlineHint },
    ({ code, current }) => {
      if (code !== "request.stale") return;
      setNewer(current as ControlPoint);
      reset(valuesOf(current as ControlPoint), { keepDirtyValues: true });
    },
  );
  const evidence = useEvidence(office, deliveryId, (newer ?? point).evidence, texts.offline);
  const isHoldingUp = props.holdingUp.includes(useWatch({ control, name: "result" }));

  const onSubmit = handleSubmit(async (values, event) => {
    if (needsNote(values.result) && !values.note.trim()) {
      setError("note", { message: texts.noteRequired }, { shouldFocus: true });
      return;
    }
    if (evidence.hasRefused) {
      setRefused(true);
      document.getElementById(fieldId("evidence"))?.focus();
      return;
    }
    const saved = await submit({
      method: "PUT",
      url: apiPaths.controlPoint(office, deliveryId, point.id),
      body: { ...values, evidenceFileIds: evidence.files.map((file) => file.fileId) },
      version: (newer ?? point).version,
    });
    if (!saved) return;
    const button = (event?.nativeEvent as SubmitEvent | undefined)?.submitter as HTMLButtonElement | null;
    const to = button?.value === "back" ? delivery : (next ?? delivery);
    announce(texts.saved, to);
    router.push(to);
    router.refresh();
  });
  const delivery = paths.delivery(office, deliveryId);
  const next = nextNumber === null ? null : paths.controlPoint(office, deliveryId, nextNumber);
  return (
    <form onSubmit={onSubmit} noValidate>
      <FormFields>
        {problem && (
          <ProblemMessage
            problem={problem}
            fields={["note", "measuredValue", "result", "evidence"]}
            signIn={{
              href: paths.signIn(delivery),
              label: texts.signInAgain,
              hint: texts.signInAgainHint,
            }}
          />
        )}
        {newer && <CurrentPoint before={point} now={newer} options={options} texts={texts} />}
        <RadioCards {...register("result")} label={texts.result} options={options} />
        <div role="status" className={isHoldingUp ? undefined : "sr-only"}>
          {isHoldingUp && (
            <Flag tone="stop" title={texts.holdsUp}>
              {texts.holdsUpHint}
            </Flag>
          )}
        </div>
        <TextField
          {...register("measuredValue")}
          label={texts.measured}
          hint={texts.measuredHint}
          optional={texts.optional}
          maxLength={1000}
        />
        <TextArea
          {...register("note")}
          label={texts.note}
          hint={texts.noteHint}
          error={errors.note?.message}
          rows={4}
          maxLength={10_000}
          counter={texts.counter}
        />
        <EvidenceField
          evidence={evidence}
          error={isRefused && evidence.hasRefused ? texts.refused : undefined}
          locale={props.locale}
          accept={props.accept}
          texts={texts}
        />
        <FormActions>
          <SubmitButton busy={isBusy || evidence.isSending} busyLabel={texts.saving} variant="primary">
            {next ? texts.saveNext : texts.save}
          </SubmitButton>
          {next && (
            <SubmitButton
              busy={isBusy || evidence.isSending}
              busyLabel={texts.saving}
              variant="plain"
              name="then"
              value="back"
            >
              {texts.save}
            </SubmitButton>
          )}
        </FormActions>
      </FormFields>
    </form>
  );
}
