"use client";

import { useTranslations } from "next-intl";
import { useForm } from "react-hook-form";
import { OperationForm } from "@/components/form/operation-form";
import { SaveActions } from "@/components/form/save-actions";
import { TextArea } from "@/components/form/text-area";
import { useOperation } from "@/components/form/use-operation";
import type { OperationCall } from "@/lib/domain/operation";
import type { confirmControlPointOperation } from "../api";

interface ConfirmFormProps {
  call: OperationCall<typeof confirmControlPointOperation>;
  page: string;
  draft: string;
  number: number;
  version: number;
}

/** The second person's own words, and that they have checked it. */
export function ConfirmForm({ call, page, draft, number, version }: ConfirmFormProps) {
  const t = useTranslations("assessments.second");
  const form = useForm({ defaultValues: { note: "" } });
  const operation = useOperation(call);
  return (
    <OperationForm
      operation={operation}
      form={form}
      send={(body) => ({ body, version })}
      done={() => ({ message: t("done", { number }) })}
      page={page}
      draft={{ key: draft, fields: ["note"] }}
    >
      {/* Another name than the assessment's own note, which stands on the same page. */}
      <TextArea
        {...form.register("note")}
        id="confirmation-note"
        label={t("note")}
        hint={t("noteHint")}
        rows={3}
        maxLength={10_000}
      />
      <SaveActions busy={operation.isBusy} variant="primary">
        {t("confirm")}
      </SaveActions>
    </OperationForm>
  );
}
