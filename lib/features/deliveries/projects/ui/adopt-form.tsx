"use client";

import { useTranslations } from "next-intl";
import { useForm } from "react-hook-form";
import { FieldRow } from "@/components/form/form-layout";
import { OperationForm } from "@/components/form/operation-form";
import { SubmitButton } from "@/components/form/submit-button";
import { SelectField } from "@/components/form/text-field";
import { useOperation } from "@/components/form/use-operation";
import type { OperationCall } from "@/lib/domain/operation";
import type { adoptFindingOperation } from "../api";

interface AdoptFormProps {
  call: OperationCall<typeof adoptFindingOperation>;
  page: string;
  /** Names the field of each form on the page. */
  id: string;
  tracks: { value: string; label: string }[];
}

/** Takes a finding over onto one of several tracks that the reader works with. */
export function AdoptForm({ call, page, id, tracks }: AdoptFormProps) {
  const t = useTranslations("projects.finding");
  const field = `to-${id}`;
  const form = useForm<Record<string, string>>({ defaultValues: { [field]: tracks[0]?.value ?? "" } });
  const operation = useOperation(call);
  return (
    <OperationForm
      operation={operation}
      form={form}
      send={(values) => ({ body: { delivery: values[field] ?? "" } })}
      done={() => ({ message: t("adopted") })}
      page={page}
    >
      <FieldRow>
        <SelectField {...form.register(field)} label={t("to")} options={tracks} />
        <SubmitButton variant="plain" busy={operation.isBusy}>
          {t("adopt")}
        </SubmitButton>
      </FieldRow>
    </OperationForm>
  );
}
