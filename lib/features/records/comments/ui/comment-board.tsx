"use client";

import { useRouter } from "next/navigation";
import { createContext, useContext, useEffect, useState, useTransition, type ReactNode } from "react";
import { Flag } from "@/components/ui/notice";

type Done = (commentId: string, message: string) => void;
const Board = createContext<Done>(() => undefined);

/** Called when a comment has been saved or removed. */
export const useBoard = (): Done => useContext(Board);

interface CommentBoardProps {
  /** The comment that the page's address names: it gets the focus, and so stands on the screen. */
  target: string | undefined;
  children: ReactNode;
}

/**
 * The comments and their forms. After a comment is saved, the list is reloaded, the comment gets
 * the focus and a status message is shown.
 */
export function CommentBoard({ target, children }: CommentBoardProps) {
  const router = useRouter();
  const [isReading, startReading] = useTransition();
  const [last, setLast] = useState({ turn: 0, id: "", message: "" });

  useEffect(() => {
    if (target) document.getElementById(`comment-${target}`)?.focus();
  }, [target]);

  useEffect(() => {
    if (last.turn > 0 && !isReading) document.getElementById(`comment-${last.id}`)?.focus();
  }, [last, isReading]);

  const done: Done = (id, message) => {
    setLast(({ turn }) => ({ turn: turn + 1, id, message }));
    startReading(() => router.refresh());
  };
  return (
    <Board value={done}>
      {children}
      <div role="status" className={last.turn > 0 ? undefined : "sr-only"}>
        {last.turn > 0 && <Flag key={last.turn} tone="ok" title={last.message} />}
      </div>
    </Board>
  );
}
