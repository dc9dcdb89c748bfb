"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FormActions } from "@/components/form/form-layout";
import { ProblemMessage } from "@/components/form/problem-message";
import { useOperation } from "@/components/form/use-operation";
import { announce } from "@/components/layout/status-message";
import { Button } from "@/components/ui/button";
import type { OperationCall } from "@/lib/domain/operation";
import type { endMandateOperation } from "../api";

interface EndMandateProps {
  call: OperationCall<typeof endMandateOperation>;
  name: string;
  /** The municipality's. */
  version: number;
}

/** Ends a mandate today, when asked twice. */
export function EndMandate({ call, name, version }: EndMandateProps) {
  const t = useTranslations("municipalities.mandates");
  const router = useRouter();
  const [isAsking, setAsking] = useState(false);
  const { submit, isBusy, problem } = useOperation(call, () => router.refresh());
  const end = async () => {
    if (!(await submit({ version }))) return;
    announce(t("ended", { name }));
    router.refresh();
  };
  if (!isAsking)
    return (
      <Button variant="quiet" onClick={() => setAsking(true)} aria-label={t("endOf", { name })}>
        {t("end")}
      </Button>
    );
  return (
    <div>
      {problem && <ProblemMessage problem={problem} />}
      <p>{t("endAsk", { name })}</p>
      <FormActions>
        <Button variant="danger" aria-disabled={isBusy || undefined} onClick={() => void end()}>
          {t("endYes")}
        </Button>
        <Button autoFocus onClick={() => setAsking(false)}>
          {t("keep")}
        </Button>
      </FormActions>
    </div>
  );
}
