"use client";

import { useTranslations } from "next-intl";
import { useForm } from "react-hook-form";
import { errorAt } from "@/components/form/field-errors";
import { FieldRow } from "@/components/form/form-layout";
import { OperationForm } from "@/components/form/operation-form";
import { SaveActions } from "@/components/form/save-actions";
import { TextArea } from "@/components/form/text-area";
import { SelectField, TextField } from "@/components/form/text-field";
import { useOperation } from "@/components/form/use-operation";
import type { OperationCall } from "@/lib/domain/operation";
import type { addFindingOperation } from "../api";

interface FindingFormProps {
  call: OperationCall<typeof addFindingOperation>;
  page: string;
  draft: string;
  /** The reader's own deliveries in the project. */
  tracks: { value: string; label: string }[];
}

interface Values {
  title: string;
  text: string;
  point: string;
  from: string;
}

/** What somebody found out, for the other tracks to take over. */
export function FindingForm({ call, page, draft, tracks }: FindingFormProps) {
  const t = useTranslations("projects.finding");
  const defaults = { title: "", text: "", point: "", from: tracks.length === 1 ? tracks[0]!.value : "" };
  const form = useForm<Values>({ defaultValues: defaults });
  const { register, formState } = form;
  const operation = useOperation(call);
  const error = (name: keyof Values) => formState.errors[name]?.message ?? errorAt(operation.problem, name);
  const send = ({ title, text, point, from }: Values) => {
    if (!/^\s*\d{0,3}\s*$/.test(point)) {
      form.setError("point", { message: t("numberWrong") }, { shouldFocus: true });
      return null;
    }
    const number = point.trim() === "" ? null : Number(point);
    return { body: { title, text, point: number, from: from || null } };
  };
  return (
    <OperationForm
      operation={operation}
      form={form}
      send={send}
      done={() => {
        form.reset(defaults);
        return { message: t("done") };
      }}
      fields={["title", "text", "point", "from"]}
      page={page}
      draft={{ key: draft, fields: ["title", "text"] }}
    >
      <TextField {...register("title")} label={t("heading")} error={error("title")} maxLength={200} />
      <TextArea
        {...register("text")}
        label={t("text")}
        hint={t("textHint")}
        error={error("text")}
        rows={4}
        maxLength={4000}
      />
      <FieldRow>
        <TextField
          {...register("point")}
          label={t("number")}
          hint={t("numberHint")}
          error={error("point")}
          inputMode="numeric"
          maxLength={3}
        />
        <SelectField
          {...register("from")}
          label={t("origin")}
          placeholder={t("noOrigin")}
          error={error("from")}
          options={tracks}
        />
      </FieldRow>
      <SaveActions busy={operation.isBusy} variant="plain">
        {t("submit")}
      </SaveActions>
    </OperationForm>
  );
}
