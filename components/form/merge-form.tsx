"use client";

import { useTranslations } from "next-intl";
import { Fragment, useState } from "react";
import type { OperationCall } from "@/lib/domain/operation";
import { AskButton } from "./ask-button";
import { Flag } from "../ui/notice";
import { FormFields } from "./form-layout";
import { SelectField } from "./text-field";
import type { Sent } from "./use-call";

interface Other {
  key: string;
  name: string;
  /** Why the two can't be merged yet, and where that is mended. */
  hindrance?: { text: string; places: { name: string; pages: { label: string; href: string }[] }[] };
}

export interface MergeProps<O> {
  /** Whose texts: the namespace. */
  words: "systems.merge" | "vendors.merge";
  call: OperationCall<O>;
  name: string;
  /** Below it the pages of such things, by key. */
  pages: string;
  others: Other[];
}

/** A thing is the same as another: which, and a question before everything moves there. */
export function MergeForm<O>({ words, call, name, pages, others }: MergeProps<O>) {
  const t = useTranslations(words);
  const [into, setInto] = useState("");
  const other = others.find(({ key }) => key === into);
  return (
    <FormFields>
      <p className="text-muted max-w-[70ch] text-sm">{t("lead", { name })}</p>
      <SelectField
        name="into"
        label={t("into")}
        options={others.map(({ key, name: label }) => ({ value: key, label }))}
        placeholder={t("choose")}
        value={into}
        onChange={(event) => setInto(event.target.value)}
      />
      {other?.hindrance && <Hindrance {...other.hindrance} />}
      {other && !other.hindrance && (
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
    </FormFields>
  );
}

/** What must be mended first, each place with the pages where that is done. */
function Hindrance({ text, places }: NonNullable<Other["hindrance"]>) {
  return (
    <div role="status">
      <Flag tone="calm">
        {text}
        <ul>
          {places.map(({ name, pages }) => (
            <li key={name}>
              {name}:{" "}
              {pages.map(({ label, href }, at) => (
                <Fragment key={href}>
                  {at > 0 && ", "}
                  <a href={href}>{label}</a>
                </Fragment>
              ))}
            </li>
          ))}
        </ul>
      </Flag>
    </div>
  );
}
