"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { FormActions } from "@/components/form/form-layout";
import { FormMessage } from "@/components/form/form-message";
import { OperationForm } from "@/components/form/operation-form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { useOperation } from "@/components/form/use-operation";
import type { OperationCall } from "@/lib/domain/operation";
import { paths } from "@/lib/domain/paths";
import type { requestPasswordOperation } from "../api";

/** Asks for a link to set a new password; the answer is the same for all. */
export function ForgotForm({ call }: { call: OperationCall<typeof requestPasswordOperation> }) {
  const t = useTranslations("forgot");
  const form = useForm({ defaultValues: { email: "" } });
  const operation = useOperation(call);
  const [isSent, setSent] = useState(false);
  if (isSent) return <FormMessage tone="ok" title={t("done")} />;
  return (
    <OperationForm
      operation={operation}
      form={form}
      send={({ email }) => ({ body: { email } })}
      done={() => {
        setSent(true);
        return null;
      }}
      fields={["email"]}
      page={paths.forgotPassword()}
    >
      <TextField
        {...form.register("email")}
        type="email"
        autoComplete="username"
        label={t("email")}
        required
      />
      <FormActions>
        <SubmitButton busy={operation.isBusy} busyLabel={t("busy")} variant="primary" wide>
          {t("submit")}
        </SubmitButton>
      </FormActions>
    </OperationForm>
  );
}
