"use client";

import { useRouter } from "next/navigation";
import { zodResolver } from "@hookform/resolvers/zod";
import { useForm } from "react-hook-form";
import { FormActions, FormFields } from "@/components/form/form-layout";
import { ProblemMessage } from "@/components/form/problem-message";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-area";
import { useSubmit } from "@/components/form/use-submit";
import { announce } from "@/components/layout/status-message";
import { apiPaths, paths } from "@/lib/domain/paths";
import { requestApprovalBody } from "../schema";

interface RequestFormProps {
  office: string;
  deliveryId: string;
  texts: Record<
    | "message"
    | "messageHint"
    | "submit"
    | "busy"
    | "done"
    | "offline"
    | "offlineHint"
    | "signInAgain"
    | "signInAgainHint",
    string
  >;
}

/** Asks the municipality to approve the delivery. */
export function RequestForm({ office, deliveryId, texts }: RequestFormProps) {
  const router = useRouter();
  const { register, handleSubmit } = useForm({
    resolver: zodResolver(requestApprovalBody),
    defaultValues: { message: "" },
  });
  const { submit, isBusy, problem } = useSubmit({ title: texts.offline, detail: texts.offlineHint });
  const onSubmit = handleSubmit(async (body) => {
    const url = apiPaths.approvalRequests(office, deliveryId);
    if (!(await submit({ method: "POST", url, body }))) return;
    announce(texts.done);
    router.refresh();
  });
  return (
    <form onSubmit={onSubmit} noValidate>
      <FormFields>
        {problem && (
          <ProblemMessage
            problem={problem}
            fields={["message"]}
            signIn={{
              href: paths.signIn(paths.delivery(office, deliveryId)),
              label: texts.signInAgain,
              hint: texts.signInAgainHint,
            }}
          />
        )}
        <TextArea
          {...register("message")}
          label={texts.message}
          hint={texts.messageHint}
          rows={2}
          maxLength={2000}
        />
        <FormActions>
          <SubmitButton busy={isBusy} busyLabel={texts.busy} variant="primary" wide>
            {texts.submit}
          </SubmitButton>
        </FormActions>
      </FormFields>
    </form>
  );
}
