"use client";

import { useTranslations } from "next-intl";
import { ProblemMessage } from "./problem-message";
import type { Problem } from "./use-call";

/** What was wrong with a file that was sent, with the page to sign in again for. */
export function FileProblem({ problem, signIn: href }: { problem: Problem | null; signIn: string }) {
  const t = useTranslations("forms");
  if (!problem) return null;
  return (
    <ProblemMessage
      problem={problem}
      signIn={{ href, label: t("signInAgain"), hint: t("signInAgainHint") }}
    />
  );
}
