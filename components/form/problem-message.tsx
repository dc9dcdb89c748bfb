"use client";

import type { ReactNode } from "react";
import { fieldId } from "./field";
import { FormMessage } from "./form-message";
import type { Problem } from "./use-submit";

interface ProblemMessageProps {
  problem: Problem;
  /** The names of this form's fields, so that an error can lead to its own. */
  fields?: string[];
  children?: ReactNode;
}

/** What went wrong and what to do, with a way to each wrong field. */
export function ProblemMessage({ problem, fields = [], children }: ProblemMessageProps) {
  const items = (problem.errors ?? []).map(({ path, message }) => {
    const field = fields.find((name) => path === name || path.startsWith(`${name}.`));
    return { text: message, ...(field && { fieldId: fieldId(field) }) };
  });
  return (
    <FormMessage tone="bad" title={problem.title} items={items}>
      {problem.detail} {children}
    </FormMessage>
  );
}
