"use client";

import { useTranslations } from "next-intl";
import { errorAt } from "@/components/form/field-errors";
import { FieldRow, FormActions, FormGroup } from "@/components/form/form-layout";
import { SelectField, TextField } from "@/components/form/text-field";
import type { Problem } from "@/components/form/use-call";
import { Button } from "@/components/ui/button";
import { phaseConditions, type Stage } from "@/lib/domain/delivery";
import { locales, type Locale } from "@/lib/domain/text";
import { endsOf, type EditedPhase } from "./phase-values";

interface PhaseFieldsProps {
  phase: EditedPhase;
  place: number;
  phases: EditedPhase[];
  locale: Locale;
  problem: Problem | null;
  onChange: (phase: EditedPhase) => void;
  onRemove: () => void;
}

/** One phase: what it is called, which stages it covers, and what it asks of a delivery. */
export function PhaseFields(props: PhaseFieldsProps) {
  const { phase, place, phases, locale, problem, onChange, onRemove } = props;
  const t = useTranslations("phases.change");
  const language = useTranslations("templates.languages");
  const stage = useTranslations("phases.stage");
  const condition = useTranslations("phases.conditions");
  const number = place + 1;
  const name = (one: Locale) => (
    <TextField
      key={one}
      name={`phases.${place}.name.${one}`}
      label={t("name", { number, language: language(one) })}
      error={errorAt(problem, `phases.${place}.name.${one}`)}
      {...(one !== locale && { optional: t("optional"), placeholder: phase.name[locale] })}
      value={phase.name[one]}
      maxLength={80}
      onChange={(event) => onChange({ ...phase, name: { ...phase.name, [one]: event.target.value } })}
    />
  );
  const ends = endsOf(phases, place);
  const isFitting = ends.includes(phase.lastStage);
  return (
    <FormGroup title={t("phase", { number })}>
      {name(locale)}
      <FieldRow>{locales.filter((one) => one !== locale).map(name)}</FieldRow>
      <SelectField
        name={`phases.${place}.lastStage`}
        label={t("lastStage", { number })}
        hint={ends[0] && t("firstStage", { stage: stage(ends[0]) })}
        error={isFitting ? undefined : t("noStage")}
        {...(isFitting ? {} : { placeholder: t("choose") })}
        value={isFitting ? phase.lastStage : ""}
        options={ends.map((value) => ({ value, label: stage(value) }))}
        onChange={(event) => onChange({ ...phase, lastStage: event.target.value as Stage })}
      />
      <fieldset className="field">
        <legend className="field-label">{t("asks", { number })}</legend>
        <div className="check-list">
          {phaseConditions.map((one) => (
            <label key={one} className="check">
              <input
                type="checkbox"
                name={`phases.${place}.${one}`}
                checked={phase.conditions.includes(one)}
                onChange={(event) =>
                  onChange({
                    ...phase,
                    conditions: phaseConditions.filter((each) =>
                      each === one ? event.target.checked : phase.conditions.includes(each),
                    ),
                  })
                }
              />
              <span>{condition(one)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      {phases.length > 1 && (
        <FormActions>
          <Button variant="quiet" onClick={onRemove}>
            {t("remove", { number })}
          </Button>
        </FormActions>
      )}
    </FormGroup>
  );
}
