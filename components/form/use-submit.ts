"use client";

import { useRef, useState } from "react";

/** An error answer of the API (RFC 9457), already in the reader's language. */
export interface Problem {
  status: number;
  code: string;
  title: string;
  detail: string;
  errors?: { path: string; code: string; message: string }[];
  current?: unknown;
}

interface Call {
  method: "POST" | "PUT" | "PATCH" | "DELETE";
  url: string;
  body?: unknown;
  /** Sent as If-Match. */
  version?: number;
}

/** What to show when no answer comes at all. */
export interface OfflineTexts {
  title: string;
  detail: string;
}

const isProblem = (value: unknown): value is Problem =>
  typeof value === "object" && value !== null && "code" in value && "title" in value;

/**
 * The one way to submit. A repeated try of the same content carries the same Idempotency-Key, so that an answer lost on the way never
 * changes anything twice; a second click while one runs does nothing. What was typed stays in the form whatever comes back.
 */
export function useSubmit<T>(offline: OfflineTexts, onProblem?: (problem: Problem) => void) {
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const running = useRef(false);
  const attempt = useRef<{ content: string; key: string } | null>(null);

  function fail(found: Problem): null {
    setProblem(found);
    onProblem?.(found);
    return null;
  }

  async function submit({ method, url, body, version }: Call): Promise<T | null> {
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
        return answer as T;
      }
      return fail(isProblem(answer) ? answer : asProblem(response.status, offline));
    } catch {
      return fail(asProblem(0, offline));
    } finally {
      running.current = false;
      setBusy(false);
    }
  }

  return { submit, isBusy, problem, clearProblem: () => setProblem(null) };
}

const asProblem = (status: number, { title, detail }: OfflineTexts): Problem => ({
  status,
  code: "offline",
  title,
  detail,
});
