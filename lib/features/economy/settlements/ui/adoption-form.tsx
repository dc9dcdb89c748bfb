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
import type { adoptSettlementOperation } from "../api";

interface AdoptionFormProps {
  call: OperationCall<typeof adoptSettlementOperation>;
  version: number;
  page: string;
  /** Whether it is the council itself; others name the council's decision. */
  isCouncil: boolean;
  isReferenceOptional: boolean;
}

/** The council's decision: after it the amounts stand. */
export function AdoptionForm({ call, version, page, isCouncil, isReferenceOptional }: AdoptionFormProps) {
  const t = useTranslations("settlements.adoption");
  const form = useForm<TypedDecision>({ defaultValues: noDecision });
  const operation = useOperation(call);
  return (
    <OperationForm
      operation={operation}
      form={form}
      send={(typed) => ({ version, body: { decision: sentDecision(typed) } })}
      done={() => ({ message: t("done"), to: page })}
      problem={atFields(operation.problem, decisionPlaces)}
      fields={[...decisionFields]}
      page={page}
    >
      <p>{t(isCouncil ? "lead" : "leadCoordinator")}</p>
      <DecisionFields
        register={form.register}
        problem={operation.problem}
        isReferenceOptional={isReferenceOptional}
      />
      <SaveActions busy={operation.isBusy}>{t("submit")}</SaveActions>
    </OperationForm>
  );
}
