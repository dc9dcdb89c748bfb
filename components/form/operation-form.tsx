"use client";

import { Fragment, useEffect, useRef, type ReactNode } from "react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import type { FieldValues, Path, UseFormReturn } from "react-hook-form";
import type { AnswerOf } from "@/lib/domain/operation";
import { paths } from "@/lib/domain/paths";
import { announce } from "../layout/status-message";
import { DraftOffer } from "./draft-offer";
import { FormFields } from "./form-layout";
import { ProblemMessage } from "./problem-message";
import type { CallState, Problem, Sent } from "./use-call";
import { useDraft, type DraftPlace } from "./use-draft";

/**
 * The message after a success and the page that shows it; without `to` the open page is reloaded.
 */
interface Done {
  message: string;
  to?: string;
}

interface OperationFormProps<O, V extends FieldValues> {
  /** The result of `useOperation(call)`. */
  operation: CallState<O>;
  /** The result of `useForm(...)`. */
  form: UseFormReturn<V>;
  /**
   * Makes the request body from the form's values (`button` is the value of the submit button);
   * null when the reader must correct something first.
   */
  send: (values: V, button: string) => Sent<O> | null;
  /** Called after a success. Null when the surrounding component has handled the success. */
  done: (answer: AnswerOf<O>, button: string) => Done | null;
  /** The fields that an error can refer to. */
  fields?: string[];
  /** The page to return to after a new sign-in. */
  page: string;
  /** The storage of unsaved values. */
  draft?: DraftPlace<V>;
  /** Keeps the draft after this submission: the surrounding component removes it. */
  keepsDraft?: boolean;
  /** Overrides the operation's own problem. */
  problem?: Problem | null;
  /** Replaces the message for a problem; null hides it, undefined keeps the ordinary message. */
  explain?: (problem: Problem) => ReactNode | undefined;
  /** Content beneath the problem's text. */
  beside?: ReactNode;
  children: ReactNode;
}

/**
 * The common parts of all forms: the problem with a link to each wrong field, a link to sign in
 * again in another tab when the session has ended, the draft, one submission at a time, and the
 * message after a success.
 */
export function OperationForm<O, V extends FieldValues>(props: OperationFormProps<O, V>) {
  const { operation, form, send, done, draft: place } = props;
  const t = useTranslations("forms");
  const router = useRouter();
  const draft = useDraft(form, place);
  const first = place?.fields[0];
  const problem = props.problem === undefined ? operation.problem : props.problem;

  // The pressed button of the draft's line is gone: moves the focus to the first field.
  const isPressed = useRef(false);
  useEffect(() => {
    if (isPressed.current && first) form.setFocus(first as unknown as Path<V>);
    isPressed.current = false;
  });
  const press = (act: () => void) => () => {
    isPressed.current = true;
    act();
  };

  const onSubmit = form.handleSubmit(async (values, event) => {
    const pressed = (event?.nativeEvent as SubmitEvent | undefined)?.submitter;
    const button = pressed instanceof HTMLButtonElement ? pressed.value : "";
    const sent = send(values, button);
    const answer = sent && (await operation.submit(sent));
    if (!answer) return;
    if (!props.keepsDraft) draft.drop();
    const next = done(answer, button);
    if (!next) return;
    announce(next.message, next.to);
    if (next.to) router.push(next.to);
    router.refresh();
  });

  return (
    <form onSubmit={onSubmit} noValidate>
      <FormFields>
        {problem && explained(props, problem, t)}
        {draft.found && (
          <DraftOffer
            found={draft.found}
            onTakeBack={press(draft.takeBack)}
            onThrowAway={press(draft.throwAway)}
          />
        )}
        {/* A new key when a draft is restored, so that each field shows its new value. */}
        <Fragment key={draft.turn}>{props.children}</Fragment>
      </FormFields>
    </form>
  );
}

function explained<O, V extends FieldValues>(
  { explain, fields, page, beside }: OperationFormProps<O, V>,
  problem: Problem,
  t: ReturnType<typeof useTranslations<"forms">>,
): ReactNode {
  const own = explain?.(problem);
  if (own !== undefined) return own;
  const signIn = { href: paths.signIn(page), label: t("signInAgain"), hint: t("signInAgainHint") };
  return (
    <ProblemMessage problem={problem} fields={fields} signIn={signIn}>
      {beside}
    </ProblemMessage>
  );
}
