"use client";

import { useRouter } from "next/navigation";
import { useForm } from "react-hook-form";
import { FormActions, FormFields } from "@/components/form/form-layout";
import { ProblemMessage } from "@/components/form/problem-message";
import { RadioCards } from "@/components/form/radio-cards";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-area";
import { SelectField } from "@/components/form/text-field";
import { useSubmit, type Problem } from "@/components/form/use-submit";
import { apiPaths, paths } from "@/lib/domain/paths";
import type { Decision, PreparedStatement } from "../schema";
import type { SigningTexts } from "./texts";

export interface DecisionValues {
  /** Empty until chosen: nobody approves by leaving things as they are. */
  decision: Decision | "";
  remarks: string;
  language: string;
}

interface DecisionFormProps {
  office: string;
  requestId: string;
  values: DecisionValues;
  /** Why the same could not be prepared anew, until it is tried again. */
  refusal: Problem | null;
  texts: SigningTexts;
  onPrepared: (values: DecisionValues, statement: PreparedStatement) => void;
}

const languages = [
  { value: "sv", label: "Svenska" },
  { value: "nb", label: "Norsk bokmål" },
  { value: "en", label: "English" },
];

/** The first step: what to decide, and in which language it is signed. */
export function DecisionForm({ office, requestId, values, refusal, texts, onPrepared }: DecisionFormProps) {
  const { register, handleSubmit, setError, formState } = useForm<DecisionValues>({ defaultValues: values });
  const router = useRouter();
  const { submit, isBusy, ...trying } = useSubmit<PreparedStatement>(
    { title: texts.offline, detail: texts.offlineHint },
    // A point blocks since the page was read: what can be decided is read anew.
    ({ code }) => code === "approval.notReady" && router.refresh(),
  );
  const problem = trying.problem ?? refusal;
  const onSubmit = handleSubmit(async (body) => {
    const wrong = faultOf(body, texts);
    if (wrong) return setError(wrong.field, { message: wrong.message }, { shouldFocus: true });
    const url = apiPaths.statement(office, requestId);
    const statement = await submit({ method: "POST", url, body });
    if (statement) onPrepared(body, statement);
  });
  return (
    <form onSubmit={onSubmit} noValidate>
      <FormFields>
        {problem && (
          <ProblemMessage
            problem={problem}
            fields={["decision", "remarks", "language"]}
            signIn={{
              href: paths.signIn(paths.signing(office, requestId)),
              label: texts.signInAgain,
              hint: texts.signInAgainHint,
            }}
          />
        )}
        <RadioCards
          {...register("decision")}
          label={texts.choice}
          options={texts.choices}
          error={formState.errors.decision?.message}
        />
        <TextArea
          {...register("remarks")}
          label={texts.remarksField}
          hint={texts.remarksHint}
          error={formState.errors.remarks?.message}
          rows={3}
          maxLength={5000}
        />
        <SelectField {...register("language")} label={texts.language} options={languages} />
        <FormActions>
          <SubmitButton
            busy={isBusy}
            busyLabel={texts.preparing}
            variant={texts.isHeld ? "plain" : "primary"}
          >
            {texts.prepare}
          </SubmitButton>
        </FormActions>
      </FormFields>
    </form>
  );
}

/** What is to be mended before the statement can be prepared: the same that the server asks for. */
function faultOf(
  { decision, remarks }: DecisionValues,
  texts: SigningTexts,
): { field: "decision" | "remarks"; message: string } | null {
  if (!decision) return { field: "decision", message: texts.decisionRequired };
  const hasRemarks = remarks.trim() !== "";
  if (decision === "approved")
    return hasRemarks ? { field: "remarks", message: texts.remarksNotAllowed } : null;
  return hasRemarks ? null : { field: "remarks", message: texts.remarksRequired };
}
