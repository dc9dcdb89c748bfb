"use client";

import { useTranslations } from "next-intl";
import { useForm } from "react-hook-form";
import { OperationForm } from "@/components/form/operation-form";
import { SaveActions } from "@/components/form/save-actions";
import { useOperation } from "@/components/form/use-operation";
import type { OperationCall } from "@/lib/domain/operation";
import { paths } from "@/lib/domain/paths";
import type { adoptPlanVersionOperation } from "../api";
import { DecisionInputs, noDecision, sentDecision, type TypedDecision } from "./decision-inputs";

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
  const form = useForm<{ decision: TypedDecision }>({ defaultValues: { decision: noDecision } });
  const operation = useOperation(call);
  return (
    <OperationForm
      operation={operation}
      form={form}
      send={({ decision }) => ({ body: { decision: sentDecision(decision) }, version })}
      done={() => ({ message: t("done"), to: paths.plan(office, plan) })}
      fields={["decision.body", "decision.date", "decision.paragraph", "decision.reference"]}
      page={paths.plan(office, plan)}
    >
      <p>{t(isCouncil ? "lead" : "leadCoordinator")}</p>
      <DecisionInputs
        register={(name) => form.register(`decision.${name}`)}
        problem={operation.problem}
        isReferenceOptional={isCouncil}
      />
      <SaveActions busy={operation.isBusy}>{t("submit")}</SaveActions>
    </OperationForm>
  );
}
