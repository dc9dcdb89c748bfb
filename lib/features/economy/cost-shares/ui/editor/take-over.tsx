"use client";

import { useTranslations } from "next-intl";
import { AskButton } from "@/components/form/ask-button";
import type { OperationCall } from "@/lib/domain/operation";
import type { putCostShareRowsOperation } from "../../api";
import type { Agreement } from "../../schema";

interface TakeOverProps {
  call: OperationCall<typeof putCostShareRowsOperation>;
  version: number;
  agreement: Agreement;
  shownAt: string;
}

/** What the rule gives becomes what is laid before those who decide; shares stay as they are. */
export function TakeOver({ call, version, agreement, shownAt }: TakeOverProps) {
  const t = useTranslations("costShares.editor.takeOver");
  const rows = agreement.rows.map(({ municipality, share, amounts }) => ({
    municipality: municipality.code,
    share,
    amounts: amounts.flatMap(({ year, computedOre }) =>
      computedOre === null || computedOre < 0 ? [] : [{ year, agreedOre: computedOre }],
    ),
  }));
  return (
    <AskButton
      call={call}
      sent={{ body: { rows }, version }}
      label={t("label")}
      ask={{ question: t("ask"), yes: t("yes") }}
      done={t("done")}
      to={shownAt}
    />
  );
}
