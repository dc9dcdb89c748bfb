"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { SelectField } from "@/components/form/text-field";
import type { OperationCall } from "@/lib/domain/operation";
import type { changePersonOperation, handOverOperation } from "../api";
import { AskButton } from "@/components/form/ask-button";

interface LeaveProps {
  leave: OperationCall<typeof changePersonOperation>;
  handOver: OperationCall<typeof handOverOperation>;
  name: string;
  version: number;
  colleagues: { value: string; label: string }[];
}

/** Somebody leaves: their roles go to somebody else, or end. */
export function LeaveForm({ leave, handOver, name, version, colleagues }: LeaveProps) {
  const t = useTranslations("people");
  const [to, setTo] = useState("");
  const heir = colleagues.find(({ value }) => value === to)?.label;
  const common = {
    label: t("leave", { name }),
    ask: { question: t("leaveAsk", { name }), yes: t("leaveYes") },
  };
  return (
    <div className="grid gap-4">
      {colleagues.length > 0 && (
        <SelectField
          name="to"
          label={t("handOver")}
          hint={t("handOverHint", { name })}
          options={colleagues}
          placeholder={t("handOverNobody")}
          value={to}
          onChange={(event) => setTo(event.target.value)}
        />
      )}
      {heir === undefined ? (
        <AskButton
          key="leave"
          {...common}
          call={leave}
          sent={{ body: { active: false }, version }}
          done={t("left", { name })}
        />
      ) : (
        <AskButton
          key="hand-over"
          {...common}
          call={handOver}
          sent={{ body: { to }, version }}
          done={t("handedOver", { to: heir })}
        />
      )}
    </div>
  );
}
