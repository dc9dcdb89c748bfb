"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { OperationCall } from "@/lib/domain/operation";
import { AskButton } from "./ask-button";
import { SelectField } from "./text-field";
import type { Sent } from "./use-call";

export interface MergeProps<O> {
  /** Whose texts: the namespace. */
  words: "systems.merge" | "vendors.merge";
  call: OperationCall<O>;
  name: string;
  /** Below it the pages of such things, by key. */
  pages: string;
  others: { key: string; name: string }[];
}

/** A thing is the same as another: which, and a question before everything moves there. */
export function MergeForm<O>({ words, call, name, pages, others }: MergeProps<O>) {
  const t = useTranslations(words);
  const [into, setInto] = useState("");
  const other = others.find(({ key }) => key === into);
  return (
    <div className="grid gap-4">
      <p className="text-muted max-w-[70ch] text-sm">{t("lead", { name })}</p>
      <SelectField
        name="into"
        label={t("into")}
        options={others.map(({ key, name: label }) => ({ value: key, label }))}
        placeholder={t("choose")}
        value={into}
        onChange={(event) => setInto(event.target.value)}
      />
      {other && (
        <AskButton
          key={into}
          call={call}
          sent={{ body: { into } } as Sent<O>}
          label={t("submit", { name, into: other.name })}
          ask={{ question: t("ask", { name, into: other.name }), yes: t("yes") }}
          done={t("done", { name, into: other.name })}
          to={`${pages}/${into}`}
        />
      )}
    </div>
  );
}
