"use client";

import { useRouter } from "next/navigation";
import { useCall, type OfflineTexts } from "@/components/form/use-call";
import { ProblemMessage } from "@/components/form/problem-message";
import { announce } from "@/components/layout/status-message";
import { Button } from "@/components/ui/button";
import type { OperationCall } from "@/lib/domain/operation";
import type { showStepsOperation } from "../api";

interface ShowStepsProps {
  call: OperationCall<typeof showStepsOperation>;
  /** What a press makes of the list. */
  shown: boolean;
  texts: { button: string; done: string };
  offline: OfflineTexts;
}

/** Puts the list of what a new office needs away, or takes it out again. */
export function ShowSteps({ call, shown, texts, offline }: ShowStepsProps) {
  const router = useRouter();
  const { submit, isBusy, problem } = useCall(call, offline);
  const press = async () => {
    if (!(await submit({ body: { shown } }))) return;
    announce(texts.done);
    router.refresh();
  };
  return (
    <div className="grid justify-items-start gap-3">
      {problem && <ProblemMessage problem={problem} />}
      <Button aria-disabled={isBusy} onClick={() => void press()}>
        {texts.button}
      </Button>
    </div>
  );
}
