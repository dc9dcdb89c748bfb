"use client";

import { useTranslations } from "next-intl";
import type { UseFormRegister } from "react-hook-form";
import { errorAt } from "@/components/form/field-errors";
import { RadioCards } from "@/components/form/radio-cards";
import { TextArea } from "@/components/form/text-area";
import { SelectField, TextField } from "@/components/form/text-field";
import type { Problem } from "@/components/form/use-call";
import { exportAbilities } from "@/lib/domain/system";
import type { SystemValues } from "./system-values";

/** What a system can have: a vendor, and a template of control points. */
export interface Choices {
  vendors: { key: string; name: string }[];
  templates: { key: string; name: string }[];
}

interface SystemFieldsProps {
  register: UseFormRegister<SystemValues>;
  problem: Problem | null;
  choices: Choices;
}

const options = (all: { key: string; name: string }[]) =>
  all.map(({ key, name }) => ({ value: key, label: name }));

/** What the office says of a system, new or known. */
export function SystemFields({ register, problem, choices }: SystemFieldsProps) {
  const t = useTranslations("systems.form");
  const field = (name: keyof SystemValues) => ({
    ...register(name),
    label: t(name),
    error: errorAt(problem, name),
  });
  return (
    <>
      <TextField
        {...field("name")}
        error={errorAt(problem, "name") ?? errorAt(problem, "key")}
        autoComplete="off"
        maxLength={200}
      />
      <SelectField
        {...field("vendor")}
        hint={t("vendorHint")}
        placeholder={t("noVendor")}
        options={options(choices.vendors)}
      />
      <SelectField
        {...field("controlPointTemplate")}
        hint={t("controlPointTemplateHint")}
        placeholder={t("noTemplate")}
        options={options(choices.templates)}
      />
      <RadioCards
        {...field("hasSecrecy")}
        options={(["", "yes", "no"] as const).map((value) => ({
          value,
          label: t(`secrecy.${value || "unknown"}`),
        }))}
      />
      <RadioCards
        {...field("exportAbility")}
        options={exportAbilities.map((value) => ({
          value,
          label: t(`exportAbilities.${value}`),
          description: t(`exportHints.${value}`),
        }))}
      />
      <TextArea {...field("note")} hint={t("noteHint")} optional={t("optional")} rows={3} maxLength={4000} />
    </>
  );
}
