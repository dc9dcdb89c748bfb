"use client";

import { useTranslations } from "next-intl";
import { useForm } from "react-hook-form";
import { errorAt } from "@/components/form/field-errors";
import { TextArea } from "@/components/form/text-area";
import { TextField } from "@/components/form/text-field";
import { useOperation } from "@/components/form/use-operation";
import type { OperationCall } from "@/lib/domain/operation";
import type { addPromiseOperation } from "../api";
import { SmallForm, type FormPlace } from "./small-form";

interface PromiseFormProps {
  call: OperationCall<typeof addPromiseOperation>;
  place: FormPlace;
}

/** A day by which it is mended, the first or another. */
export function PromiseForm({ call, place }: PromiseFormProps) {
  const t = useTranslations("stops.forms");
  const form = useForm({ defaultValues: { promisedFor: "", note: "" } });
  const operation = useOperation(call);
  const { problem } = operation;
  return (
    <SmallForm
      {...{ operation, form, place }}
      fields={["promisedFor", "note"]}
      kept={["note"]}
      send={(body) => ({ body })}
      done={t("promiseDone")}
      submit={t("promiseSubmit")}
    >
      <TextField
        {...form.register("promisedFor")}
        type="date"
        label={t("promisedFor")}
        error={errorAt(problem, "promisedFor")}
      />
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
