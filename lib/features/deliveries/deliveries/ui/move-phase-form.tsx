"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { useForm, useWatch } from "react-hook-form";
import { FormActions } from "@/components/form/form-layout";
import { OperationForm } from "@/components/form/operation-form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-area";
import { SelectField } from "@/components/form/text-field";
import { useOperation } from "@/components/form/use-operation";
import { Button } from "@/components/ui/button";
import type { PossibleStep } from "../domain";
import type { Move } from "./advance-form";

interface MovePhaseFormProps extends Move {
  steps: PossibleStep[];
  reasonMissing: string;
  draft: string;
}

/** Moves a delivery to a phase that is chosen, and asks before it goes back. */
export function MovePhaseForm({ call, version, steps, reasonMissing, page, draft }: MovePhaseFormProps) {
  const t = useTranslations("deliveries.move");
  const form = useForm({ defaultValues: { phase: "", reason: "" } });
  const { errors } = form.formState;
  const operation = useOperation(call);
  const chosen = useWatch({ control: form.control, name: "phase" });
  const step = steps.find(({ key }) => key === chosen);
  // The phase that was asked about: another choice takes the question away.
  const [asked, setAsked] = useState<string | null>(null);
  const isAsking = asked !== null && asked === chosen;

  const send = (values: { phase: string; reason: string }, button: string) => {
    const refuse = (field: "phase" | "reason", message: string) => {
      form.setError(field, { message }, { shouldFocus: true });
      return null;
    };
    if (!step) return refuse("phase", t("phaseMissing"));
    if (!step.isBack) return { body: values, version };
    if (!values.reason.trim()) return refuse("reason", reasonMissing);
    if (button === "back") return { body: values, version };
    setAsked(step.key);
    return null;
  };
  return (
    <OperationForm
      operation={operation}
      form={form}
      send={send}
      done={({ phase }) => {
        setAsked(null);
        form.reset();
        return { message: t("moved", { phase: phase.name }) };
      }}
      fields={["phase", "reason"]}
      page={page}
      draft={{ key: draft, fields: ["reason"] }}
    >
      <SelectField
        {...form.register("phase")}
        label={t("phase")}
        placeholder={t("choose")}
        error={errors.phase?.message}
        options={steps.map(({ key, name }) => ({ value: key, label: name }))}
      />
      <TextArea
        {...form.register("reason")}
        label={t("reason")}
        hint={t("reasonHint")}
        error={errors.reason?.message}
        rows={2}
        maxLength={2000}
      />
      {isAsking && step ? (
        <Question phase={step.name} isBusy={operation.isBusy} onKeep={() => setAsked(null)} />
      ) : (
        <FormActions>
          <SubmitButton busy={operation.isBusy} variant="plain" wide>
            {t("move")}
          </SubmitButton>
        </FormActions>
      )}
    </OperationForm>
  );
}

/** The focus follows into the question, to the answer that does no harm. */
function Question({ phase, isBusy, onKeep }: { phase: string; isBusy: boolean; onKeep: () => void }) {
  const t = useTranslations("deliveries.move");
  const group = useRef<HTMLDivElement>(null);
  useEffect(() => group.current?.querySelector("button")?.focus(), []);
  return (
    <div ref={group} role="group" aria-label={t("backAsk", { phase })} className="stack">
      <p>{t("backAsk", { phase })}</p>
      <FormActions>
        <Button variant="plain" onClick={onKeep}>
          {t("keep")}
        </Button>
        <SubmitButton busy={isBusy} variant="danger" name="then" value="back">
          {t("back")}
        </SubmitButton>
      </FormActions>
    </div>
  );
}
