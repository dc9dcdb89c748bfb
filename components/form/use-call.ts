"use client";

import { useRef, useState } from "react";
import type { AnswerOf, BodyOf, OperationCall } from "@/lib/domain/operation";
import { sendCall, type Problem } from "./send-call";

export type { Problem } from "./send-call";

/** The request: the operation's body, and the version that was read, sent as If-Match. */
export type Sent<O> = { version?: number } & (undefined extends BodyOf<O>
  ? { body?: BodyOf<O> }
  : { body: BodyOf<O> });

/** The problem to show when there is no response. */
export interface OfflineTexts {
  title: string;
  detail: string;
}

/**
 * The one way to submit a form, typed by the operation. Forms use it through `useOperation`, with
 * their texts; a page to read, whose script must stay small, passes the two texts that it needs. A
 * retry with the same content has the same Idempotency-Key, so that a lost response never causes a
 * second change. A second click during a call has no effect. The form keeps its values whatever the
 * response.
 */
export function useCall<O>(
  { method, url }: OperationCall<O>,
  texts: OfflineTexts,
  onProblem?: (problem: Problem<AnswerOf<O>>) => void,
) {
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem<AnswerOf<O>> | null>(null);
  const running = useRef(false);
  const attempt = useRef<{ content: string; key: string } | null>(null);

  function fail(found: Problem<AnswerOf<O>>): null {
    setProblem(found);
    onProblem?.(found);
    return null;
  }
  const offline = (status: number) => ({ status, code: "offline", ...texts });

  async function submit({ body, version }: Sent<O>): Promise<AnswerOf<O> | null> {
    if (running.current) return null;
    running.current = true;
    setBusy(true);
    const content = JSON.stringify([method, url, version, body]);
    if (attempt.current?.content !== content) attempt.current = { content, key: crypto.randomUUID() };
    const sent = await sendCall<AnswerOf<O>>({ method, url, body, version, key: attempt.current.key });
    running.current = false;
    setBusy(false);
    if (!sent.ok) return fail(sent.problem ?? offline(sent.status));
    setProblem(null);
    attempt.current = null;
    return sent.answer;
  }

  return { submit, isBusy, problem, clearProblem: () => setProblem(null) };
}

/** The result of `useCall`. */
export type CallState<O> = ReturnType<typeof useCall<O>>;
