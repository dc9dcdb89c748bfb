"use client";

import { useRef, useState } from "react";
import type { AnswerOf, BodyOf, OperationCall } from "@/lib/domain/operation";

/**
 * An error answer of the API (RFC 9457), already in the reader's language. `T` is what the
 * operation answers with otherwise.
 */
export interface Problem<T = unknown> {
  status: number;
  code: string;
  title: string;
  detail: string;
  errors?: { path: string; code: string; message: string }[];
  /** What is saved now, where somebody else was before. */
  current?: T;
}

/** What is sent: the operation's body, and the version that was read, as If-Match. */
export type Sent<O> = { version?: number } & (undefined extends BodyOf<O>
  ? { body?: BodyOf<O> }
  : { body: BodyOf<O> });

const isProblem = (value: unknown): value is Problem =>
  typeof value === "object" && value !== null && "code" in value && "title" in value;

/** What to show when no answer comes at all. */
export interface OfflineTexts {
  title: string;
  detail: string;
}

/**
 * The one way to submit, typed by the operation that the server made the call of. Forms use it with
 * their words (`useOperation`); a page to read, whose script must stay small, brings the two it
 * needs. A repeated try of the same content carries the same Idempotency-Key, so that an answer
 * lost on the way never changes anything twice; a second click while one runs does nothing. What
 * was typed stays in the form whatever comes back.
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
    try {
      const response = await fetch(url, {
        method,
        headers: {
          "Content-Type": "application/json",
          "Idempotency-Key": attempt.current.key,
          ...(version !== undefined && { "If-Match": `"${version}"` }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      const answer: unknown = await response.json();
      if (response.ok) {
        setProblem(null);
        attempt.current = null;
        return answer as AnswerOf<O>;
      }
      return fail(isProblem(answer) ? (answer as Problem<AnswerOf<O>>) : offline(response.status));
    } catch {
      return fail(offline(0));
    } finally {
      running.current = false;
      setBusy(false);
    }
  }

  return { submit, isBusy, problem, clearProblem: () => setProblem(null) };
}

/** What `useCall` gives. */
export type CallState<O> = ReturnType<typeof useCall<O>>;
