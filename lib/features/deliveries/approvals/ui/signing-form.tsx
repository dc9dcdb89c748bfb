"use client";

import { useRouter } from "next/navigation";
import { createTranslator, useTranslations } from "next-intl";
import { useState, type ReactNode } from "react";
import { keepDraft } from "@/components/form/draft-store";
import type { PickedTexts } from "@/components/form/picked-texts";
import type { Problem } from "@/components/form/use-call";
import { Sheet } from "@/components/layout/sheet";
import { Button } from "@/components/ui/button";
import { FocusHere } from "@/components/ui/focus-here";
import type { Locale } from "@/lib/domain/text";
import type { PreparedStatement } from "../schema";
import { DecisionForm, type Decided, type NamedPoint } from "./decision-form";
import { SignatureForm, type SigningCalls } from "./signature-form";
import { StatementView } from "./statement-view";

interface SigningFormProps {
  office: string;
  calls: SigningCalls;
  page: string;
  draft: string;
  language: Locale;
  timeZone: string;
  /** Points hold the decision up: it can only be to reject. */
  isHeld: boolean;
  /** The words around a statement in every language, since it is read in the one it was made in. */
  statementTexts: Record<Locale, PickedTexts>;
  /** The points that a rejection can name. */
  points: NamedPoint[];
  /** What is to be known of the points before deciding. */
  notices: ReactNode;
}

/**
 * Decide, read the stored text, sign it: three steps on one page. What is shown in the second comes
 * from the stored statement only.
 */
export function SigningForm(props: SigningFormProps) {
  const { calls, page, draft, language, timeZone } = props;
  const t = useTranslations("approvals.signing");
  const router = useRouter();
  const [values, setValues] = useState<Decided | null>(null);
  const [prepared, setPrepared] = useState<PreparedStatement | null>(null);
  // Why the same could not be prepared anew.
  const [refusal, setRefusal] = useState<Problem | null>(null);
  /** To the first step, with the points as they are now. */
  const decideAgain = (problem: Problem | null) => {
    setRefusal(problem);
    setPrepared(null);
    router.refresh();
  };
  const decide = (
    <Sheet title={values ? <FocusHere>{t("step1")}</FocusHere> : t("step1")}>
      {props.notices}
      <DecisionForm
        call={calls.prepare}
        page={page}
        draft={draft}
        values={values ?? { decision: "", remarks: "", points: [], language }}
        points={props.points}
        isHeld={props.isHeld}
        refusal={refusal}
        onPrepared={(chosen, statement) => {
          setValues(chosen);
          setPrepared(statement);
        }}
      />
    </Sheet>
  );
  const sign = values && prepared && (
    <>
      <Sheet
        title={<FocusHere key={prepared.id}>{t("step2")}</FocusHere>}
        aside={
          <Button type="button" variant="quiet" onClick={() => decideAgain(null)}>
            {t("prepareAgain")}
          </Button>
        }
      >
        <p className="text-muted text-sm">{t("stored")}</p>
        <StatementView
          statement={prepared.statement}
          t={createTranslator(props.statementTexts[prepared.statement.language])}
          timeZone={timeZone}
        />
      </Sheet>
      <Sheet title={t("step3")}>
        <SignatureForm
          office={props.office}
          calls={calls}
          page={page}
          values={values}
          prepared={prepared}
          language={language}
          timeZone={timeZone}
          onSigned={() => keepDraft(draft, null)}
          onRenewed={setPrepared}
          onRefused={decideAgain}
        />
      </Sheet>
    </>
  );
  return (
    <>
      {sign || decide}
      <p role="status" className="sr-only">
        {prepared && t("prepared")}
      </p>
    </>
  );
}
