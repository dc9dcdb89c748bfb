"use client";

import { useTranslations } from "next-intl";
import type { FocusEvent } from "react";
import { FormFields } from "@/components/form/form-layout";
import { Disclosure } from "@/components/ui/notice";
import { useWords } from "../parts/words";
import type { Fields } from "./changes";
import type { Item } from "./facts";
import { ScopeInputs, useScope } from "./scope-inputs";

interface ScopeFieldsProps {
  item: Item;
  /** The plan's items: two of an installation cannot take in the same. */
  items: readonly Item[];
  prefix: string;
  onSet: (after: Fields) => void;
}

/**
 * What of the installation the delivery takes in. Its parts belong together, and are saved when all
 * of them are left.
 */
export function ScopeFields({ item, items, prefix, onSet }: ScopeFieldsProps) {
  const t = useTranslations("planning.panel.scope");
  const words = useWords();
  const others = items.filter(({ id, installation }) => id !== item.id && installation === item.installation);
  const scope = useScope(
    item.scope,
    others.map((other) => other.scope),
  );
  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (currentTarget.contains(relatedTarget) || !scope.isChanged || scope.value === null) return;
    scope.reset();
    onSet({ scope: scope.value });
  };
  return (
    <Disclosure summary={t("title", { scope: words.scope(item.scope) ?? t("whole") })}>
      <div onBlur={onBlur}>
        <FormFields>
          <ScopeInputs scope={scope} prefix={prefix} />
        </FormFields>
      </div>
    </Disclosure>
  );
}
