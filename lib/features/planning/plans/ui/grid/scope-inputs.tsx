"use client";

import { useTranslations } from "next-intl";
import { useState, type ChangeEvent } from "react";
import { FieldRow } from "@/components/form/form-layout";
import { TextField } from "@/components/form/text-field";
import { overlap, type DeliveryScope } from "@/lib/domain/delivery-scope";
import { useWords } from "../parts/words";
import { listed, yearOf } from "./scope-parts";

export type Scope = {
  -readonly [K in keyof DeliveryScope]: DeliveryScope[K] extends readonly string[]
    ? string[]
    : DeliveryScope[K];
};

type Typed = Record<keyof DeliveryScope, string>;

const typedOf = (scope: DeliveryScope): Typed => ({
  recordsCreators: scope.recordsCreators.join(", "),
  informationTypes: scope.informationTypes.join(", "),
  periodFrom: scope.periodFrom?.toString() ?? "",
  periodTo: scope.periodTo?.toString() ?? "",
});

/** A scope as it is typed; `value` is null while something of it is wrong. */
export function useScope(kept: DeliveryScope, others: readonly DeliveryScope[]) {
  const [changed, setChanged] = useState<Typed | null>(null);
  const typed = changed ?? typedOf(kept);
  const value: Scope = {
    recordsCreators: listed(typed.recordsCreators),
    informationTypes: listed(typed.informationTypes),
    periodFrom: yearOf(typed.periodFrom),
    periodTo: yearOf(typed.periodTo),
  };
  const isNoYear = (text: string) => text.trim() !== "" && yearOf(text) === null;
  const wrong = {
    from: isNoYear(typed.periodFrom),
    to: isNoYear(typed.periodTo),
    order: value.periodFrom !== null && value.periodTo !== null && value.periodFrom > value.periodTo,
    taken: others.find((other) => overlap(other, value)) ?? null,
  };
  const isWrong = wrong.from || wrong.to || wrong.order || wrong.taken !== null;
  return {
    typed,
    wrong,
    value: isWrong ? null : value,
    isChanged: changed !== null,
    type: (name: keyof Typed, text: string) => setChanged({ ...typed, [name]: text }),
    reset: () => setChanged(null),
  };
}

interface ScopeInputsProps {
  scope: ReturnType<typeof useScope>;
  /** What the fields' ids begin with. */
  prefix: string;
}

/** Years, records creators and kinds of records: an empty field is all of them. */
export function ScopeInputs({ scope: { typed, wrong, type }, prefix }: ScopeInputsProps) {
  const t = useTranslations("planning.panel.scope");
  const words = useWords();
  const field = (name: keyof Typed) => ({
    name,
    id: `${prefix}-${name}`,
    label: t(name),
    value: typed[name],
    onChange: ({ target }: ChangeEvent<HTMLInputElement>) => type(name, target.value),
  });
  const toWrong = wrong.to ? t("yearWrong") : wrong.order ? t("periodWrong") : undefined;
  const taken = wrong.taken && t("taken", { scope: words.scope(wrong.taken) ?? t("whole") });
  return (
    <>
      <FieldRow>
        <TextField
          {...field("periodFrom")}
          inputMode="numeric"
          error={wrong.from ? t("yearWrong") : (toWrong === undefined && taken) || undefined}
        />
        <TextField {...field("periodTo")} inputMode="numeric" error={toWrong} />
      </FieldRow>
      <TextField {...field("recordsCreators")} hint={t("listHint")} />
      <TextField {...field("informationTypes")} hint={t("listHint")} />
    </>
  );
}
