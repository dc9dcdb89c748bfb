"use client";

import type { ReactNode } from "react";
import { fieldId } from "./field";
import { FormMessage } from "./form-message";
import type { Problem } from "./use-call";

interface ProblemMessageProps {
  problem: Problem;
  /** The names of this form's fields, so that an error can link to its field. */
  fields?: string[];
  /**
   * Link to sign in again when the session has ended. It opens in another tab, so that the form
   * keeps its values.
   */
  signIn?: { href: string; label: string; hint: string };
  children?: ReactNode;
}

/** The problem and what to do about it, with a link to each wrong field. */
export function ProblemMessage({ problem, fields = [], signIn, children }: ProblemMessageProps) {
  const items = (problem.errors ?? []).map(({ path, message }) => {
    const field = fields.find((name) => path === name || path.startsWith(`${name}.`));
    return { text: message, ...(field && { fieldId: fieldId(field) }) };
  });
  return (
    <FormMessage tone="bad" title={problem.title} items={items}>
      {problem.detail}{" "}
      {signIn && problem.status === 401 && (
        <>
          <a href={signIn.href} target="_blank" rel="noreferrer">
            {signIn.label}
          </a>
          . {signIn.hint}{" "}
        </>
      )}
      {children}
    </FormMessage>
  );
}
