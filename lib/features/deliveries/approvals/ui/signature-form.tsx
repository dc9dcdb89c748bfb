"use client";

import { useEffect, useState } from "react";
import { useForm } from "react-hook-form";
import { FormActions, FormFields } from "@/components/form/form-layout";
import { FormMessage } from "@/components/form/form-message";
import { PasswordField } from "@/components/form/password-field";
import { ProblemMessage } from "@/components/form/problem-message";
import { SubmitButton } from "@/components/form/submit-button";
import { useSubmit, type Problem } from "@/components/form/use-submit";
import { Pairs } from "@/components/ui/lists";
import { Digest, Disclosure } from "@/components/ui/notice";
import { apiPaths, paths } from "@/lib/domain/paths";
import { formatClock, zoneName } from "@/lib/domain/period";
import { STATEMENT_LIFE_MS } from "../domain";
import type { PreparedStatement } from "../schema";
import type { DecisionValues } from "./decision-form";
import type { SigningTexts } from "./texts";

interface SignatureFormProps {
  office: string;
  requestId: string;
  /** What was decided, to prepare the same anew. */
  values: DecisionValues;
  prepared: PreparedStatement;
  language: string;
  timeZone: string;
  texts: SigningTexts;
  onSigned: (approvalId: string) => void;
  onRenewed: (statement: PreparedStatement) => void;
  /** The same can no longer be decided as the delivery stands. */
  onRefused: (problem: Problem) => void;
}

/** Answers after which this statement is never signed, but the same decision may be prepared anew. */
const outdated = ["approval.statementExpired", "approval.deliveryChanged", "approval.digestMismatch"];

/** Answers to the preparing after which what can be decided must be looked at anew: a point holds it up. */
const refused = ["approval.notReady", "approval.secondPersonRequired"];

/** The last step: the digest of the stored text, and the password again. When its time is out, the same is prepared anew from here. */
export function SignatureForm(props: SignatureFormProps) {
  const { office, requestId, values, prepared, language, timeZone, texts } = props;
  const { register, handleSubmit, resetField, setError, setFocus, formState } = useForm({
    defaultValues: { password: "" },
  });
  const offline = { title: texts.offline, detail: texts.offlineHint };
  const [tries, setTries] = useState(0);
  const signing = useSubmit<{ id: string }>(offline, () => setTries((count) => count + 1));
  const renewing = useSubmit<PreparedStatement>(
    offline,
    (found) => refused.includes(found.code) && props.onRefused(found),
  );
  const isLate = useIsLate();
  const { problem } = signing;
  const isOut = isLate || outdated.includes(problem?.code ?? "");
  const time = formatClock(prepared.expiresAt, timeZone);
  const renew = async () => {
    const url = apiPaths.statement(office, requestId);
    const statement = await renewing.submit({ method: "POST", url, body: values });
    if (statement) props.onRenewed(statement);
  };
  const onSubmit = handleSubmit(async ({ password }) => {
    if (isOut) return renew();
    if (!password) return setError("password", { message: texts.passwordRequired }, { shouldFocus: true });
    const body = { statementId: prepared.id, digest: prepared.digest, method: "password", password };
    const signed = await signing.submit({ method: "POST", url: apiPaths.signature(office, requestId), body });
    if (signed) return props.onSigned(signed.id);
    resetField("password");
    setFocus("password");
  });
  const told = renewing.problem ?? problem;
  return (
    <form onSubmit={onSubmit} noValidate>
      <FormFields>
        {told?.code === "approval.wrongPassword" && !isLate && (
          // Anew for each try, so that the same words are read again.
          <FormMessage key={tries} tone="bad" title={told.title} focus={false}>
            {told.detail}
          </FormMessage>
        )}
        {told && told.code !== "approval.wrongPassword" && (
          <ProblemMessage
            problem={told}
            signIn={{
              href: paths.signIn(paths.signing(office, requestId)),
              label: texts.signInAgain,
              hint: texts.signInAgainHint,
            }}
          />
        )}
        {isLate && !outdated.includes(told?.code ?? "") && (
          <FormMessage tone="bad" title={texts.expired} focus={false} />
        )}
        <Pairs items={[{ term: texts.digest, value: <Digest value={prepared.digest} /> }]} />
        <Disclosure summary={texts.canonical}>
          <pre className="overflow-auto text-xs whitespace-pre-wrap break-all">{prepared.canonical}</pre>
        </Disclosure>
        {!isOut && (
          <p className="text-sm">
            {texts.expires.replace("{time}", `${time} (${zoneName(prepared.expiresAt, language, timeZone)})`)}
          </p>
        )}
        <PasswordField
          {...register("password")}
          label={texts.password}
          hint={texts.passwordHint}
          error={formState.errors.password?.message}
          autoComplete="current-password"
          showLabel={texts.show}
          hideLabel={texts.hide}
        />
        <FormActions>
          <SubmitButton
            busy={signing.isBusy || renewing.isBusy}
            busyLabel={isOut ? texts.preparing : texts.signing}
          >
            {isOut ? texts.renew : texts.sign}
          </SubmitButton>
        </FormActions>
      </FormFields>
    </form>
  );
}

/** Whether a statement's time has passed since this was first shown, by no other clock than the time that goes. */
function useIsLate(): boolean {
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), STATEMENT_LIFE_MS);
    return () => clearTimeout(timer);
  }, []);
  return isLate;
}
