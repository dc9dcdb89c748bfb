"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { errorAt } from "@/components/form/field-errors";
import { OperationForm } from "@/components/form/operation-form";
import { SaveActions } from "@/components/form/save-actions";
import { TextField } from "@/components/form/text-field";
import { useOperation } from "@/components/form/use-operation";
import type { OperationCall } from "@/lib/domain/operation";
import type { correctOutcomeEntryOperation } from "../api";
import { kronorToOre } from "./kronor";

interface CorrectFormProps {
  call: OperationCall<typeof correctOutcomeEntryOperation>;
  page: string;
}

/** What is added to an entry, or taken from it, and why. */
export function CorrectForm({ call, page }: CorrectFormProps) {
  const t = useTranslations("outcome.entry");
  const locale = useLocale();
  const router = useRouter();
  const form = useForm({ defaultValues: { amount: "", reason: "" } });
  const operation = useOperation(call, () => router.refresh());
  const [isWrong, setWrong] = useState(false);
  return (
    <OperationForm
      operation={operation}
      form={form}
      send={({ amount, reason }) => {
        const amountOre = kronorToOre(amount, locale);
        setWrong(amountOre === null);
        return amountOre === null ? null : { body: { amountOre, reason } };
      }}
      done={() => {
        form.reset();
        return { message: t("corrected") };
      }}
      fields={["amountOre", "reason"]}
      page={page}
    >
      <TextField
        {...form.register("amount")}
        id="field-amountOre"
        label={t("amount")}
        hint={t("amountHint")}
        error={isWrong ? t("amountWrong") : errorAt(operation.problem, "amountOre")}
        numeric
        unit="kr"
        maxLength={40}
      />
      <TextField
        {...form.register("reason")}
        label={t("reason")}
        error={errorAt(operation.problem, "reason")}
        maxLength={500}
      />
      <SaveActions busy={operation.isBusy}>{t("submit")}</SaveActions>
    </OperationForm>
  );
}
