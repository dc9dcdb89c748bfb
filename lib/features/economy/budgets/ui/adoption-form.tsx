"use client";

import { useTranslations } from "next-intl";
import { useForm } from "react-hook-form";
import { atFields } from "@/components/form/field-errors";
import { OperationForm } from "@/components/form/operation-form";
import { SaveActions } from "@/components/form/save-actions";
import { useOperation } from "@/components/form/use-operation";
import type { OperationCall } from "@/lib/domain/operation";
import { paths } from "@/lib/domain/paths";
import type { adoptBudgetOperation } from "../api";
import { DecisionInputs, type TypedDecision } from "./decision-inputs";

interface AdoptionFormProps {
  call: OperationCall<typeof adoptBudgetOperation>;
  office: string;
  year: number;
  version: number;
  /** Whether it is the council itself; others name the council's decision. */
  isCouncil: boolean;
}

const fields = ["date", "paragraph", "reference", "body"] as const;
const places = Object.fromEntries(fields.map((name) => [`decision.${name}`, name]));

const said = (text: string): string | null => text.trim() || null;

/** The council's decision: after it the revision is never changed. */
export function AdoptionForm({ call, office, year, version, isCouncil }: AdoptionFormProps) {
  const t = useTranslations("budgets.adoption");
  const form = useForm<TypedDecision>({
    defaultValues: { body: "", date: "", paragraph: "", reference: "" },
  });
  const operation = useOperation(call);
  const send = ({ date, paragraph, reference, body }: TypedDecision) => ({
    version,
    body: {
      decision: {
        date: said(date),
        paragraph: said(paragraph),
        reference: said(reference),
        body: said(body),
      },
    },
  });
  return (
    <OperationForm
      operation={operation}
      form={form}
      send={send}
      done={() => ({ message: t("done"), to: paths.budget(office, year) })}
      problem={atFields(operation.problem, places)}
      fields={[...fields]}
      page={paths.budget(office, year)}
    >
      <p>{t(isCouncil ? "lead" : "leadCoordinator")}</p>
      <DecisionInputs form={form} problem={operation.problem} isReferenceOptional={isCouncil} />
      <SaveActions busy={operation.isBusy}>{t("submit")}</SaveActions>
    </OperationForm>
  );
}
