"use client";

import { useTranslations } from "next-intl";
import { useForm } from "react-hook-form";
import {
  DecisionFields,
  decisionFields,
  decisionPlaces,
  noDecision,
  sentDecision,
  type TypedDecision,
} from "@/components/form/decision-fields";
import { atFields } from "@/components/form/field-errors";
import { OperationForm } from "@/components/form/operation-form";
import { SaveActions } from "@/components/form/save-actions";
import { useOperation } from "@/components/form/use-operation";
import type { OperationCall } from "@/lib/domain/operation";
import type { adoptCostShareAgreementOperation } from "../../api";

interface AdoptFormProps {
  call: OperationCall<typeof adoptCostShareAgreementOperation>;
  version: number;
  page: string;
}

/** The decision that makes a draft the key that counts; nothing of it is changed afterwards. */
export function AdoptForm({ call, version, page }: AdoptFormProps) {
  const t = useTranslations("costShares.keys.decide");
  const form = useForm<TypedDecision>({ defaultValues: noDecision });
  const operation = useOperation(call);
  return (
    <OperationForm
      operation={operation}
      form={form}
      send={(typed) => ({ body: { decision: sentDecision(typed) }, version })}
      done={() => ({ message: t("done"), to: page })}
      problem={atFields(operation.problem, decisionPlaces)}
      fields={[...decisionFields]}
      page={page}
    >
      <p>{t("lead")}</p>
      <DecisionFields register={form.register} problem={operation.problem} isReferenceOptional={false} />
      <SaveActions busy={operation.isBusy}>{t("submit")}</SaveActions>
    </OperationForm>
  );
}
