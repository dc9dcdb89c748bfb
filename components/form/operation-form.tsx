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
 * What is said of a success, and where it leads; without an address the page that is open is read
 * anew.
 */
interface Done {
  said: string;
  to?: string;
}

interface OperationFormProps<O, V extends FieldValues> {
  /** `useOperation(call)`. */
  operation: CallState<O>;
  /** `useForm(...)`. */
  form: UseFormReturn<V>;
  /**
   * What is sent of what was typed (`button` is the submit button's value); null when something
   * must be mended first.
   */
  send: (values: V, button: string) => Sent<O> | null;
  /** After a success. Null when the form's surroundings have seen to it themselves. */
  done: (answer: AnswerOf<O>, button: string) => Done | null;
  /** Names of the fields that an error can lead to. */
  fields?: string[];
  /** The page to come back to when one has to sign in again. */
  page: string;
  /** Where what is typed is kept until it is saved. */
  draft?: DraftPlace<V>;
  /** The draft outlasts this step: the form's surroundings drop it. */
  keepsDraft?: boolean;
  /** Shown instead of the operation's own. */
  problem?: Problem | null;
  /** Another message for a problem, or none; undefined for the ordinary one. */
  explain?: (problem: Problem) => ReactNode | undefined;
  /** Beneath the problem's words. */
  beside?: ReactNode;
  children: ReactNode;
}

/**
 * What every form has: the problem with a way to each wrong field and, for who is signed out
 * meanwhile, a way in that leaves this page as it is; the draft; one submission at a time; and what
 * is said once it is done.
 */
export function OperationForm<O, V extends FieldValues>(props: OperationFormProps<O, V>) {
  const { operation, form, send, done, draft: place } = props;
  const t = useTranslations("forms");
  const router = useRouter();
  const draft = useDraft(form, place);
  const first = place?.fields[0];
  const problem = props.problem === undefined ? operation.problem : props.problem;

  // The button that was pressed is gone: the focus goes to what it was about.
  const hadOffer = useRef(false);
  const hasOffer = draft.offered !== null;
  useEffect(() => {
    if (hadOffer.current && !hasOffer && first) form.setFocus(first as unknown as Path<V>);
    hadOffer.current = hasOffer;
  }, [hasOffer, first, form]);

  const onSubmit = form.handleSubmit(async (values, event) => {
    const pressed = (event?.nativeEvent as SubmitEvent | undefined)?.submitter;
    const button = pressed instanceof HTMLButtonElement ? pressed.value : "";
    const sent = send(values, button);
    const answer = sent && (await operation.submit(sent));
    if (!answer) return;
    if (!props.keepsDraft) draft.drop();
    const next = done(answer, button);
    if (!next) return;
    announce(next.said, next.to);
    if (next.to) router.push(next.to);
    router.refresh();
  });

  return (
    <form onSubmit={onSubmit} noValidate>
      <FormFields>
        {problem && explained(props, problem, t)}
        {draft.offered && <DraftOffer onTakeBack={draft.takeBack} onThrowAway={draft.throwAway} />}
        {/* Anew when a draft is taken back, so that each field shows what it now holds. */}
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
