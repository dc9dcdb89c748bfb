"use client";

import { useTranslations } from "next-intl";
import { useForm } from "react-hook-form";
import { errorAt } from "@/components/form/field-errors";
import { OperationForm } from "@/components/form/operation-form";
import { SaveActions } from "@/components/form/save-actions";
import { TextArea } from "@/components/form/text-area";
import { useOperation } from "@/components/form/use-operation";
import type { OperationCall } from "@/lib/domain/operation";
import type { cancelDeliveryOperation } from "../api";

interface CancelFormProps {
  call: OperationCall<typeof cancelDeliveryOperation>;
  version: number;
  page: string;
  draft: string;
}

/** Calls a delivery off, with the reason that stands in its history. */
export function CancelForm({ call, version, page, draft }: CancelFormProps) {
  const t = useTranslations("deliveries.cancel");
  const form = useForm({ defaultValues: { reason: "" } });
  const operation = useOperation(call);
  return (
    <OperationForm
      operation={operation}
      form={form}
      send={(body) => ({ body, version })}
      done={() => ({ message: t("done"), to: page })}
      fields={["reason"]}
      page={page}
      draft={{ key: draft, fields: ["reason"] }}
    >
      <TextArea
        {...form.register("reason")}
        label={t("reason")}
        error={errorAt(operation.problem, "reason")}
        rows={2}
        maxLength={2000}
      />
      <SaveActions busy={operation.isBusy} variant="danger">
        {t("submit")}
      </SaveActions>
    </OperationForm>
  );
}
