"use client";

import { useTranslations } from "next-intl";
import { useForm } from "react-hook-form";
import { FormActions } from "@/components/form/form-layout";
import { OperationForm } from "@/components/form/operation-form";
import { PasswordField } from "@/components/form/password-field";
import { SubmitButton } from "@/components/form/submit-button";
import { useOperation } from "@/components/form/use-operation";
import type { OperationCall } from "@/lib/domain/operation";
import type { followLinkOperation } from "../api";

interface LinkFormProps {
  call: OperationCall<typeof followLinkOperation>;
  /** Whether a password is set; else the button alone says yes. */
  asksPassword: boolean;
  submitLabel: string;
  done: string;
  /** Where it leads afterwards. */
  to: string;
  page: string;
}

/** Uses a link: sets a password, or says yes. */
export function LinkForm({ call, asksPassword, submitLabel, done, to, page }: LinkFormProps) {
  const t = useTranslations("links");
  const form = useForm({ defaultValues: { password: "" } });
  const operation = useOperation(call);
  return (
    <OperationForm
      operation={operation}
      form={form}
      send={({ password }) => ({ body: asksPassword ? { password } : {} })}
      done={() => ({ message: done, to })}
      fields={["password"]}
      page={page}
    >
      {asksPassword && (
        <PasswordField
          {...form.register("password")}
          autoComplete="new-password"
          label={t("password")}
          hint={t("hint")}
          showLabel={t("show")}
          hideLabel={t("hide")}
          required
        />
      )}
      <FormActions>
        <SubmitButton busy={operation.isBusy} busyLabel={t("busy")} variant="primary" wide>
          {submitLabel}
        </SubmitButton>
      </FormActions>
    </OperationForm>
  );
}
