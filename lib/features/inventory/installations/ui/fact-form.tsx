"use client";

import { useLocale, useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { FieldRow, FormGroup, SaveBar } from "@/components/form/form-layout";
import { OperationForm } from "@/components/form/operation-form";
import { SubmitButton } from "@/components/form/submit-button";
import type { Problem } from "@/components/form/use-call";
import { useOperation } from "@/components/form/use-operation";
import { announce } from "@/components/layout/status-message";
import { Button } from "@/components/ui/button";
import type { OperationCall } from "@/lib/domain/operation";
import type { changeInstallationOperation, confirmInstallationOperation } from "../api";
import type { Installation } from "../schema";
import { ClassFields, FactField } from "./fact-field";
import { groups, rowsOf } from "./layout";
import { bodyFrom, draftFields, valuesOf, type Values } from "./values";

interface FactFormProps {
  call: OperationCall<typeof changeInstallationOperation>;
  confirmation: OperationCall<typeof confirmInstallationOperation>;
  installation: Installation;
  page: string;
  draft: string;
}

/**
 * What its people know of an installation, in four groups. Its last line stays in sight: what is
 * changed is saved there, and when nothing is, one click says that it is right today.
 */
export function FactForm({ call, confirmation, installation, page, draft }: FactFormProps) {
  const t = useTranslations("installations");
  const forms = useTranslations("forms");
  const locale = useLocale();
  // What is saved: the answer's, or what somebody else has saved in the meantime.
  const [saved, setSaved] = useState(installation);
  const [found, setFound] = useState<Problem | null>(null);
  const form = useForm<Values>({ defaultValues: valuesOf(installation, locale) });
  const { isDirty } = form.formState;
  const take = (current: Installation, keepDirtyValues: boolean) => {
    setSaved(current);
    form.reset(valuesOf(current, locale), { keepDirtyValues });
  };
  const operation = useOperation(call, ({ code, current }) => {
    if (code === "request.stale" && current) take(current, true);
  });
  const problem = found ?? operation.problem;
  const errorAt = (field: string) =>
    problem?.errors?.find(({ path }) => path === field || path.startsWith(`${field}.`))?.message;

  function send(values: Values) {
    const { body, wrong } = bodyFrom(values, valuesOf(saved, locale), locale);
    const errors = wrong.map(({ field, text, params }) => ({
      path: field,
      code: text,
      message: t(`form.${text as "amount"}`, params),
    }));
    const title = { status: 422, code: "form", title: t("form.wrong"), detail: t("form.wrongDetail") };
    setFound(errors.length > 0 ? { ...title, errors } : null);
    return errors.length > 0 ? null : { body, version: saved.version };
  }

  return (
    <OperationForm
      operation={operation}
      form={form}
      send={send}
      done={(answer) => {
        take(answer, false);
        return { message: t("form.saved") };
      }}
      problem={problem}
      fields={[...draftFields]}
      page={page}
      draft={{ key: draft, fields: draftFields }}
    >
      {groups.map((group) => (
        <FormGroup key={group} title={t(`groups.${group}.title`)} hint={t(`groups.${group}.hint`)}>
          {rowsOf[group].map((row) => {
            const fields = row.map((name) =>
              name === "informationClass" ? (
                <ClassFields key={name} register={form.register} error={errorAt("class-k")} />
              ) : (
                <FactField
                  key={name}
                  name={name}
                  register={form.register}
                  error={errorAt(name)}
                  isMissing={saved.missing.includes(name)}
                />
              ),
            );
            return row.length > 1 ? <FieldRow key={row[0]}>{fields}</FieldRow> : fields;
          })}
        </FormGroup>
      ))}
      <SaveBar>
        {isDirty ? (
          <>
            <SubmitButton busy={operation.isBusy} busyLabel={forms("saving")}>
              {t("form.submit")}
            </SubmitButton>
            <span>{t("form.kept")}</span>
          </>
        ) : (
          <Confirm call={confirmation} version={saved.version} onDone={(answer) => take(answer, false)} />
        )}
      </SaveBar>
    </OperationForm>
  );
}

interface ConfirmProps {
  call: OperationCall<typeof confirmInstallationOperation>;
  version: number;
  onDone: (answer: Installation) => void;
}

/** These facts are right today: one click. */
function Confirm({ call, version, onDone }: ConfirmProps) {
  const t = useTranslations("installations.confirm");
  const router = useRouter();
  const { submit, isBusy, problem } = useOperation(call);
  async function confirm() {
    const answer = await submit({ version });
    if (!answer) return;
    onDone(answer);
    announce(t("done"));
    router.refresh();
  }
  return (
    <>
      <Button variant="primary" aria-disabled={isBusy || undefined} onClick={() => void confirm()}>
        {t("button")}
      </Button>
      <span role={problem ? "alert" : undefined}>{problem ? problem.title : t("text")}</span>
    </>
  );
}
