"use client";

import { NextIntlClientProvider, useTranslations } from "next-intl";
import { useState, type FormEvent, type ReactNode } from "react";
import { draftFrom, draftOf } from "@/components/form/draft";
import { keepDraft, readDraft } from "@/components/form/draft-store";
import { FormActions, FormFields } from "@/components/form/form-layout";
import type { PickedTexts } from "@/components/form/picked-texts";
import { ProblemMessage } from "@/components/form/problem-message";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import type { Problem } from "@/components/form/use-call";
import { useOperation } from "@/components/form/use-operation";
import { Button } from "@/components/ui/button";
import type { ListKey } from "@/lib/domain/list-description";
import type { OperationCall } from "@/lib/domain/operation";
import type { saveViewOperation } from "../api";
import type { ViewRow } from "./view-row";

const LONGEST_NAME = 80;

interface FormProps {
  texts: PickedTexts;
  onDone: (message: string) => void;
}

type SaveFormProps = Omit<SaveProps, "onDone"> & FormProps;
type ChangeFormProps = { view: ViewRow } & FormProps;

/** Saves what the page shows under a name. Brings the provider of its words with it. */
export const SaveForm = ({ texts, ...props }: SaveFormProps) => (
  <NextIntlClientProvider {...texts}>
    <Save {...props} />
  </NextIntlClientProvider>
);

/** Renames a view, or removes it when asked twice. */
export const ChangeForm = ({ texts, ...props }: ChangeFormProps) => (
  <NextIntlClientProvider {...texts}>
    <Change {...props} />
  </NextIntlClientProvider>
);

interface NameFormProps {
  submitLabel: string;
  name?: string;
  isBusy: boolean;
  problem: Problem | null;
  onName: (name: string) => Promise<void>;
  /** Where what is typed is kept until it is saved. */
  draft?: string;
  children?: ReactNode;
}

const unnamed = { name: "" };

/** A view's name and what to do with it. */
function NameForm({ submitLabel, name, isBusy, problem, onName, draft, children }: NameFormProps) {
  const kept = draft && draftFrom(readDraft(draft), unnamed, ["name"]);
  const t = useTranslations("savedViews");
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    void onName(String(new FormData(event.currentTarget).get("name") ?? ""));
  };
  const wrong = problem?.errors?.find(({ path }) => path === "name")?.message;
  return (
    <form onSubmit={onSubmit} noValidate>
      <FormFields>
        {problem && <ProblemMessage problem={problem} fields={["name"]} />}
        <TextField
          name="name"
          label={t("name")}
          hint={t("nameHint")}
          error={wrong}
          defaultValue={kept ? String(kept.typed["name"]) : name}
          {...(draft && {
            onInput: ({ currentTarget }: FormEvent<HTMLInputElement>) =>
              keepDraft(draft, draftOf({ name: currentTarget.value }, unnamed, ["name"])),
          })}
          maxLength={LONGEST_NAME}
          autoComplete="off"
          // The form was asked for: what is written next is its name.
          autoFocus
        />
        <FormActions>
          <SubmitButton variant="plain" busy={isBusy} busyLabel={t("busy")}>
            {submitLabel}
          </SubmitButton>
          {children}
        </FormActions>
      </FormFields>
    </form>
  );
}

interface SaveProps {
  call: OperationCall<typeof saveViewOperation>;
  list: ListKey;
  query: string;
  draft: string;
  onDone: (message: string) => void;
}

function Save({ call, list, query, draft, onDone }: SaveProps) {
  const t = useTranslations("savedViews");
  const { submit, isBusy, problem } = useOperation(call);
  const save = async (name: string) => {
    if (!(await submit({ body: { list, name, query } }))) return;
    keepDraft(draft, null);
    onDone(t("saved"));
  };
  return <NameForm submitLabel={t("submit")} isBusy={isBusy} problem={problem} onName={save} draft={draft} />;
}

interface ChangeProps {
  view: ViewRow;
  onDone: (message: string) => void;
}

function Change({ view, onDone }: ChangeProps) {
  const { calls, version } = view;
  const t = useTranslations("savedViews");
  const renaming = useOperation(calls.rename);
  const removing = useOperation(calls.remove);
  const [isAsking, setAsking] = useState(false);
  const rename = async (name: string) => {
    if (await renaming.submit({ version, body: { name } })) onDone(t("renamed"));
  };
  const remove = async () => {
    if (await removing.submit({ version })) onDone(t("removed"));
  };
  const ask = (next: boolean) => {
    renaming.clearProblem();
    removing.clearProblem();
    setAsking(next);
  };
  if (!isAsking)
    return (
      <NameForm
        submitLabel={t("rename")}
        name={view.name}
        isBusy={renaming.isBusy}
        problem={renaming.problem}
        onName={rename}
      >
        <Button variant="quiet" onClick={() => ask(true)}>
          {t("remove")}
        </Button>
      </NameForm>
    );
  return (
    <FormFields>
      {removing.problem && <ProblemMessage problem={removing.problem} />}
      <p>{t("removeAsk", { name: view.name })}</p>
      <FormActions>
        <Button variant="danger" aria-disabled={removing.isBusy || undefined} onClick={() => void remove()}>
          {t("removeYes")}
        </Button>
        <Button autoFocus onClick={() => ask(false)}>
          {t("keep")}
        </Button>
      </FormActions>
    </FormFields>
  );
}
