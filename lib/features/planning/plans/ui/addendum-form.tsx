"use client";

import { useTranslations } from "next-intl";
import { useForm } from "react-hook-form";
import {
  DecisionFields,
  noDecision,
  sentDecision,
  type TypedDecision,
} from "@/components/form/decision-fields";
import { errorAt } from "@/components/form/field-errors";
import { OperationForm } from "@/components/form/operation-form";
import { SaveActions } from "@/components/form/save-actions";
import { TextArea } from "@/components/form/text-area";
import { useOperation } from "@/components/form/use-operation";
import type { OperationCall } from "@/lib/domain/operation";
import type { addPlanAddendumOperation } from "../api";

interface AddendumFormProps {
  call: OperationCall<typeof addPlanAddendumOperation>;
  page: string;
  draft: string;
}

interface Values {
  text: string;
  decision: TypedDecision;
}

/** A correction that stands beside a frozen decision, never instead of it. */
export function AddendumForm({ call, page, draft }: AddendumFormProps) {
  const t = useTranslations("planning.addendum");
  const form = useForm<Values>({ defaultValues: { text: "", decision: noDecision } });
  const operation = useOperation(call);
  const done = () => {
    form.reset();
    return { message: t("done") };
  };
  const isDecided = (decision: TypedDecision) => Object.values(decision).some((value) => value !== "");
  return (
    <OperationForm
      operation={operation}
      form={form}
      send={({ text, decision }) => ({
        body: { text, decision: isDecided(decision) ? sentDecision(decision) : null },
      })}
      done={done}
      fields={["text", "decision.date"]}
      page={page}
      draft={{ key: draft, fields: ["text"] }}
    >
      <TextArea
        {...form.register("text")}
        label={t("text")}
        hint={t("hint")}
        error={errorAt(operation.problem, "text")}
        maxLength={2000}
      />
      <DecisionFields
        register={(name) => form.register(`decision.${name}`)}
        problem={operation.problem}
        isReferenceOptional
      />
      <SaveActions busy={operation.isBusy} variant="plain">
        {t("submit")}
      </SaveActions>
    </OperationForm>
  );
}
