"use client";

import { useRouter } from "next/navigation";
import { ProblemMessage } from "@/components/form/problem-message";
import { useSubmit } from "@/components/form/use-submit";
import { announce } from "@/components/layout/status-message";
import { Button } from "@/components/ui/button";

interface MarkReadProps {
  /** What is posted to. */
  url: string;
  texts: Record<"done" | "offline" | "offlineHint", string>;
  /** What is read, where the word on the button does not say enough. */
  label?: string;
  children: string;
}

/** Marks one notification as read, or all of them. */
export function MarkRead({ url, texts, label, children }: MarkReadProps) {
  const router = useRouter();
  const { submit, isBusy, problem } = useSubmit({ title: texts.offline, detail: texts.offlineHint });
  async function mark() {
    if (!(await submit({ method: "POST", url }))) return;
    announce(texts.done);
    router.refresh();
  }
  return (
    <>
      <Button aria-label={label} aria-disabled={isBusy || undefined} onClick={() => void mark()}>
        {children}
      </Button>
      {problem && <ProblemMessage problem={problem} />}
    </>
  );
}
