"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { ProblemMessage } from "@/components/form/problem-message";
import { useOperation } from "@/components/form/use-operation";
import { Button } from "@/components/ui/button";
import type { OperationCall } from "@/lib/domain/operation";
import type { editCommentOperation, removeCommentOperation } from "../api";
import type { Comment } from "../schema";
import { useBoard } from "./comment-board";
import { CommentForm, type CommentPlace } from "./comment-form";

interface OwnCommentProps {
  place: CommentPlace;
  calls: {
    edit: OperationCall<typeof editCommentOperation>;
    remove: OperationCall<typeof removeCommentOperation>;
  };
  comment: Comment;
  /** When it was written: tells one's comments' buttons apart. */
  time: string;
  children: ReactNode;
}

type Mode = "read" | "edit" | "ask";

/** One's own comment with the ways to change and remove it; removing asks first. */
export function OwnComment({ place, calls, comment, time, children }: OwnCommentProps) {
  const t = useTranslations("comments");
  const done = useBoard();
  const [mode, setMode] = useState<Mode>("read");
  const came = useRef<Mode>("read");
  const buttons = useRef<HTMLDivElement>(null);
  const { submit, isBusy, problem, clearProblem } = useOperation(calls.remove);

  // The focus follows into the question, to the answer that does no harm, and back to the button
  // that was pressed.
  useEffect(() => {
    const from = came.current;
    came.current = mode;
    if (mode === "ask") buttons.current?.querySelector("button")?.focus();
    if (mode === "read" && from !== "read")
      buttons.current?.querySelectorAll("button")[from === "edit" ? 0 : 1]?.focus();
  }, [mode]);

  async function remove() {
    const removed = await submit({ version: comment.version });
    if (removed) done(removed.id, t("removed"));
  }
  function keep() {
    clearProblem();
    setMode("read");
  }

  if (mode === "edit")
    return (
      <div className="mt-3">
        <CommentForm
          place={place}
          call={calls.edit}
          comment={comment}
          onDone={() => setMode("read")}
          onCancel={() => setMode("read")}
        />
      </div>
    );
  return (
    <>
      {children}
      {problem && <ProblemMessage problem={problem} />}
      {mode === "ask" ? (
        <div ref={buttons} role="group" aria-label={t("own.removeAsk")} className="thread-actions">
          <span className="text-sm">{t("own.removeAsk")}</span>
          <Button variant="plain" onClick={keep}>
            {t("own.keep")}
          </Button>
          <Button variant="danger" aria-disabled={isBusy || undefined} onClick={() => void remove()}>
            {t("own.removeYes")}
          </Button>
        </div>
      ) : (
        <div ref={buttons} className="thread-actions -ml-4">
          <Button variant="quiet" aria-label={`${t("own.edit")}: ${time}`} onClick={() => setMode("edit")}>
            {t("own.edit")}
          </Button>
          <Button variant="quiet" aria-label={`${t("own.remove")}: ${time}`} onClick={() => setMode("ask")}>
            {t("own.remove")}
          </Button>
        </div>
      )}
    </>
  );
}
