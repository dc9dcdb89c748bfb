"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Sheet } from "@/components/layout/sheet";
import { Button } from "@/components/ui/button";
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
}

/** Decide, read the stored text, sign it: three steps on one page. What is shown in the second comes from the stored statement only. */
export function SigningForm({ office, requestId, language, timeZone, texts }: SigningFormProps) {
  const router = useRouter();
  const [values, setValues] = useState<DecisionValues>({ decision: "approved", remarks: "", language });
  const [prepared, setPrepared] = useState<PreparedStatement | null>(null);
  if (!prepared)
    return (
      <Sheet title={texts.step1}>
        <DecisionForm
          office={office}
          requestId={requestId}
          values={values}
          texts={texts}
          onPrepared={(chosen, statement) => {
            setValues(chosen);
            setPrepared(statement);
          }}
        />
      </Sheet>
    );
  return (
    <>
      <Sheet
        title={texts.step2}
        aside={
          <Button type="button" variant="quiet" onClick={() => setPrepared(null)}>
            {texts.prepareAgain}
          </Button>
        }
      >
        <p className="text-muted text-sm">{texts.stored}</p>
        <StatementView statement={prepared.statement} texts={texts} />
      </Sheet>
      <Sheet title={texts.step3}>
        <SignatureForm
          office={office}
          requestId={requestId}
          prepared={prepared}
          timeZone={timeZone}
          texts={texts}
          onSigned={(approvalId) => {
            router.push(paths.approval(office, approvalId));
            router.refresh();
          }}
        />
      </Sheet>
    </>
  );
}
