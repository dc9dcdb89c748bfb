"use client";

import { useTranslations } from "next-intl";
import { useForm, useWatch } from "react-hook-form";
import { FormActions } from "@/components/form/form-layout";
import { OperationForm } from "@/components/form/operation-form";
import { SaveActions } from "@/components/form/save-actions";
import { useOperation } from "@/components/form/use-operation";
import { Button } from "@/components/ui/button";
import { stages } from "@/lib/domain/delivery";
import type { OperationCall } from "@/lib/domain/operation";
import { locales, type Locale } from "@/lib/domain/text";
import type { changePhasesOperation } from "../api";
import type { PhaseTemplate } from "../schema";
import { Effect } from "./effect";
import { PhaseFields } from "./phase-fields";
import { editedPhases, newPhase, sentPhases, type EditedPhase } from "./phase-values";

interface PhasesFormProps {
  call: OperationCall<typeof changePhasesOperation>;
  template: PhaseTemplate;
  /** The office's language: the one that must be written. */
  locale: Locale;
  /** The page to return to. */
  page: string;
  draft: string;
}

/** The office's phases, with what a change does to deliveries under way before it is saved. */
export function PhasesForm({ call, template, locale, page, draft }: PhasesFormProps) {
  const t = useTranslations("phases.change");
  const form = useForm<{ phases: string }>({
    defaultValues: { phases: JSON.stringify(editedPhases(template.phases)) },
  });
  const phases = JSON.parse(useWatch({ control: form.control, name: "phases" })) as EditedPhase[];
  const set = (all: EditedPhase[]) => form.setValue("phases", JSON.stringify(all), { shouldDirty: true });
  const operation = useOperation(call);
  const sent = sentPhases(phases, locale);
  return (
    <OperationForm
      operation={operation}
      form={form}
      send={() => ({ body: { phases: sent }, version: template.version })}
      done={() => ({ message: t("saved"), to: page })}
      fields={phases.flatMap((_, place) => locales.map((one) => `phases.${place}.name.${one}`))}
      page={page}
      draft={{ key: draft, fields: ["phases"] }}
    >
      {phases.map((phase, place) => (
        <PhaseFields
          key={phase.place}
          {...{ phase, place, phases, locale }}
          problem={operation.problem}
          onChange={(changed) => set(phases.map((one) => (one.place === phase.place ? changed : one)))}
          onRemove={() => set(phases.filter((one) => one.place !== phase.place))}
        />
      ))}
      {phases.length < stages.length && (
        <FormActions>
          <Button onClick={() => set([...phases, newPhase(crypto.randomUUID())])}>{t("add")}</Button>
        </FormActions>
      )}
      <Effect before={template.phases} after={sent} locale={locale} />
      <SaveActions busy={operation.isBusy}>{t("submit")}</SaveActions>
    </OperationForm>
  );
}
