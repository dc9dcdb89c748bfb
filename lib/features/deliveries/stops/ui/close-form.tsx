"use client";

import { useTranslations } from "next-intl";
import { useForm } from "react-hook-form";
import { errorAt } from "@/components/form/field-errors";
import { RadioCards } from "@/components/form/radio-cards";
import { TextArea } from "@/components/form/text-area";
import { TextField } from "@/components/form/text-field";
import { useOperation } from "@/components/form/use-operation";
import type { OperationCall } from "@/lib/domain/operation";
import type { closeStopOperation } from "../api";
import { stopOutcomes, type StopOutcome } from "../domain";
import { SmallForm, type FormPlace } from "./small-form";

interface CloseFormProps {
  call: OperationCall<typeof closeStopOperation>;
  place: FormPlace;
  stop: { number: string; version: number };
  today: string;
}

/** Ends a stop with what became of it. */
export function CloseForm({ call, place, stop, today }: CloseFormProps) {
  const t = useTranslations("stops");
  const outcome: StopOutcome = "solved";
  const form = useForm<{ on: string; outcome: StopOutcome; note: string }>({
    defaultValues: { on: today, outcome, note: "" },
  });
  const operation = useOperation(call);
  const { problem } = operation;
  return (
    <SmallForm
      {...{ operation, form, place }}
      fields={["on", "outcome", "note"]}
      kept={["note"]}
      send={(body) => ({ body, version: stop.version })}
      done={t("forms.closeDone", { number: stop.number })}
      submit={t("forms.closeSubmit")}
    >
      <TextField
        {...form.register("on")}
        type="date"
        label={t("forms.closeOn")}
        error={errorAt(problem, "on")}
      />
      <RadioCards
        {...form.register("outcome")}
        label={t("forms.outcome")}
        options={stopOutcomes.map((value) => ({ value, label: t(`outcomes.${value}`) }))}
      />
      <TextArea
        {...form.register("note")}
        label={t("forms.closeNote")}
        optional={t("forms.optional")}
        error={errorAt(problem, "note")}
        rows={2}
        maxLength={2000}
      />
    </SmallForm>
  );
}
