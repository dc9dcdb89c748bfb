"use client";

import { useEffect, useRef, useState, type ReactNode } from "react";
import { ProblemMessage } from "@/components/form/problem-message";
import { useSubmit } from "@/components/form/use-submit";
import { Button } from "@/components/ui/button";
import { apiPaths } from "@/lib/domain/paths";
import type { Comment } from "../schema";
import { useBoard } from "./comment-board";
import { CommentForm } from "./comment-form";
import type { FormTexts } from "./texts";

interface OwnCommentProps {
  office: string;
  deliveryId: string;
  comment: Comment;
  /** When it was written: tells one's comments' buttons apart. */
  time: string;
  texts: FormTexts;
  children: ReactNode;
}

type Mode = "read" | "edit" | "ask";

/** One's own comment with the ways to change and remove it; removing asks first. */
export function OwnComment({ office, deliveryId, comment, time, texts, children }: OwnCommentProps) {
  const done = useBoard();
  const [mode, setMode] = useState<Mode>("read");
  const came = useRef<Mode>("read");
  const buttons = useRef<HTMLDivElement>(null);
  const { submit, isBusy, problem, clearProblem } = useSubmit<Comment>({
    title: texts.offline,
    detail: texts.offlineHint,
  });

  // The focus follows into the question, to the answer that does no harm, and back to the button that was pressed.
  useEffect(() => {
    const from = came.current;
    came.current = mode;
    if (mode === "ask") buttons.current?.querySelector("button")?.focus();
    if (mode === "read" && from !== "read")
      buttons.current?.querySelectorAll("button")[from === "edit" ? 0 : 1]?.focus();
  }, [mode]);

  async function remove() {
    const url = apiPaths.comment(office, comment.id);
    const removed = await submit({ method: "DELETE", url, version: comment.version });
    if (removed) done(removed.id, texts.removed);
  }
  function keep() {
    clearProblem();
    setMode("read");
  }

  if (mode === "edit")
    return (
      <div className="mt-3">
        <CommentForm
          office={office}
          deliveryId={deliveryId}
          comment={comment}
          texts={texts}
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
        <div ref={buttons} role="group" aria-label={texts.removeAsk} className="thread-actions">
          <span className="text-sm">{texts.removeAsk}</span>
          <Button variant="plain" onClick={keep}>
            {texts.keep}
          </Button>
          <Button variant="danger" aria-disabled={isBusy || undefined} onClick={() => void remove()}>
            {texts.removeYes}
          </Button>
        </div>
      ) : (
        <div ref={buttons} className="thread-actions -ml-4">
          <Button variant="quiet" aria-label={`${texts.edit}: ${time}`} onClick={() => setMode("edit")}>
            {texts.edit}
          </Button>
          <Button variant="quiet" aria-label={`${texts.remove}: ${time}`} onClick={() => setMode("ask")}>
            {texts.remove}
          </Button>
        </div>
      )}
    </>
  );
}
