"use client";

import { useTranslations } from "next-intl";
import { useForm } from "react-hook-form";
import { keepDraft } from "@/components/form/draft-store";
import { FormActions } from "@/components/form/form-layout";
import { OperationForm } from "@/components/form/operation-form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-area";
import { useOperation } from "@/components/form/use-operation";
import { Button } from "@/components/ui/button";
import { EntryText } from "@/components/ui/thread";
import type { OperationCall } from "@/lib/domain/operation";
import type { addCommentOperation, editCommentOperation } from "../api";
import { COMMENT_MAX, type Comment } from "../schema";
import { useBoard } from "./comment-board";
import { MentionPicker } from "./mention-picker";

/** The subject of the comments, and the writer. */
export interface CommentPlace {
  page: string;
  peopleUrl: string;
  draft: string;
}

interface CommentFormProps {
  place: CommentPlace;
  call: OperationCall<typeof addCommentOperation | typeof editCommentOperation>;
  /** The comment to change; absent for a new one. */
  comment?: Comment;
  onDone: () => void;
  onCancel?: () => void;
}

/** A form to write a comment, or to change one's own. It keeps its text whatever the response. */
export function CommentForm({ place, call, comment, onDone, onCancel }: CommentFormProps) {
  const t = useTranslations("comments");
  const forms = useTranslations("forms");
  const done = useBoard();
  const form = useForm({
    defaultValues: { body: comment?.body ?? "", mentions: comment?.mentions.map(({ id }) => id) ?? [] },
  });
  const operation = useOperation(call);
  const { problem } = operation;
  const current = problem?.code === "request.stale" ? problem.current : undefined;
  const id = comment ? `edit-${comment.id}` : "field";
  const draft = `${place.draft}/${comment?.id ?? "new"}`;

  return (
    <OperationForm
      operation={operation}
      form={form}
      send={(body) => (comment ? { body, version: current?.version ?? comment.version } : { body })}
      done={(saved) => {
        onDone();
        done(saved.id, t("saved"));
        return null;
      }}
      fields={comment ? [] : ["body", "mentions"]}
      page={place.page}
      beside={
        current?.body && (
          <>
            {t("own.now")} <EntryText>{current.body}</EntryText>
          </>
        )
      }
      draft={{ key: draft, fields: ["body", "mentions"] }}
    >
      <TextArea
        {...form.register("body", { validate: (value) => value.trim() !== "" })}
        id={`${id}-body`}
        label={t(comment ? "own.editLabel" : "form.label")}
        hint={comment ? undefined : t("form.hint")}
        error={form.formState.errors.body && t("form.bodyMissing")}
        counter={(left) => t("form.counter", { left })}
        rows={3}
        maxLength={COMMENT_MAX}
        autoFocus={Boolean(comment)}
      />
      <MentionPicker
        id={`${id}-mentions`}
        peopleUrl={place.peopleUrl}
        before={comment?.mentions ?? []}
        form={form}
      />
      <FormActions>
        <SubmitButton busy={operation.isBusy} busyLabel={forms("saving")} variant="plain">
          {t(comment ? "own.save" : "form.submit")}
        </SubmitButton>
        {onCancel && (
          <Button
            variant="quiet"
            onClick={() => {
              keepDraft(draft, null);
              onCancel();
            }}
          >
            {t("own.cancel")}
          </Button>
        )}
      </FormActions>
    </OperationForm>
  );
}
