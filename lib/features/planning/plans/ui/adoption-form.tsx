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
import { paths } from "@/lib/domain/paths";
import type { adoptPlanVersionOperation } from "../api";

interface AdoptionFormProps {
  call: OperationCall<typeof adoptPlanVersionOperation>;
  version: number;
  office: string;
  plan: string;
  /** Whether it is the council itself; others name the council's decision. */
  isCouncil: boolean;
}

/** The council's decision: after it the version is never changed. */
export function AdoptionForm({ call, version, office, plan, isCouncil }: AdoptionFormProps) {
  const t = useTranslations("planning.adoption");
  const form = useForm<TypedDecision>({ defaultValues: noDecision });
  const operation = useOperation(call);
  return (
    <OperationForm
      operation={operation}
      form={form}
      send={(typed) => ({ body: { decision: sentDecision(typed) }, version })}
      done={() => ({ message: t("done"), to: paths.plan(office, plan) })}
      problem={atFields(operation.problem, decisionPlaces)}
      fields={[...decisionFields]}
      page={paths.plan(office, plan)}
    >
      <p>{t(isCouncil ? "lead" : "leadCoordinator")}</p>
      <DecisionFields register={form.register} problem={operation.problem} isReferenceOptional={isCouncil} />
      <SaveActions busy={operation.isBusy}>{t("submit")}</SaveActions>
    </OperationForm>
  );
}
