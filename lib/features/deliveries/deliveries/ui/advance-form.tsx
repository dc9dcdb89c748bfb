"use client";

import { useTranslations } from "next-intl";
import { useForm } from "react-hook-form";
import { OperationForm } from "@/components/form/operation-form";
import { SubmitButton } from "@/components/form/submit-button";
import { useOperation } from "@/components/form/use-operation";
import type { OperationCall } from "@/lib/domain/operation";
import type { movePhaseOperation } from "../api";

export interface Move {
  call: OperationCall<typeof movePhaseOperation>;
  version: number;
  page: string;
}

/** The step ahead, as the button that says it. */
export function AdvanceForm({
  call,
  version,
  page,
  to,
  label,
}: Move & { to: { key: string }; label: string }) {
  const t = useTranslations("deliveries.move");
  const operation = useOperation(call);
  return (
    <OperationForm
      operation={operation}
      form={useForm({ defaultValues: {} })}
      send={() => ({ body: { phase: to.key, reason: null }, version })}
      done={({ phase }) => ({ message: t("moved", { phase: phase.name }) })}
      page={page}
    >
      <SubmitButton busy={operation.isBusy} wide>
        {label}
      </SubmitButton>
    </OperationForm>
  );
}
