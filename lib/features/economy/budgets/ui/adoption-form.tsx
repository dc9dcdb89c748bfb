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
import type { adoptBudgetOperation } from "../api";

interface AdoptionFormProps {
  call: OperationCall<typeof adoptBudgetOperation>;
  office: string;
  year: number;
  version: number;
  /** Whether it is the council itself; others name the council's decision. */
  isCouncil: boolean;
}

/** The council's decision: after it the revision is never changed. */
export function AdoptionForm({ call, office, year, version, isCouncil }: AdoptionFormProps) {
  const t = useTranslations("budgets.adoption");
  const form = useForm<TypedDecision>({ defaultValues: noDecision });
  const operation = useOperation(call);
  return (
    <OperationForm
      operation={operation}
      form={form}
      send={(typed) => ({ version, body: { decision: sentDecision(typed) } })}
      done={() => ({ message: t("done"), to: paths.budget(office, year) })}
      problem={atFields(operation.problem, decisionPlaces)}
      fields={[...decisionFields]}
      page={paths.budget(office, year)}
    >
      <p>{t(isCouncil ? "lead" : "leadCoordinator")}</p>
      <DecisionFields register={form.register} problem={operation.problem} isReferenceOptional={isCouncil} />
      <SaveActions busy={operation.isBusy}>{t("submit")}</SaveActions>
    </OperationForm>
  );
}
