import { useLocale, useTranslations } from "next-intl";
import type { UseFormRegister } from "react-hook-form";
import { FieldRow } from "@/components/form/form-layout";
import { RadioCards } from "@/components/form/radio-cards";
import { TextArea } from "@/components/form/text-area";
import { SelectField, TextField } from "@/components/form/text-field";
import { formatCount } from "@/lib/domain/money";
import { classParts, facts, type FactKey } from "../domain/facts";
import { amountUnits, sizeUnits } from "./typed";
import { classField, unitField, type Values } from "./values";

interface FactFieldProps {
  name: FactKey;
  register: UseFormRegister<Values>;
  error: string | undefined;
  isMissing: boolean;
}

/**
 * "Yes" and most of it first, "no" after it, "don't know" last, whatever the order of the values.
 */
function inOrder(values: readonly string[]): string[] {
  const known = values.filter((value) => value !== "unknown");
  return [...(known[0] === "none" ? known.toReversed() : known), "unknown"];
}

/** One fact of the form, by its kind. */
export function FactField({ name, register, error, isMissing }: FactFieldProps) {
  const t = useTranslations("installations");
  const statuses = useTranslations("systems.status");
  const fact = facts[name];
  const common = {
    ...register(name),
    label: t(`facts.${name}.label`),
    hint: t(`facts.${name}.hint`),
    error,
    missing: isMissing ? t("form.missing") : undefined,
  };
  switch (fact.kind) {
    case "choice":
      return name === "status" ? (
        <SelectField
          {...common}
          options={fact.values.map((value) => ({ value, label: statuses(value as "inOperation") }))}
        />
      ) : (
        <RadioCards
          {...common}
          options={inOrder(fact.values).map((value) => ({
            value,
            label: t(`choices.${name}.${value}` as "choices.secrecy.none"),
          }))}
        />
      );
    case "lines":
      return <TextArea {...common} rows={3} maxLength={fact.max} />;
    case "ore":
      return (
        <UnitField
          {...{ common, name, register }}
          units={amountUnits.map((value) => ({ value, label: t(`form.units.${value}`) }))}
        />
      );
    case "text":
      return <TextField {...common} maxLength={fact.max} autoComplete="off" />;
    case "day":
      return <TextField {...common} maxLength={40} autoComplete="off" />;
    default:
      if (name === "bytes")
        return (
          <UnitField
            {...{ common, name, register }}
            units={sizeUnits.map((value) => ({ value, label: value }))}
          />
        );
      return <TextField {...common} numeric maxLength={30} autoComplete="off" />;
  }
}

/** An amount, or a size, with its unit beside it. */
function UnitField({
  common,
  name,
  register,
  units,
}: {
  common: Parameters<typeof TextField>[0];
  name: FactKey;
  register: UseFormRegister<Values>;
  units: { value: string; label: string }[];
}) {
  const t = useTranslations("installations");
  return (
    <TextField
      {...common}
      numeric
      maxLength={30}
      autoComplete="off"
      beside={
        <select
          {...register(unitField(name))}
          className="input"
          aria-label={`${t("form.unit")}: ${t(`facts.${name as "licenceOrePerYear"}.label`)}`}
        >
          {units.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      }
    />
  );
}

/** The three parts of the information class, 0 to 4 each. */
export function ClassFields({
  register,
  error,
}: {
  register: UseFormRegister<Values>;
  error: string | undefined;
}) {
  const t = useTranslations("installations.class");
  const locale = useLocale();
  return (
    <fieldset className="field">
      <legend className="field-label">{t("title")}</legend>
      <p className="field-hint">{t("hint")}</p>
      <FieldRow>
        {classParts.map((part) => (
          <SelectField
            key={part}
            {...register(classField(part))}
            label={t(part)}
            error={part === "k" ? error : undefined}
            placeholder="–"
            options={[0, 1, 2, 3, 4].map((value) => ({
              value: String(value),
              label: formatCount(value, locale),
            }))}
          />
        ))}
      </FieldRow>
    </fieldset>
  );
}
