import { useEffect, useRef, useState } from "react";
import { sendCall, type Problem } from "@/components/form/send-call";
import type { OperationCall } from "@/lib/domain/operation";
import type { previewCostShareAgreementOperation } from "../../api";
import type { Agreement } from "../../schema";

/** How long a reader pauses before what they type is counted, in milliseconds. */
const PAUSE = 350;

interface Shown {
  agreement: Agreement | null;
  problem: Problem | null;
}

/**
 * What the rule as it is typed would give. What was shown stays until the next answer; an answer to
 * what is no longer typed is passed over.
 */
export function usePreview(
  { method, url }: OperationCall<typeof previewCostShareAgreementOperation>,
  body: unknown,
): Shown {
  const [shown, setShown] = useState<Shown>({ agreement: null, problem: null });
  const turn = useRef(0);
  const content = JSON.stringify(body);
  useEffect(() => {
    turn.current += 1;
    const mine = turn.current;
    const timer = setTimeout(() => {
      const key = crypto.randomUUID();
      void sendCall<Agreement>({ method, url, body: JSON.parse(content) as unknown, key }).then((sent) => {
        if (mine !== turn.current) return;
        setShown((before) =>
          sent.ok
            ? { agreement: sent.answer, problem: null }
            : { agreement: before.agreement, problem: sent.problem },
        );
      });
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [method, url, content]);
  return shown;
}
