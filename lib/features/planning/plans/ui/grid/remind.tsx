"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useOperation } from "@/components/form/use-operation";
import { Button } from "@/components/ui/button";
import type { OperationCall } from "@/lib/domain/operation";
import type { remindOfInventoryOperation } from "@/lib/features/inventory/installations";
import { useWords } from "../parts/words";
import type { Item } from "./facts";

export type RemindCall = OperationCall<typeof remindOfInventoryOperation>;

interface RemindProps {
  call: RemindCall;
  item: Item;
  /** What the inventory lacks, in the reader's words. */
  missing: readonly string[];
}

/** Asks those who know a municipality's systems for what the inventory lacks of one. */
export function Remind({ call, item: { municipality, system }, missing }: RemindProps) {
  const t = useTranslations("planning.warnings.remind");
  const words = useWords();
  const { submit, isBusy, problem } = useOperation(call);
  const [people, setPeople] = useState<number | null>(null);
  const onClick = async () => {
    if (isBusy || people !== null) return;
    const message = t("message", { system: system.name, missing: words.some(missing) });
    const answer = await submit({ body: { municipalities: [municipality.code], message } });
    if (answer) setPeople(answer.municipalities.reduce((sum, one) => sum + one.people, 0));
  };
  return (
    <>
      <Button
        variant="quiet"
        aria-label={t("submitNamed", { municipality: municipality.name, system: system.name })}
        aria-disabled={people !== null || isBusy || undefined}
        onClick={() => void onClick()}
      >
        {t("submit", { municipality: municipality.name })}
      </Button>
      <span role="status" className="note">
        {problem ? `${problem.title}. ${problem.detail}` : people !== null && t("sent", { count: people })}
      </span>
    </>
  );
}
