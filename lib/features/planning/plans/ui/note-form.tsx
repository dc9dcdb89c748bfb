"use client";

import { useTranslations } from "next-intl";
import { useForm } from "react-hook-form";
import { errorAt } from "@/components/form/field-errors";
import { OperationForm } from "@/components/form/operation-form";
import { SaveActions } from "@/components/form/save-actions";
import { TextArea } from "@/components/form/text-area";
import { useOperation } from "@/components/form/use-operation";
import type { OperationCall } from "@/lib/domain/operation";
import type { addPlanNoteOperation } from "../api";

interface NoteFormProps {
  call: OperationCall<typeof addPlanNoteOperation>;
  page: string;
  draft: string;
}

/** The sentence that the council reads first, with its day. */
export function NoteForm({ call, page, draft }: NoteFormProps) {
  const t = useTranslations("planning.note");
  const form = useForm<{ text: string }>({ defaultValues: { text: "" } });
  const operation = useOperation(call);
  const done = () => {
    form.reset();
    return { message: t("done") };
  };
  return (
    <OperationForm
      operation={operation}
      form={form}
      send={({ text }) => ({ body: { text } })}
      done={done}
      fields={["text"]}
      page={page}
      draft={{ key: draft, fields: ["text"] }}
    >
      <TextArea
        {...form.register("text")}
        label={t("text")}
        hint={t("hint")}
        error={errorAt(operation.problem, "text")}
        maxLength={4000}
        rows={3}
      />
      <SaveActions busy={operation.isBusy} variant="plain">
        {t("submit")}
      </SaveActions>
    </OperationForm>
  );
}
