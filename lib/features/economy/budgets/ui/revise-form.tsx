"use client";

import { useTranslations } from "next-intl";
import { useForm } from "react-hook-form";
import { errorAt } from "@/components/form/field-errors";
import { OperationForm } from "@/components/form/operation-form";
import { SaveActions } from "@/components/form/save-actions";
import { TextArea } from "@/components/form/text-area";
import { useOperation } from "@/components/form/use-operation";
import type { OperationCall } from "@/lib/domain/operation";
import { paths } from "@/lib/domain/paths";
import type { reviseBudgetOperation } from "../api";

interface ReviseFormProps {
  call: OperationCall<typeof reviseBudgetOperation>;
  office: string;
  year: number;
  version: number;
  draft: string;
}

/** Opens a revision: the adopted one stays as it is until another is decided. */
export function ReviseForm({ call, office, year, version, draft }: ReviseFormProps) {
  const t = useTranslations("budgets.revise");
  const form = useForm({ defaultValues: { reason: "" } });
  const operation = useOperation(call);
  return (
    <OperationForm
      operation={operation}
      form={form}
      send={({ reason }) => ({ version, body: { reason } })}
      done={() => ({ message: t("done"), to: paths.changeBudget(office, year) })}
      fields={["reason"]}
      page={paths.budget(office, year)}
      draft={{ key: draft, fields: ["reason"] }}
    >
      <TextArea
        {...form.register("reason")}
        label={t("reason")}
        hint={t("reasonHint")}
        error={errorAt(operation.problem, "reason")}
        maxLength={2000}
        rows={2}
      />
      <SaveActions busy={operation.isBusy} variant="plain">
        {t("submit")}
      </SaveActions>
    </OperationForm>
  );
}
