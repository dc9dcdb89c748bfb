"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { FormActions } from "@/components/form/form-layout";
import { ProblemMessage } from "@/components/form/problem-message";
import { useOperation } from "@/components/form/use-operation";
import { announce } from "@/components/layout/status-message";
import { Button, ButtonLink } from "@/components/ui/button";
import type { OperationCall } from "@/lib/domain/operation";
import type { applyImportOperation } from "../api";

interface ApplyButtonsProps {
  call: OperationCall<typeof applyImportOperation>;
  version: number;
  /** How many rows are applied, and how many are not. */
  rows: number;
  refused: number;
  /** Where a corrected file is read in. */
  correct: string;
}

/** Applies what is shown; the button carries the number. */
export function ApplyButtons({ call, version, rows, refused, correct }: ApplyButtonsProps) {
  const t = useTranslations("imports");
  const router = useRouter();
  const { submit, isBusy, problem } = useOperation(call, () => router.refresh());
  const apply = async () => {
    const applied = await submit({ version, body: { only: refused > 0 ? "valid" : "all" } });
    if (!applied) return;
    announce(applied.state === "applied" ? t("applied", { count: rows }) : t("begun"));
    router.refresh();
  };
  return (
    <>
      {problem && <ProblemMessage problem={problem} />}
      <FormActions>
        {rows > 0 && (
          <Button variant="primary" aria-disabled={isBusy || undefined} onClick={() => void apply()}>
            {t("apply", { count: rows })}
          </Button>
        )}
        {refused > 0 && <ButtonLink href={correct}>{t("correct")}</ButtonLink>}
      </FormActions>
      {rows > 0 && refused > 0 && <p className="text-muted text-sm">{t("applyNote", { count: refused })}</p>}
    </>
  );
}
