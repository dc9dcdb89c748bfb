"use client";

import { useState, type FormEvent } from "react";
import { FormActions, FormFields } from "@/components/form/form-layout";
import { ProblemMessage } from "@/components/form/problem-message";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { useSubmit, type Problem } from "@/components/form/use-submit";
import { Button } from "@/components/ui/button";
import type { ListKey } from "@/lib/domain/list";
import type { SavedView } from "../schema";
import type { ViewRow, ViewTexts } from "./view-row";

const LONGEST_NAME = 80;

interface NameFormProps {
  texts: ViewTexts;
  submitLabel: string;
  name?: string;
  isBusy: boolean;
  problem: Problem | null;
  onName: (name: string) => Promise<void>;
  children?: React.ReactNode;
}

/** A view's name and what to do with it. */
function NameForm({ texts, submitLabel, name, isBusy, problem, onName, children }: NameFormProps) {
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
          label={texts.name}
          hint={texts.nameHint}
          error={wrong}
          defaultValue={name}
          maxLength={LONGEST_NAME}
          autoComplete="off"
          // The form was asked for: what is written next is its name.
          autoFocus
        />
        <FormActions>
          <SubmitButton variant="plain" busy={isBusy} busyLabel={texts.busy}>
            {submitLabel}
          </SubmitButton>
          {children}
        </FormActions>
      </FormFields>
    </form>
  );
}

interface SaveFormProps {
  url: string;
  list: ListKey;
  query: string;
  texts: ViewTexts;
  onDone: (message: string) => void;
}

/** Saves what the page shows under a name. */
export function SaveForm({ url, list, query, texts, onDone }: SaveFormProps) {
  const { submit, isBusy, problem } = useSubmit<SavedView>(texts.offline);
  const save = async (name: string) => {
    if (await submit({ method: "POST", url, body: { list, name, query } })) onDone(texts.saved);
  };
  return (
    <NameForm texts={texts} submitLabel={texts.submit} isBusy={isBusy} problem={problem} onName={save} />
  );
}

interface ChangeFormProps {
  view: ViewRow;
  texts: ViewTexts;
  onDone: (message: string) => void;
}

/** Renames a view, or removes it when asked twice. */
export function ChangeForm({ view, texts, onDone }: ChangeFormProps) {
  const { submit, isBusy, problem, clearProblem } = useSubmit<SavedView>(texts.offline);
  const [isAsking, setAsking] = useState(false);
  const { url, version } = view;
  const rename = async (name: string) => {
    if (await submit({ method: "PATCH", url, version, body: { name } })) onDone(texts.renamed);
  };
  const remove = async () => {
    if (await submit({ method: "DELETE", url, version })) onDone(texts.removed);
  };
  const ask = (next: boolean) => {
    clearProblem();
    setAsking(next);
  };
  if (!isAsking)
    return (
      <NameForm
        texts={texts}
        submitLabel={texts.rename}
        name={view.name}
        isBusy={isBusy}
        problem={problem}
        onName={rename}
      >
        <Button variant="quiet" onClick={() => ask(true)}>
          {texts.remove}
        </Button>
      </NameForm>
    );
  return (
    <FormFields>
      {problem && <ProblemMessage problem={problem} />}
      <p>{texts.removeAsk.replace("{name}", view.name)}</p>
      <FormActions>
        <Button variant="danger" aria-disabled={isBusy || undefined} onClick={() => void remove()}>
          {texts.removeYes}
        </Button>
        <Button autoFocus onClick={() => ask(false)}>
          {texts.keep}
        </Button>
      </FormActions>
    </FormFields>
  );
}
