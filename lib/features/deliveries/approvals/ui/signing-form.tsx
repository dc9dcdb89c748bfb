"use client";

import { useRouter } from "next/navigation";
import { useState, type ReactNode } from "react";
import type { Problem } from "@/components/form/use-submit";
import { Sheet } from "@/components/layout/sheet";
import { announce } from "@/components/layout/status-message";
import { Button } from "@/components/ui/button";
import { FocusHere } from "@/components/ui/focus-here";
import { paths } from "@/lib/domain/paths";
import type { PreparedStatement } from "../schema";
import { DecisionForm, type DecisionValues } from "./decision-form";
import { SignatureForm } from "./signature-form";
import { StatementView } from "./statement-view";
import type { SigningTexts } from "./texts";

interface SigningFormProps {
  office: string;
  requestId: string;
  language: string;
  timeZone: string;
  texts: SigningTexts;
  /** What is to be known of the points before deciding. */
  notices: ReactNode;
}

/** Decide, read the stored text, sign it: three steps on one page. What is shown in the second comes from the stored statement only. */
export function SigningForm(props: SigningFormProps) {
  const { office, requestId, language, timeZone, texts } = props;
  const router = useRouter();
  const [values, setValues] = useState<DecisionValues>({ decision: "", remarks: "", language });
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
    <Sheet title={values.decision ? <FocusHere>{texts.step1}</FocusHere> : texts.step1}>
      {props.notices}
      <DecisionForm
        office={office}
        requestId={requestId}
        values={values}
        refusal={refusal}
        texts={texts}
        onPrepared={(chosen, statement) => {
          setValues(chosen);
          setPrepared(statement);
        }}
      />
    </Sheet>
  );
  const sign = prepared && (
    <>
      <Sheet
        title={<FocusHere key={prepared.id}>{texts.step2}</FocusHere>}
        aside={
          <Button type="button" variant="quiet" onClick={() => decideAgain(null)}>
            {texts.prepareAgain}
          </Button>
        }
      >
        <p className="text-muted text-sm">{texts.stored}</p>
        <StatementView statement={prepared.statement} texts={texts.statement} timeZone={timeZone} />
      </Sheet>
      <Sheet title={texts.step3}>
        <SignatureForm
          key={prepared.id}
          office={office}
          requestId={requestId}
          values={values}
          prepared={prepared}
          language={language}
          timeZone={timeZone}
          texts={texts}
          onSigned={(approvalId) => {
            const approval = paths.approval(office, approvalId);
            announce(texts.signed, approval);
            router.push(approval);
            router.refresh();
          }}
          onRenewed={setPrepared}
          onRefused={decideAgain}
        />
      </Sheet>
    </>
  );
  return (
    <>
      {sign ?? decide}
      <p role="status" className="sr-only">
        {prepared && texts.prepared}
      </p>
    </>
  );
}
