"use client";

import { useTranslations } from "next-intl";
import type { UseFormRegister } from "react-hook-form";
import { errorAt } from "@/components/form/field-errors";
import { FieldRow } from "@/components/form/form-layout";
import { TextArea } from "@/components/form/text-area";
import { TextField } from "@/components/form/text-field";
import type { Problem } from "@/components/form/use-call";
import type { MakeValues } from "./make-values";

interface ScopeFieldsProps {
  register: UseFormRegister<MakeValues>;
  problem: Problem | null;
}

/** What a delivery takes in, where it is not all of the system. */
export function ScopeFields({ register, problem }: ScopeFieldsProps) {
  const t = useTranslations("deliveries.make");
  const lines = (name: "recordsCreators" | "informationTypes") => (
    <TextArea
      {...register(name)}
      label={t(name)}
      hint={t("linesHint")}
      error={errorAt(problem, `scope.${name}`)}
      rows={2}
    />
  );
  const year = (name: "periodFrom" | "periodTo") => (
    <TextField
      {...register(name)}
      label={t(name)}
      error={errorAt(problem, `scope.${name}`)}
      inputMode="numeric"
      maxLength={4}
    />
  );
  return (
    <>
      {lines("recordsCreators")}
      {lines("informationTypes")}
      <FieldRow>
        {year("periodFrom")}
        {year("periodTo")}
      </FieldRow>
    </>
  );
}
