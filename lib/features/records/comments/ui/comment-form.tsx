"use client";

import { useState } from "react";
import { useForm } from "react-hook-form";
import { FormActions, FormFields } from "@/components/form/form-layout";
import { ProblemMessage } from "@/components/form/problem-message";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-area";
import { useSubmit } from "@/components/form/use-submit";
import { Button } from "@/components/ui/button";
import { Said } from "@/components/ui/thread";
import { apiPaths, paths } from "@/lib/domain/paths";
import { COMMENT_MAX, type Comment } from "../schema";
import { useBoard } from "./comment-board";
import { MentionPicker } from "./mention-picker";
import type { FormTexts } from "./texts";

interface CommentFormProps {
  office: string;
  deliveryId: string;
  /** The comment to change; absent for a new one. */
  comment?: Comment;
  texts: FormTexts;
  onDone: () => void;
  onCancel?: () => void;
}

/** Writes a comment, or changes one's own. Whatever answer comes, what was typed stays. */
export function CommentForm({ office, deliveryId, comment, texts, onDone, onCancel }: CommentFormProps) {
  const done = useBoard();
  const [mentions, setMentions] = useState(comment?.mentions.map(({ id }) => id) ?? []);
  const { register, handleSubmit, formState } = useForm({
    defaultValues: { body: comment?.body ?? "" },
  });
  const { submit, isBusy, problem } = useSubmit<Comment>({
    title: texts.offline,
    detail: texts.offlineHint,
  });
  const current = problem?.code === "request.stale" ? (problem.current as Comment) : null;
  const place = comment ? `edit-${comment.id}` : "field";

  const onSubmit = handleSubmit(async ({ body }) => {
    const content = { body, mentions };
    const saved = await (comment
      ? submit({
          method: "PATCH",
          url: apiPaths.comment(office, comment.id),
          body: content,
          version: current?.version ?? comment.version,
        })
      : submit({ method: "POST", url: apiPaths.comments(office, deliveryId), body: content }));
    if (!saved) return;
    onDone();
    done(saved.id, texts.saved);
  });

  return (
    <form onSubmit={onSubmit} noValidate>
      <FormFields>
        {problem && (
          <ProblemMessage
            problem={problem}
            fields={comment ? [] : ["body", "mentions"]}
            signIn={{
              href: paths.signIn(paths.delivery(office, deliveryId)),
              label: texts.signInAgain,
              hint: texts.signInAgainHint,
            }}
          >
            {current?.body && (
              <>
                {texts.now} <Said>{current.body}</Said>
              </>
            )}
          </ProblemMessage>
        )}
        <TextArea
          {...register("body", { validate: (value) => value.trim() !== "" })}
          id={`${place}-body`}
          label={comment ? texts.editLabel : texts.label}
          hint={comment ? undefined : texts.hint}
          error={formState.errors.body && texts.bodyMissing}
          counter={texts.counter}
          rows={3}
          maxLength={COMMENT_MAX}
          autoFocus={Boolean(comment)}
        />
        <MentionPicker
          id={`${place}-mentions`}
          office={office}
          deliveryId={deliveryId}
          before={comment?.mentions ?? []}
          chosen={mentions}
          onChange={setMentions}
          texts={texts}
        />
        <FormActions>
          <SubmitButton busy={isBusy} busyLabel={texts.busy} variant="plain">
            {comment ? texts.saveEdit : texts.submit}
          </SubmitButton>
          {onCancel && (
            <Button variant="quiet" onClick={onCancel}>
              {texts.cancel}
            </Button>
          )}
        </FormActions>
      </FormFields>
    </form>
  );
}
