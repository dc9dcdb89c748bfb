"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useTranslations } from "next-intl";
import { useForm } from "react-hook-form";
import { FormActions } from "@/components/form/form-layout";
import { OperationForm } from "@/components/form/operation-form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-area";
import { SelectField } from "@/components/form/text-field";
import { useOperation } from "@/components/form/use-operation";
import type { OperationCall } from "@/lib/domain/operation";
import type { movePhaseOperation } from "../api";
import { movePhaseBody } from "../schema";

interface MovePhaseFormProps {
  call: OperationCall<typeof movePhaseOperation>;
  version: number;
  phases: { key: string; name: string }[];
  /** The default phase to move to. */
  to: string;
  isPrimary: boolean;
  page: string;
  draft: string;
}

/** Moves a delivery to the next phase, or back with a reason. */
export function MovePhaseForm({ call, version, phases, to, isPrimary, page, draft }: MovePhaseFormProps) {
  const t = useTranslations("deliveries.move");
  const form = useForm({
    resolver: zodResolver(movePhaseBody),
    defaultValues: { phase: to, reason: "" },
  });
  const operation = useOperation(call);
  return (
    <OperationForm
      operation={operation}
      form={form}
      send={(body) => ({ body, version })}
      done={({ phase }) => ({ message: t("moved", { phase: phase.name }) })}
      fields={["phase", "reason"]}
      page={page}
      draft={{ key: draft, fields: ["reason"] }}
    >
      <SelectField
        {...form.register("phase")}
        label={t("phase")}
        options={phases.map(({ key, name }) => ({ value: key, label: name }))}
      />
      <TextArea
        {...form.register("reason")}
        label={t("reason")}
        hint={t("reasonHint")}
        rows={2}
        maxLength={2000}
      />
      <FormActions>
        <SubmitButton busy={operation.isBusy} variant={isPrimary ? "primary" : "plain"} wide>
          {t("move")}
        </SubmitButton>
      </FormActions>
    </OperationForm>
  );
}
