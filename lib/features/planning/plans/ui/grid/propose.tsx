"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { ProblemMessage } from "@/components/form/problem-message";
import { useOperation } from "@/components/form/use-operation";
import { announce } from "@/components/layout/status-message";
import { Button } from "@/components/ui/button";
import type { OperationCall } from "@/lib/domain/operation";
import { paths } from "@/lib/domain/paths";
import type {
  changePlanVersionOperation,
  proposePlanVersionOperation,
  removePlanVersionOperation,
} from "../../api";
import type { PlanVersion } from "../../schema";
import { arrivalOf } from "./arrival";
import type { Item } from "./facts";
import type { Draft } from "./use-draft";

export interface ProposeCalls {
  propose: OperationCall<typeof proposePlanVersionOperation>;
  remove: OperationCall<typeof removePlanVersionOperation>;
  change: OperationCall<typeof changePlanVersionOperation>;
}

interface ProposeProps {
  draft: Draft;
  calls: ProposeCalls;
  /** How many warnings the plan goes to the council with. */
  warnings: number;
  office: string;
}

/** Whether the draft has become another than the one that was looked at. */
const isOther = (items: readonly Item[], seen: PlanVersion, now: PlanVersion): boolean =>
  arrivalOf(items, now.items, null).isNews || seen.criteria !== now.criteria || seen.note !== now.note;

/** What becomes of the draft: to the council, onto paper, or away. */
export function Propose({ draft, calls, warnings, office }: ProposeProps) {
  const t = useTranslations("planning.draft");
  const forms = useTranslations("forms");
  const router = useRouter();
  const propose = useOperation(calls.propose);
  const remove = useOperation(calls.remove);
  const [asked, setAsked] = useState<"propose" | "remove" | null>(null);
  const [isLate, setLate] = useState(false);
  const problem = propose.problem ?? remove.problem;
  const isBusy = propose.isBusy || remove.isBusy;
  const { key } = draft.version.plan;

  // What is proposed, or thrown away, is what stands on the screen: it is read anew first, and must
  // be the same to the last word.
  const act = async (what: "propose" | "remove") => {
    const { state, version } = draft;
    const now = await draft.refresh();
    if (now === null || isOther(state.items, version, now)) {
      setAsked(null);
      return setLate(true);
    }
    const to = what === "propose" ? null : paths.plan(office, key);
    const answer = await (what === "propose" ? propose : remove).submit({ version: now.version });
    if (answer === null) return setAsked(null);
    announce(t(`${what}.done`), to ?? undefined);
    if (to) router.push(to);
    router.refresh();
  };
  return (
    <div className="plan-acts not-printed">
      {problem && <ProblemMessage problem={problem} />}
      {isLate && <p role="status">{t("changed")}</p>}
      {asked === null ? (
        <div className="form-actions">
          <Button
            variant="primary"
            aria-disabled={!draft.isSaved || undefined}
            onClick={() => {
              setLate(false);
              if (draft.isSaved) setAsked("propose");
            }}
          >
            {t("propose.submit")}
          </Button>
          <Button onClick={() => window.print()}>{t("print")}</Button>
          <Button variant="quiet" onClick={() => setAsked("remove")}>
            {t("remove.submit")}
          </Button>
          <span className="text-muted text-sm" aria-live="polite">
            {t(draft.isSaved ? "saved" : "saving")}
          </span>
        </div>
      ) : (
        <div role="group" aria-label={t(`${asked}.question`, { count: warnings })} className="grid gap-3">
          <p>{t(`${asked}.question`, { count: warnings })}</p>
          <div className="form-actions">
            <Button
              variant={asked === "propose" ? "primary" : "danger"}
              aria-disabled={isBusy || undefined}
              onClick={() => void act(asked)}
              autoFocus
            >
              {t(`${asked}.yes`)}
            </Button>
            <Button onClick={() => setAsked(null)}>{forms("cancel")}</Button>
          </div>
        </div>
      )}
    </div>
  );
}
