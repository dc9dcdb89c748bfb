"use client";

import { useRouter } from "next/navigation";
import { ProblemMessage } from "@/components/form/problem-message";
import { useCall, type OfflineTexts } from "@/components/form/use-call";
import { announce } from "@/components/layout/status-message";
import { Button } from "@/components/ui/button";
import type { OperationCall } from "@/lib/domain/operation";
import type { readAllNotificationsOperation, readNotificationOperation } from "../api";

interface MarkReadProps {
  call: OperationCall<typeof readNotificationOperation | typeof readAllNotificationsOperation>;
  done: string;
  offline: OfflineTexts;
  /** What is read, where the word on the button does not say enough. */
  label?: string;
  children: string;
}

/** Marks one notification as read, or all of them. */
export function MarkRead({ call, done, offline, label, children }: MarkReadProps) {
  const router = useRouter();
  const { submit, isBusy, problem } = useCall(call, offline);
  async function mark() {
    if (!(await submit({}))) return;
    announce(done);
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
