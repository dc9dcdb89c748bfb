"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { FormActions, FormFields } from "@/components/form/form-layout";
import { FormMessage } from "@/components/form/form-message";
import { PasswordField } from "@/components/form/password-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { signIn, type SignInRefusal } from "@/components/form/sign-in";

interface SignInFormProps {
  /** Where to go afterwards; always a path of this site. */
  next: string;
}

/** Signs in through next-auth's credentials callback. */
export function SignInForm({ next }: SignInFormProps) {
  const t = useTranslations("signIn");
  const { register, handleSubmit, setFocus } = useForm({ defaultValues: { email: "", password: "" } });
  const [message, setMessage] = useState<(SignInRefusal & { tries: number }) | null>(null);
  const [isBusy, setBusy] = useState(false);

  const showMessage = ({ title, detail }: SignInRefusal) =>
    setMessage((before) => ({ title, detail, tries: (before?.tries ?? 0) + 1 }));

  const onSubmit = handleSubmit(async ({ email, password }) => {
    setBusy(true);
    try {
      const failure = await signIn(email, password);
      if (failure === null) return window.location.assign(next);
      showMessage(failure === "wrong" ? { title: t("wrong"), detail: t("wrongDetail") } : failure);
    } catch {
      showMessage({ title: t("failed"), detail: t("failedDetail") });
    }
    setBusy(false);
    setFocus("password");
  });

  return (
    <form onSubmit={onSubmit} method="post" action="/sign-in" noValidate>
      <FormFields>
        {message && (
          // Anew for each try, so that the same words are read again.
          <FormMessage key={message.tries} tone="bad" title={message.title} focus={false}>
            {message.detail}
          </FormMessage>
        )}
        <TextField {...register("email")} type="email" autoComplete="username" label={t("email")} required />
        <PasswordField
          {...register("password")}
          autoComplete="current-password"
          label={t("password")}
          showLabel={t("show")}
          hideLabel={t("hide")}
          required
        />
        <FormActions>
          <SubmitButton busy={isBusy} busyLabel={t("busy")} variant="primary" wide>
            {t("submit")}
          </SubmitButton>
        </FormActions>
      </FormFields>
    </form>
  );
}
