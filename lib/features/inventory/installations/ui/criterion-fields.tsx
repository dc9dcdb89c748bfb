"use client";

import { useTranslations } from "next-intl";
import { FieldRow, FormActions, FormGroup } from "@/components/form/form-layout";
import { errorAt } from "@/components/form/field-errors";
import { TextField } from "@/components/form/text-field";
import type { Problem } from "@/components/form/use-call";
import { Button } from "@/components/ui/button";
import { needValues, type TypedCriterion } from "./criteria-values";

interface CriterionFieldsProps {
  criterion: TypedCriterion;
  place: number;
  problem: Problem | null;
  onChange: (criterion: TypedCriterion) => void;
  /** Null for the only one. */
  onRemove: (() => void) | null;
}

/** One criterion: its name, its weight and what each value means. */
export function CriterionFields({ criterion, place, problem, onChange, onRemove }: CriterionFieldsProps) {
  const t = useTranslations("installations.criteria.form");
  const name = (part: string) => `criteria.${place}.${part}`;
  const { meanings } = criterion;
  return (
    <FormGroup title={t("criterion", { number: place + 1 })}>
      <FieldRow>
        <TextField
          name={name("name")}
          label={t("name")}
          value={criterion.name}
          error={errorAt(problem, name("name"))}
          maxLength={200}
          onChange={(event) => onChange({ ...criterion, name: event.target.value })}
          {...(place === 0 && { id: "field-criteria" })}
        />
        <TextField
          name={name("weight")}
          label={t("weight")}
          hint={t("weightHint")}
          value={criterion.weight}
          error={errorAt(problem, name("weight"))}
          numeric
          maxLength={6}
          onChange={(event) => onChange({ ...criterion, weight: event.target.value })}
        />
      </FieldRow>
      <fieldset className="field">
        <p className="field-hint">{t("meaningHint")}</p>
        <div className="form-fields">
          {needValues.map((value) => (
            <TextField
              key={value}
              name={name(`meanings.${value}`)}
              label={t("meaning", { value })}
              value={meanings[value] ?? ""}
              maxLength={500}
              error={value === 0 ? errorAt(problem, name("scale")) : undefined}
              onChange={(event) =>
                onChange({ ...criterion, meanings: meanings.with(value, event.target.value) })
              }
            />
          ))}
        </div>
      </fieldset>
      {onRemove && (
        <FormActions>
          <Button variant="quiet" onClick={onRemove}>
            {t("remove", { number: place + 1 })}
          </Button>
        </FormActions>
      )}
    </FormGroup>
  );
}
