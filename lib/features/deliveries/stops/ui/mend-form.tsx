"use client";

import { useTranslations } from "next-intl";
import { useForm } from "react-hook-form";
import { errorAt } from "@/components/form/field-errors";
import { TextArea } from "@/components/form/text-area";
import { TextField } from "@/components/form/text-field";
import { useOperation } from "@/components/form/use-operation";
import type { OperationCall } from "@/lib/domain/operation";
import type { mendStopOperation } from "../api";
import { SmallForm, type FormPlace } from "./small-form";

interface MendFormProps {
  call: OperationCall<typeof mendStopOperation>;
  place: FormPlace;
  today: string;
  version: number;
}

/** Says that what was missing is delivered. */
export function MendForm({ call, place, today, version }: MendFormProps) {
  const t = useTranslations("stops.forms");
  const form = useForm({ defaultValues: { on: today, note: "" } });
  const operation = useOperation(call);
  const { problem } = operation;
  return (
    <SmallForm
      {...{ operation, form, place }}
      fields={["on", "note"]}
      kept={["note"]}
      send={(body) => ({ body, version })}
      done={t("mendedDone")}
      submit={t("mendedSubmit")}
    >
      <p className="text-muted text-sm">{t("mendedLead")}</p>
      <TextField {...form.register("on")} type="date" label={t("on")} error={errorAt(problem, "on")} />
      <TextArea
        {...form.register("note")}
        label={t("note")}
        optional={t("optional")}
        error={errorAt(problem, "note")}
        rows={2}
        maxLength={2000}
      />
    </SmallForm>
  );
}
