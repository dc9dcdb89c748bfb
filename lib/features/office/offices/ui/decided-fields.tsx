"use client";

import { FormGroup } from "@/components/form/form-layout";
import { useTranslations } from "next-intl";
import { useWatch, type UseFormReturn } from "react-hook-form";
import { SelectField } from "@/components/form/text-field";
import { councilRoles, deciders, matterKinds, type MatterKind } from "../domain";
import type { OfficeValues } from "./office-values";

type Form = UseFormReturn<OfficeValues>;

/** By kind of matter: who decides, and what the council has to say. */
export function DecidedFields({ form }: { form: Form }) {
  const t = useTranslations("officePage");
  return (
    <FormGroup title={t("decided")} hint={t("decidedLead")}>
      {matterKinds.map((kind) => (
        <Matter key={kind} form={form} kind={kind} />
      ))}
    </FormGroup>
  );
}

function Matter({ form, kind }: { form: Form; kind: MatterKind }) {
  const t = useTranslations("officePage");
  const by = useWatch({ control: form.control, name: `decidedBy.${kind}.by` });
  return (
    <fieldset className="grid gap-3 sm:grid-cols-2">
      <legend className="sr-only">{t(`matters.${kind}`)}</legend>
      <SelectField
        {...form.register(`decidedBy.${kind}.by`)}
        label={t(`matters.${kind}`)}
        placeholder={t("notSaid")}
        options={deciders.map((value) => ({ value, label: t(`by.${value}`) }))}
      />
      {by !== "" && (
        <SelectField
          {...form.register(`decidedBy.${kind}.councilRole`)}
          label={t("councilSays")}
          options={councilRoles.map((value) => ({ value, label: t(`councilRole.${value}`) }))}
        />
      )}
    </fieldset>
  );
}
