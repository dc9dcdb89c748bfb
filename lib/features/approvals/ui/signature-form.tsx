"use client";

import { useForm } from "react-hook-form";
import { FormActions, FormFields } from "@/components/form/form-layout";
import { PasswordField } from "@/components/form/password-field";
import { ProblemMessage } from "@/components/form/problem-message";
import { SubmitButton } from "@/components/form/submit-button";
import { useSubmit } from "@/components/form/use-submit";
import { Pairs } from "@/components/ui/lists";
import { Digest, Disclosure } from "@/components/ui/notice";
import { apiPaths, paths } from "@/lib/domain/paths";
import type { PreparedStatement } from "../schema";
import type { SigningTexts } from "./texts";

interface SignatureFormProps {
  office: string;
  requestId: string;
  prepared: PreparedStatement;
  timeZone: string;
  texts: SigningTexts;
  onSigned: (approvalId: string) => void;
}

/** The last step: the digest of the stored text, and the password again. */
export function SignatureForm({
  office,
  requestId,
  prepared,
  timeZone,
  texts,
  onSigned,
}: SignatureFormProps) {
  const { register, handleSubmit, resetField } = useForm({ defaultValues: { password: "" } });
  const { submit, isBusy, problem } = useSubmit<{ id: string }>({
    title: texts.offline,
    detail: texts.offlineHint,
  });
  const time = new Intl.DateTimeFormat("sv-SE", { timeStyle: "medium", timeZone }).format(
    new Date(prepared.expiresAt),
  );
  const onSubmit = handleSubmit(async ({ password }) => {
    const body = { statementId: prepared.id, digest: prepared.digest, method: "password", password };
    const signed = await submit({ method: "POST", url: apiPaths.signature(office, requestId), body });
    if (signed) onSigned(signed.id);
    else resetField("password");
  });
  return (
    <form onSubmit={onSubmit} noValidate>
      <FormFields>
        {problem && (
          <ProblemMessage problem={problem} fields={["password"]}>
            {problem.status === 401 && (
              <a href={paths.signIn(paths.signing(office, requestId))} target="_blank" rel="noreferrer">
                {texts.signInAgain}
              </a>
            )}
          </ProblemMessage>
        )}
        <Pairs items={[{ term: texts.digest, value: <Digest value={prepared.digest} /> }]} />
        <Disclosure summary={texts.canonical}>
          <pre className="overflow-auto text-xs whitespace-pre-wrap break-all">{prepared.canonical}</pre>
        </Disclosure>
        <p className="text-sm">{texts.expires.replace("{time}", time)}</p>
        <PasswordField
          {...register("password")}
          label={texts.password}
          hint={texts.passwordHint}
          autoComplete="current-password"
          showLabel={texts.show}
          hideLabel={texts.hide}
        />
        <FormActions>
          <SubmitButton busy={isBusy} busyLabel={texts.signing}>
            {texts.sign}
          </SubmitButton>
        </FormActions>
      </FormFields>
    </form>
  );
}
