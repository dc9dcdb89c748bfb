"use client";

import { useTranslations } from "next-intl";
import { useForm } from "react-hook-form";
import { FormActions } from "@/components/form/form-layout";
import { OperationForm } from "@/components/form/operation-form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-area";
import { useOperation } from "@/components/form/use-operation";
import { Disclosure } from "@/components/ui/notice";
import type { OperationCall } from "@/lib/domain/operation";
import type { answerInvitationOperation } from "../api";
import type { AnswerBody } from "../schema";

interface AnswerFormProps {
  call: OperationCall<typeof answerInvitationOperation>;
  page: string;
  /** Names the fields of each form on the page. */
  id: string;
  /** The page's next step: its first button is the filled one. */
  isNext: boolean;
}

const answers: AnswerBody["answer"][] = ["joins", "later", "declines"];

/** An answer in one click, and a comment for who wants to write one. */
export function AnswerForm({ call, page, id, isNext }: AnswerFormProps) {
  const t = useTranslations("projects.answer");
  const field = `note-${id}`;
  const form = useForm<Record<string, string>>({ defaultValues: { [field]: "" } });
  const operation = useOperation(call);
  const send = (values: Record<string, string>, button: string) => {
    const answer = answers.find((one) => one === button) ?? "later";
    return { body: { answer, note: values[field] ?? "" } };
  };
  return (
    <OperationForm
      operation={operation}
      form={form}
      send={send}
      done={({ answer }) => ({ message: t(`done.${answer ?? "later"}`) })}
      page={page}
    >
      <Disclosure summary={t("note")}>
        <TextArea
          {...form.register(field)}
          label={t("note")}
          hint={t("noteHint")}
          rows={2}
          maxLength={2000}
        />
      </Disclosure>
      <FormActions>
        {answers.map((answer) => (
          <SubmitButton
            key={answer}
            name="answer"
            value={answer}
            busy={operation.isBusy}
            variant={answer === "joins" && isNext ? "primary" : "plain"}
          >
            {t(answer)}
          </SubmitButton>
        ))}
      </FormActions>
    </OperationForm>
  );
}
