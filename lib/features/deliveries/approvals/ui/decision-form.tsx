"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useForm, useWatch } from "react-hook-form";
import { CheckList } from "@/components/form/check-list";
import { FormActions } from "@/components/form/form-layout";
import { OperationForm } from "@/components/form/operation-form";
import { RadioCards } from "@/components/form/radio-cards";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-area";
import { SelectField } from "@/components/form/text-field";
import type { Problem } from "@/components/form/use-call";
import { useOperation } from "@/components/form/use-operation";
import type { OperationCall } from "@/lib/domain/operation";
import type { Locale } from "@/lib/domain/text";
import type { prepareStatementOperation } from "../api";
import type { Decision, PreparedStatement } from "../schema";

interface Values {
  /** Empty until chosen: nobody approves by leaving things as they are. */
  decision: Decision | "";
  remarks: string;
  /** Numbers of the points that a rejection names. */
  points: number[];
  language: Locale;
}

/** In the form, as its boxes have them. */
type Typed = Omit<Values, "points"> & { points: string[] };

export interface NamedPoint {
  number: number;
  title: string;
}

/** What has been decided. */
export type Decided = Values & { decision: Decision };

interface DecisionFormProps {
  call: OperationCall<typeof prepareStatementOperation>;
  page: string;
  draft: string;
  values: Values;
  points: NamedPoint[];
  /** Points hold the decision up: it can only be to reject. */
  isHeld: boolean;
  /** Why the same could not be prepared anew, until it is tried again. */
  refusal: Problem | null;
  onPrepared: (values: Decided, statement: PreparedStatement) => void;
}

const decisions: Decision[] = ["approved", "approvedWithRemarks", "rejected"];

const languages = [
  { value: "sv", label: "Svenska" },
  { value: "nb", label: "Norsk bokmål" },
  { value: "en", label: "English" },
];

/** Only a rejection names points, whatever was ticked before. */
const chosenOf = ({ points, ...rest }: Typed): Values => ({
  ...rest,
  points: rest.decision === "rejected" ? points.map(Number) : [],
});

/** The first step: what to decide, and in which language it is signed. */
export function DecisionForm(props: DecisionFormProps) {
  const { call, page, draft, values, points, isHeld, refusal, onPrepared } = props;
  const t = useTranslations("approvals.signing");
  const choices = useTranslations("approvals.choice");
  const wrong = useTranslations("errors.fields.approval");
  const form = useForm<Typed>({ defaultValues: { ...values, points: values.points.map(String) } });
  const isRejection = useWatch({ control: form.control, name: "decision" }) === "rejected";
  const router = useRouter();
  const operation = useOperation(
    call,
    // A point blocks since the page was read: what can be decided is read anew.
    ({ code }) => code === "approval.notReady" && router.refresh(),
  );
  const { errors } = form.formState;
  const mend = (field: "decision" | "remarks", message: string): null => {
    form.setError(field, { message }, { shouldFocus: true });
    return null;
  };
  /** What the server asks for too. */
  const send = (typed: Typed) => {
    const { decision, ...rest } = chosenOf(typed);
    if (!decision) return mend("decision", t("decisionRequired"));
    const hasRemarks = rest.remarks.trim() !== "";
    if (decision === "approved" && hasRemarks) return mend("remarks", wrong("remarksNotAllowed"));
    if (decision !== "approved" && !hasRemarks) return mend("remarks", wrong("remarksRequired"));
    return { body: { decision, ...rest } };
  };
  return (
    <OperationForm
      operation={operation}
      form={form}
      send={send}
      done={(statement) => {
        const { decision, ...rest } = chosenOf(form.getValues());
        if (decision) onPrepared({ decision, ...rest }, statement);
        return null;
      }}
      problem={operation.problem ?? refusal}
      fields={["decision", "remarks", "points", "language"]}
      page={page}
      // The decision itself is made anew: it is never brought back.
      draft={{ key: draft, fields: ["remarks"] }}
      keepsDraft
    >
      <RadioCards
        {...form.register("decision")}
        label={t("decision")}
        options={decisions.map((value) => {
          const disabled = isHeld && value !== "rejected";
          const description = choices(disabled ? "notYet" : `${value}Hint`);
          return { value, label: choices(value), description, disabled };
        })}
        error={errors.decision?.message}
      />
      <TextArea
        {...form.register("remarks")}
        label={t("remarks")}
        hint={t("remarksHint")}
        error={errors.remarks?.message}
        rows={3}
        maxLength={5000}
      />
      {isRejection && (
        <CheckList
          {...form.register("points")}
          label={t("points")}
          hint={t("pointsHint")}
          optional={t("optional")}
          options={points.map(({ number, title }) => ({
            value: String(number),
            label: `${number}. ${title}`,
          }))}
        />
      )}
      <SelectField {...form.register("language")} label={t("language")} options={languages} />
      <FormActions>
        <SubmitButton
          busy={operation.isBusy}
          busyLabel={t("preparing")}
          variant={isHeld ? "plain" : "primary"}
        >
          {t("prepare")}
        </SubmitButton>
      </FormActions>
    </OperationForm>
  );
}
