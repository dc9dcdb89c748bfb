"use client";

import { useRouter } from "next/navigation";
import { zodResolver } from "@hookform/resolvers/zod";
import { useForm } from "react-hook-form";
import { FormActions, FormFields } from "@/components/form/form-layout";
import { ProblemMessage } from "@/components/form/problem-message";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-area";
import { SelectField } from "@/components/form/text-field";
import { useSubmit } from "@/components/form/use-submit";
import { announce } from "@/components/layout/status-message";
import { apiPaths, paths } from "@/lib/domain/paths";
import { movePhaseBody, type Delivery } from "../schema";

interface MovePhaseFormProps {
  office: string;
  delivery: { id: string; version: number };
  phases: { key: string; name: string }[];
  /** The phase it goes to unless another is chosen. */
  to: string;
  isPrimary: boolean;
  texts: Record<
    | "phase"
    | "reason"
    | "reasonHint"
    | "move"
    | "moved"
    | "offline"
    | "offlineHint"
    | "signInAgain"
    | "signInAgainHint",
    string
  >;
}

/** Moves a delivery to the next phase, or back with a reason. */
export function MovePhaseForm({ office, delivery, phases, to, isPrimary, texts }: MovePhaseFormProps) {
  const router = useRouter();
  const { register, handleSubmit } = useForm({
    resolver: zodResolver(movePhaseBody),
    defaultValues: { phase: to, reason: "" },
  });
  const { submit, isBusy, problem } = useSubmit<Delivery>({
    title: texts.offline,
    detail: texts.offlineHint,
  });
  const onSubmit = handleSubmit(async (body) => {
    const url = apiPaths.phase(office, delivery.id);
    const moved = await submit({ method: "POST", url, body, version: delivery.version });
    if (!moved) return;
    announce(texts.moved.replace("{phase}", moved.phase.name));
    router.refresh();
  });
  return (
    <form onSubmit={onSubmit} noValidate>
      <FormFields>
        {problem && (
          <ProblemMessage
            problem={problem}
            fields={["phase", "reason"]}
            signIn={{
              href: paths.signIn(paths.delivery(office, delivery.id)),
              label: texts.signInAgain,
              hint: texts.signInAgainHint,
            }}
          />
        )}
        <SelectField
          {...register("phase")}
          label={texts.phase}
          options={phases.map(({ key, name }) => ({ value: key, label: name }))}
        />
        <TextArea
          {...register("reason")}
          label={texts.reason}
          hint={texts.reasonHint}
          rows={2}
          maxLength={2000}
        />
        <FormActions>
          <SubmitButton busy={isBusy} variant={isPrimary ? "primary" : "plain"} wide>
            {texts.move}
          </SubmitButton>
        </FormActions>
      </FormFields>
    </form>
  );
}
