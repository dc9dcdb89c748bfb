"use client";

import { useTranslations } from "next-intl";
import { useFieldArray, type UseFormReturn } from "react-hook-form";
import { FormActions, FormGroup } from "@/components/form/form-layout";
import { SelectField, TextField } from "@/components/form/text-field";
import { Button } from "@/components/ui/button";
import { bodyKinds, bodyKindText } from "../domain";
import type { OfficeValues } from "./office-values";

interface BodyFieldsProps {
  form: UseFormReturn<OfficeValues>;
  /** What is wrong with a field, if anything. */
  wrong: (name: string) => string | undefined;
}

/** The bodies that the office has, such as its council and the host's board. */
export function BodyFields({ form, wrong }: BodyFieldsProps) {
  const t = useTranslations("officePage");
  const { fields, append, remove } = useFieldArray({ control: form.control, name: "bodies" });
  const kinds = bodyKinds.map((value) => ({
    value,
    label: t(`bodyKinds.${bodyKindText(value)}`),
  }));
  return (
    <FormGroup title={t("bodies")} hint={t("bodiesLead")}>
      {wrong("bodies") && <p className="field-error">{wrong("bodies")}</p>}
      {fields.map((field, index) => (
        <fieldset key={field.id} className="grid gap-3 sm:grid-cols-[1fr_14rem_auto] sm:items-end">
          <legend className="sr-only">{t("bodyNumber", { number: index + 1 })}</legend>
          <TextField
            {...form.register(`bodies.${index}.name`)}
            label={t("bodyName")}
            error={wrong(`bodies.${index}.name`)}
            maxLength={200}
            required
          />
          <SelectField {...form.register(`bodies.${index}.kind`)} label={t("bodyKind")} options={kinds} />
          <Button variant="quiet" onClick={() => remove(index)}>
            {t("bodyRemove")}
            <span className="sr-only"> {t("bodyNumber", { number: index + 1 })}</span>
          </Button>
        </fieldset>
      ))}
      <FormActions>
        <Button onClick={() => append({ bodyKey: "", name: "", kind: "council" })}>{t("bodyAdd")}</Button>
      </FormActions>
    </FormGroup>
  );
}
