"use client";

import { useTranslations } from "next-intl";
import { useForm } from "react-hook-form";
import { errorAt } from "@/components/form/field-errors";
import { OperationForm } from "@/components/form/operation-form";
import { SaveActions } from "@/components/form/save-actions";
import { TextField } from "@/components/form/text-field";
import { useOperation } from "@/components/form/use-operation";
import type { OperationCall } from "@/lib/domain/operation";
import type { paySettlementOperation } from "../api";

interface PaymentFormProps {
  call: OperationCall<typeof paySettlementOperation>;
  version: number;
  page: string;
  /** The office's day. */
  today: string;
  /** Whether the year is locked by it. */
  isFinal: boolean;
}

/** The day on which it was paid: after it nothing changes. */
export function PaymentForm({ call, version, page, today, isFinal }: PaymentFormProps) {
  const t = useTranslations("settlements.payment");
  const form = useForm({ defaultValues: { on: today } });
  const operation = useOperation(call);
  return (
    <OperationForm
      operation={operation}
      form={form}
      send={({ on }) => ({ version, body: { on } })}
      done={() => ({ message: t("done"), to: page })}
      fields={["on"]}
      page={page}
    >
      <p>{t(isFinal ? "leadFinal" : "lead")}</p>
      <TextField
        {...form.register("on")}
        label={t("on")}
        error={errorAt(operation.problem, "on")}
        type="date"
        max={today}
      />
      <SaveActions busy={operation.isBusy}>{t("submit")}</SaveActions>
    </OperationForm>
  );
}
