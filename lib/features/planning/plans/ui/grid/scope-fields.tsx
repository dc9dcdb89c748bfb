"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { FieldRow, FormActions, FormFields } from "@/components/form/form-layout";
import { TextField } from "@/components/form/text-field";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/notice";
import { useWords } from "../parts/words";
import type { Fields } from "./changes";
import type { Item } from "./facts";

interface ScopeFieldsProps {
  item: Item;
  onSet: (after: Fields) => void;
}

const listed = (typed: string): string[] => [
  ...new Set(
    typed
      .split(/[,;\n]/)
      .map((name) => name.trim())
      .filter(Boolean),
  ),
];
const yearOf = (typed: string): number | null => (/^\d{4}$/.test(typed.trim()) ? Number(typed) : null);

/** What of the installation the delivery takes in. Saved together: its parts belong together. */
export function ScopeFields({ item: { scope }, onSet }: ScopeFieldsProps) {
  const t = useTranslations("planning.panel.scope");
  const words = useWords();
  const [typed, setTyped] = useState({
    recordsCreators: scope.recordsCreators.join(", "),
    informationTypes: scope.informationTypes.join(", "),
    periodFrom: scope.periodFrom?.toString() ?? "",
    periodTo: scope.periodTo?.toString() ?? "",
  });
  const field = (name: keyof typeof typed) => ({
    name,
    id: `panel-${name}`,
    label: t(name),
    value: typed[name],
    onChange: ({ target }: { target: HTMLInputElement }) =>
      setTyped((all) => ({ ...all, [name]: target.value })),
  });
  const [from, to] = [yearOf(typed.periodFrom), yearOf(typed.periodTo)];
  const isWrongYear = (text: string, year: number | null) => text.trim() !== "" && year === null;
  const isBackwards = from !== null && to !== null && from > to;
  const isWrong = isWrongYear(typed.periodFrom, from) || isWrongYear(typed.periodTo, to) || isBackwards;
  const save = () => {
    if (isWrong) return;
    onSet({
      scope: {
        recordsCreators: listed(typed.recordsCreators),
        informationTypes: listed(typed.informationTypes),
        periodFrom: from,
        periodTo: to,
      },
    });
  };
  return (
    <Disclosure summary={t("title", { scope: words.scope(scope) ?? t("whole") })}>
      <FormFields>
        <FieldRow>
          <TextField
            {...field("periodFrom")}
            inputMode="numeric"
            error={isWrongYear(typed.periodFrom, from) ? t("yearWrong") : undefined}
          />
          <TextField
            {...field("periodTo")}
            inputMode="numeric"
            error={
              isWrongYear(typed.periodTo, to) ? t("yearWrong") : isBackwards ? t("periodWrong") : undefined
            }
          />
        </FieldRow>
        <TextField {...field("recordsCreators")} hint={t("listHint")} />
        <TextField {...field("informationTypes")} hint={t("listHint")} />
        <FormActions>
          <Button aria-disabled={isWrong || undefined} onClick={save}>
            {t("save")}
          </Button>
        </FormActions>
      </FormFields>
    </Disclosure>
  );
}
