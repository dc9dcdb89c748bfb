"use client";

import { useState } from "react";
import { useTranslations } from "next-intl";
import { useForm } from "react-hook-form";
import { FormActions } from "@/components/form/form-layout";
import { FormMessage } from "@/components/form/form-message";
import { OperationForm } from "@/components/form/operation-form";
import { PasswordField } from "@/components/form/password-field";
import { SubmitButton } from "@/components/form/submit-button";
import type { Problem } from "@/components/form/use-call";
import { useOperation } from "@/components/form/use-operation";
import { Pairs } from "@/components/ui/lists";
import { Digest, Disclosure } from "@/components/ui/notice";
import type { OperationCall } from "@/lib/domain/operation";
import { paths } from "@/lib/domain/paths";
import { formatClock, zoneName } from "@/lib/domain/period";
import type { prepareStatementOperation, signApprovalOperation } from "../api";
import type { PreparedStatement } from "../schema";
import type { Decided } from "./decision-form";
import { TimeLeft } from "./time-left";
import { useTimeLeft } from "./use-time-left";

export interface SigningCalls {
  prepare: OperationCall<typeof prepareStatementOperation>;
  sign: OperationCall<typeof signApprovalOperation>;
}

interface SignatureFormProps {
  office: string;
  calls: SigningCalls;
  page: string;
  /** The decision of an expired statement, for preparing it again. */
  values: Decided;
  prepared: PreparedStatement;
  language: string;
  timeZone: string;
  onSigned: () => void;
  onRenewed: (statement: PreparedStatement) => void;
  /** Called when the same decision is no longer possible for the delivery. */
  onRefused: (problem: Problem) => void;
}

/**
 * Errors after which this statement can never be signed, but the same decision can be prepared
 * again.
 */
const outdated = ["approval.statementExpired", "approval.deliveryChanged", "approval.digestMismatch"];

/**
 * Errors of the preparation after which the possible decisions must be loaded again: a point
 * blocks.
 */
const refused = ["approval.notReady", "approval.secondPersonRequired"];

/**
 * The last step: the digest of the stored text, and the password again. An expired statement is
 * prepared again from here.
 */
export function SignatureForm(props: SignatureFormProps) {
  const { office, calls, values, prepared, language, timeZone } = props;
  const t = useTranslations("approvals.signing");
  const signIn = useTranslations("signIn");
  const form = useForm({ defaultValues: { password: "" } });
  const [tries, setTries] = useState(0);
  const signing = useOperation(calls.sign, () => {
    setTries((count) => count + 1);
    form.resetField("password");
    form.setFocus("password");
  });
  const renewing = useOperation(
    calls.prepare,
    (found) => refused.includes(found.code) && props.onRefused(found),
  );
  const left = useTimeLeft(prepared.id);
  const isLate = left === 0;
  const problem = renewing.problem ?? signing.problem;
  const isOut = isLate || outdated.includes(signing.problem?.code ?? "");
  const time = formatClock(prepared.expiresAt, timeZone);
  const renew = async () => {
    const statement = await renewing.submit({ body: values });
    if (!statement) return;
    signing.clearProblem();
    props.onRenewed(statement);
  };
  const send = ({ password }: { password: string }) => {
    if (isOut) {
      void renew();
      return null;
    }
    if (!password) {
      form.setError("password", { message: t("passwordRequired") }, { shouldFocus: true });
      return null;
    }
    const { id: statementId, digest } = prepared;
    return { body: { statementId, digest, method: "password" as const, password } };
  };
  const explain = ({ code, title, detail }: Problem) => {
    if (code !== "approval.wrongPassword") return undefined;
    // A new key for each attempt, so that a screen reader reads the same text again.
    return isLate ? null : (
      <FormMessage key={tries} tone="bad" title={title} focus={false}>
        {detail}
      </FormMessage>
    );
  };
  return (
    <OperationForm
      operation={signing}
      form={form}
      send={send}
      done={({ id }) => {
        props.onSigned();
        return { message: t("signed"), to: paths.approval(office, id) };
      }}
      problem={problem}
      explain={explain}
      page={props.page}
    >
      {isLate && !outdated.includes(problem?.code ?? "") && (
        <FormMessage tone="bad" title={t("expired")} focus={false} />
      )}
      <Pairs items={[{ term: t("digest"), value: <Digest value={prepared.digest} /> }]} />
      <Disclosure summary={t("checkYourself")}>
        <p className="text-sm">{t("canonical")}</p>
        <pre className="overflow-auto text-xs whitespace-pre-wrap break-all">{prepared.canonical}</pre>
      </Disclosure>
      {!isOut && (
        <TimeLeft
          seconds={left}
          until={`${time} (${zoneName(prepared.expiresAt, language, timeZone)})`}
          isBusy={renewing.isBusy || signing.isBusy}
          onRenew={() => void renew()}
        />
      )}
      <PasswordField
        {...form.register("password")}
        label={t("password")}
        hint={t("passwordHint")}
        error={form.formState.errors.password?.message}
        autoComplete="current-password"
        showLabel={signIn("show")}
        hideLabel={signIn("hide")}
      />
      <FormActions>
        <SubmitButton busy={signing.isBusy || renewing.isBusy} busyLabel={t(isOut ? "preparing" : "busy")}>
          {t(isOut ? "renew" : "sign")}
        </SubmitButton>
      </FormActions>
    </OperationForm>
  );
}
