"use client";

import { useTranslations } from "next-intl";
import { useForm } from "react-hook-form";
import { OperationForm } from "@/components/form/operation-form";
import { SaveActions } from "@/components/form/save-actions";
import { TextArea } from "@/components/form/text-area";
import { useOperation } from "@/components/form/use-operation";
import type { OperationCall } from "@/lib/domain/operation";
import type { withdrawRequestOperation } from "../api";

interface WithdrawFormProps {
  call: OperationCall<typeof withdrawRequestOperation>;
  page: string;
  draft: string;
  version: number;
}

/** Why the request is taken back. */
export function WithdrawForm({ call, page, draft, version }: WithdrawFormProps) {
  const t = useTranslations("approvals.withdrawal");
  const form = useForm({ defaultValues: { reason: "" } });
  const operation = useOperation(call);
  const { errors } = form.formState;
  const send = ({ reason }: { reason: string }) => {
    if (reason.trim()) return { body: { reason }, version };
    form.setError("reason", { message: t("reasonMissing") }, { shouldFocus: true });
    return null;
  };
  return (
    <OperationForm
      operation={operation}
      form={form}
      send={send}
      done={() => ({ message: t("done") })}
      fields={["reason"]}
      page={page}
      draft={{ key: draft, fields: ["reason"] }}
    >
      <TextArea
        {...form.register("reason")}
        label={t("reason")}
        hint={t("reasonHint")}
        error={errors.reason?.message}
        rows={3}
        maxLength={2000}
      />
      <SaveActions busy={operation.isBusy} variant="plain">
        {t("submit")}
      </SaveActions>
    </OperationForm>
  );
}
