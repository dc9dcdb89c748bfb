"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ProblemMessage } from "./problem-message";
import type { Sent } from "./use-call";
import { useOperation } from "./use-operation";
import { announce } from "../layout/status-message";
import { Button, type ButtonVariant } from "../ui/button";
import type { OperationCall } from "@/lib/domain/operation";

interface AskButtonProps<O> {
  call: OperationCall<O>;
  sent: Sent<O>;
  label: string;
  /** The button's accessible name, where others beside it have the same label. */
  name?: string;
  /** What is asked before it is done, and the button that does it; without it nothing is asked. */
  ask?: { question: string; yes: string };
  done: string;
  /** The page to go to afterwards. */
  to?: string;
  /** "primary" where it is the page's next step. */
  variant?: ButtonVariant;
}

/** A button that does one thing; one that cannot be taken back asks first. */
export function AskButton<O>({
  call,
  sent,
  label,
  name,
  ask,
  done,
  to,
  variant = "plain",
}: AskButtonProps<O>) {
  const t = useTranslations("forms");
  const router = useRouter();
  const { submit, isBusy, problem, clearProblem } = useOperation(call);
  const [isAsking, setAsking] = useState(false);
  const act = async () => {
    if (!(await submit(sent))) return setAsking(false);
    announce(done, to);
    if (to) router.push(to);
    router.refresh();
  };
  return (
    <div className="grid gap-3">
      {problem && <ProblemMessage problem={problem} />}
      {isAsking && ask ? (
        <div role="group" aria-label={ask.question} className="grid gap-3">
          <p>{ask.question}</p>
          <div className="form-actions">
            <Button variant="danger" aria-disabled={isBusy || undefined} onClick={() => void act()} autoFocus>
              {ask.yes}
            </Button>
            <Button onClick={() => setAsking(false)}>{t("cancel")}</Button>
          </div>
        </div>
      ) : (
        <div>
          <Button
            variant={variant}
            aria-label={name}
            aria-disabled={isBusy || undefined}
            onClick={() => {
              clearProblem();
              if (ask) setAsking(true);
              else void act();
            }}
          >
            {label}
          </Button>
        </div>
      )}
    </div>
  );
}
