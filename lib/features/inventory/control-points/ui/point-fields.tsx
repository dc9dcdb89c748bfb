"use client";

import { useTranslations } from "next-intl";
import { errorAt } from "@/components/form/field-errors";
import { FieldRow } from "@/components/form/form-layout";
import { TextArea } from "@/components/form/text-area";
import { SelectField, TextField } from "@/components/form/text-field";
import type { Problem } from "@/components/form/use-call";
import { locales, type Locale } from "@/lib/domain/text";
import { categories, methods, severities } from "../schema";
import type { EditedPoint } from "./point-values";

interface PointFieldsProps {
  point: EditedPoint;
  place: number;
  problem: Problem | null;
  /** The office's language: the one that must be written. */
  locale: Locale;
  onChange: (point: EditedPoint) => void;
}

/** What a point says, in each language, and how it is checked. */
export function PointFields({ point, place, problem, locale, onChange }: PointFieldsProps) {
  const t = useTranslations("templates.point");
  const language = useTranslations("templates.languages");
  const words = useTranslations("deliveries");
  const name = (field: string) => `points.${place}.${field}`;
  const wrong = (field: string) => errorAt(problem, name(field));
  const write = (part: "title" | "purpose", one: Locale, value: string) =>
    onChange({ ...point, [part]: { ...point[part], [one]: value } });
  const choice = <V extends string>(
    field: "category" | "severity" | "method",
    values: readonly V[],
    word: (value: V) => string,
  ) => (
    <SelectField
      name={name(field)}
      label={t(field)}
      value={point[field]}
      options={values.map((value) => ({ value, label: word(value) }))}
      onChange={(event) => onChange({ ...point, [field]: event.target.value } as EditedPoint)}
    />
  );
  return (
    <div className="form-fields">
      {[locale, ...locales.filter((one) => one !== locale)].map((one) => (
        <div key={one} className="stack">
          <TextField
            name={name(`title.${one}`)}
            label={t("titleIn", { language: language(one) })}
            error={wrong(`title.${one}`)}
            {...(one !== locale && { optional: t("optional"), placeholder: point.title[locale] })}
            value={point.title[one]}
            maxLength={200}
            onChange={(event) => write("title", one, event.target.value)}
          />
          <TextArea
            name={name(`purpose.${one}`)}
            label={t("purposeIn", { language: language(one) })}
            error={wrong(`purpose.${one}`)}
            optional={t("optional")}
            value={point.purpose[one]}
            rows={3}
            maxLength={2000}
            onChange={(event) => write("purpose", one, event.target.value)}
          />
        </div>
      ))}
      <FieldRow>
        {choice("category", categories, (value) => words(`category.${value}`))}
        {choice("severity", severities, (value) => words(`severity.${value}`))}
      </FieldRow>
      <FieldRow>
        {choice("method", methods, (value) => t(`methods.${value}`))}
        <TextField
          name={name("number")}
          label={t("number")}
          error={wrong("number")}
          numeric
          value={String(point.number || "")}
          maxLength={3}
          onChange={(event) => onChange({ ...point, number: Number(event.target.value.replace(/\D/g, "")) })}
        />
      </FieldRow>
      <label className="check">
        <input
          type="checkbox"
          name={name("needsSecondPerson")}
          checked={point.needsSecondPerson}
          onChange={(event) => onChange({ ...point, needsSecondPerson: event.target.checked })}
        />
        <span>{t("needsSecondPerson")}</span>
      </label>
    </div>
  );
}
