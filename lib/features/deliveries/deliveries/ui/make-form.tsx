"use client";

import { useTranslations } from "next-intl";
import { useForm, useWatch } from "react-hook-form";
import { errorAt } from "@/components/form/field-errors";
import { OperationForm } from "@/components/form/operation-form";
import { RadioCards } from "@/components/form/radio-cards";
import { SaveActions } from "@/components/form/save-actions";
import { TextArea } from "@/components/form/text-area";
import { SelectField } from "@/components/form/text-field";
import { useOperation } from "@/components/form/use-operation";
import { Disclosure } from "@/components/ui/notice";
import { deliveryKinds, deliveryPurposes, financings } from "@/lib/domain/delivery";
import type { OperationCall } from "@/lib/domain/operation";
import { paths } from "@/lib/domain/paths";
import type { createDeliveryOperation } from "../api";
import { lacksFinancing } from "../domain";
import { bodyFrom, type MakeValues } from "./make-values";
import { ScopeFields } from "./scope-fields";

interface Option {
  value: string;
  label: string;
}

export interface MakeChoices {
  municipalities: Option[];
  systems: Option[];
  templates: Option[];
  /** The office has an interim archive. */
  takesInterim: boolean;
}

interface MakeFormProps {
  call: OperationCall<typeof createDeliveryOperation>;
  office: string;
  draft: string;
  choices: MakeChoices;
  /** What is known of it already: from the plan, or from where it is made. */
  begun: Partial<MakeValues>;
  /** The item of the plan that it is made of: its municipality and system stand fast. */
  planItem: string | null;
  /** The project that it becomes a track of. */
  project: string | null;
}

const empty: MakeValues = {
  municipality: "",
  system: "",
  kind: "ordinary",
  purpose: "decommissioning",
  financing: "ordinary",
  financingNote: "",
  template: "",
  recordsCreators: "",
  informationTypes: "",
  periodFrom: "",
  periodTo: "",
};

const fields = [
  "municipality",
  "system",
  "kind",
  "purpose",
  "financing",
  "financingNote",
  "template",
] as const;

/** A delivery of what a municipality runs. */
export function MakeForm(props: MakeFormProps) {
  const { call, office, draft, choices, begun, planItem, project } = props;
  const t = useTranslations("deliveries");
  const form = useForm<MakeValues>({ defaultValues: { ...empty, ...begun } });
  const { register, control, formState } = form;
  const operation = useOperation(call);
  const { problem } = operation;
  const [kind, financing] = useWatch({ control, name: ["kind", "financing"] });
  const needsNote = lacksFinancing({ kind, financing, financingNote: null });
  const field = (name: (typeof fields)[number]) => ({
    ...register(name),
    label: t(`make.${name}`),
    error: formState.errors[name]?.message ?? errorAt(problem, name),
  });
  const select = (name: "municipality" | "system", options: Option[]) => (
    <SelectField
      {...field(name)}
      placeholder={t(`make.choose.${name}`)}
      options={options.map((one) => ({
        ...one,
        disabled: planItem !== null && one.value !== begun[name],
      }))}
    />
  );
  const send = (values: MakeValues) => {
    for (const name of ["municipality", "system"] as const)
      if (!values[name]) {
        form.setError(name, { message: t(`make.choose.${name}`) }, { shouldFocus: true });
        return null;
      }
    return { body: bodyFrom(values, { planItem, project }) };
  };
  return (
    <OperationForm
      operation={operation}
      form={form}
      send={send}
      done={({ id, number }) => ({ message: t("make.done", { number }), to: paths.delivery(office, id) })}
      fields={[...fields]}
      page={paths.addDelivery(office)}
      draft={{ key: draft, fields: ["financingNote"] }}
    >
      {select("municipality", choices.municipalities)}
      {select("system", choices.systems)}
      <RadioCards
        {...field("kind")}
        options={deliveryKinds.map((value) => ({ value, label: t(`kindShort.${value}`) }))}
      />
      <SelectField
        {...field("purpose")}
        hint={t("make.purposeHint")}
        options={deliveryPurposes
          .filter((value) => value !== "interim" || choices.takesInterim || begun.purpose === "interim")
          .map((value) => ({ value, label: t(`purpose.${value}`) }))}
      />
      <SelectField
        {...field("financing")}
        options={financings.map((value) => ({ value, label: t(`financing.${value}`) }))}
      />
      {needsNote && (
        <TextArea {...field("financingNote")} hint={t("make.financingNoteHint")} rows={2} maxLength={2000} />
      )}
      <SelectField
        {...field("template")}
        hint={t("make.templateHint")}
        placeholder={t("make.ownTemplate")}
        options={choices.templates}
      />
      <Disclosure summary={t("make.scope")} open={errorAt(problem, "scope") !== undefined}>
        <p className="text-muted text-sm">{t(planItem ? "make.scopePlanned" : "make.scopeHint")}</p>
        {errorAt(problem, "scope") && <p className="field-error">{errorAt(problem, "scope")}</p>}
        <ScopeFields register={register} problem={problem} />
      </Disclosure>
      <SaveActions busy={operation.isBusy}>{t("make.submit")}</SaveActions>
    </OperationForm>
  );
}
