"use client";

import { useTranslations } from "next-intl";
import { useForm } from "react-hook-form";
import { OperationForm } from "@/components/form/operation-form";
import { SubmitButton } from "@/components/form/submit-button";
import { useOperation } from "@/components/form/use-operation";
import type { OperationCall } from "@/lib/domain/operation";
import type { putRemarksOperation } from "../api";
import type { Remark, Remarks } from "../schema";

interface ClearFormProps {
  call: OperationCall<typeof putRemarksOperation>;
  known: Remarks;
  remark: Remark;
  /** The office's day, as an ISO date. */
  today: string;
  page: string;
}

/** One button: this has been put right today. */
export function ClearForm({ call, known, remark, today, page }: ClearFormProps) {
  const t = useTranslations("remarks");
  const operation = useOperation(call);
  const send = () => ({
    body: {
      remarks: known.remarks.map(({ responsible, ...one }) => ({
        ...one,
        responsible: responsible?.id ?? null,
        ...(one.id === remark.id && { clearedOn: today }),
      })),
    },
    version: known.version,
  });
  return (
    <OperationForm
      operation={operation}
      form={useForm({ defaultValues: {} })}
      send={send}
      done={() => ({ message: t("done") })}
      page={page}
    >
      <SubmitButton busy={operation.isBusy} variant="plain" aria-label={t("clearOf", { text: remark.text })}>
        {t("clear")}
      </SubmitButton>
    </OperationForm>
  );
}
