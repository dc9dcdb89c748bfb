"use client";

import { useTranslations } from "next-intl";
import { useForm } from "react-hook-form";
import { CheckList } from "@/components/form/check-list";
import { errorAt } from "@/components/form/field-errors";
import { OperationForm } from "@/components/form/operation-form";
import { SaveActions } from "@/components/form/save-actions";
import { TextArea } from "@/components/form/text-area";
import { TextField } from "@/components/form/text-field";
import { useOperation } from "@/components/form/use-operation";
import type { OperationCall } from "@/lib/domain/operation";
import type { inviteToProjectOperation } from "../api";

interface InviteFormProps {
  call: OperationCall<typeof inviteToProjectOperation>;
  page: string;
  draft: string;
  /** Those that run the system are ticked from the start. */
  askable: { code: string; name: string; runsSystem: boolean }[];
}

interface Values {
  municipalities: string[];
  answerBy: string;
  message: string;
}

/** Asks municipalities to join, until a last day. */
export function InviteForm({ call, page, draft, askable }: InviteFormProps) {
  const t = useTranslations("projects.invite");
  const form = useForm<Values>({
    defaultValues: {
      municipalities: askable.filter(({ runsSystem }) => runsSystem).map(({ code }) => code),
      answerBy: "",
      message: "",
    },
  });
  const { register, setError, formState } = form;
  const operation = useOperation(call);
  const error = (name: keyof Values) =>
    formState.errors[name]?.message ??
    errorAt(operation.problem, name) ??
    operation.problem?.errors?.find(({ path }) => path.startsWith(`${name}.`))?.message;
  const send = (body: Values) => {
    if (body.municipalities.length === 0) setError("municipalities", { message: t("choose") });
    if (!body.answerBy) setError("answerBy", { message: t("chooseDay") }, { shouldFocus: true });
    return body.municipalities.length === 0 || !body.answerBy ? null : { body };
  };
  return (
    <OperationForm
      operation={operation}
      form={form}
      send={send}
      done={() => ({ message: t("done", { count: form.getValues("municipalities").length }) })}
      fields={["municipalities", "answerBy", "message"]}
      page={page}
      draft={{ key: draft, fields: ["message"] }}
    >
      <CheckList
        {...register("municipalities")}
        label={t("whom")}
        hint={t("whomHint")}
        error={error("municipalities")}
        options={askable.map(({ code, name, runsSystem }) => ({
          value: code,
          label: runsSystem ? name : `${name} (${t("without")})`,
        }))}
      />
      <TextField {...register("answerBy")} type="date" label={t("answerBy")} error={error("answerBy")} />
      <TextArea
        {...register("message")}
        label={t("message")}
        hint={t("messageHint")}
        error={error("message")}
        rows={3}
        maxLength={2000}
      />
      <SaveActions busy={operation.isBusy} variant="plain">
        {t("submit")}
      </SaveActions>
    </OperationForm>
  );
}
