"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useTranslations } from "next-intl";
import { useForm } from "react-hook-form";
import { FormActions } from "@/components/form/form-layout";
import { OperationForm } from "@/components/form/operation-form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-area";
import { TextField } from "@/components/form/text-field";
import { useOperation } from "@/components/form/use-operation";
import type { OperationCall } from "@/lib/domain/operation";
import type { requestApprovalOperation } from "../api";
import { requestApprovalBody } from "../schema";

interface RequestFormProps {
  call: OperationCall<typeof requestApprovalOperation>;
  page: string;
  draft: string;
}

/** Asks the municipality to approve the delivery. */
export function RequestForm({ call, page, draft }: RequestFormProps) {
  const t = useTranslations("approvals.request");
  const forms = useTranslations("forms");
  const form = useForm({
    resolver: zodResolver(requestApprovalBody),
    defaultValues: { message: "", diaryNumber: "" },
  });
  const operation = useOperation(call);
  return (
    <OperationForm
      operation={operation}
      form={form}
      send={(body) => ({ body })}
      done={() => ({ message: t("done") })}
      fields={["message", "diaryNumber"]}
      page={page}
      draft={{ key: draft, fields: ["message", "diaryNumber"] }}
    >
      <TextArea
        {...form.register("message")}
        label={t("message")}
        hint={t("messageHint")}
        rows={2}
        maxLength={2000}
      />
      <TextField
        {...form.register("diaryNumber")}
        label={t("diaryNumber")}
        hint={t("diaryNumberHint")}
        error={form.formState.errors.diaryNumber && t("diaryNumberWrong")}
        maxLength={60}
      />
      <FormActions>
        <SubmitButton busy={operation.isBusy} busyLabel={forms("saving")} variant="primary" wide>
          {t("submit")}
        </SubmitButton>
      </FormActions>
    </OperationForm>
  );
}
