"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useForm, useWatch } from "react-hook-form";
import { errorAt } from "@/components/form/field-errors";
import { FieldRow, FormActions, FormGroup } from "@/components/form/form-layout";
import { OperationForm } from "@/components/form/operation-form";
import { SaveActions } from "@/components/form/save-actions";
import { TextField } from "@/components/form/text-field";
import { useOperation } from "@/components/form/use-operation";
import { Button } from "@/components/ui/button";
import type { OperationCall } from "@/lib/domain/operation";
import type { Locale } from "@/lib/domain/text";
import type { setNeedCriteriaOperation } from "../api";
import type { Criterion } from "../schema";
import { newCriterion, sentCriteria, typedFrom, type TypedCriterion } from "./criteria-values";
import { CriterionFields } from "./criterion-fields";

interface CriteriaFormProps {
  call: OperationCall<typeof setNeedCriteriaOperation>;
  version: number;
  today: string;
  /** The office's: names are written in it. */
  language: Locale;
  /** Those that count now, to begin from. */
  before: Criterion[];
  page: string;
  draft: string;
}

interface Values {
  validFrom: string;
  body: string;
  date: string;
  reference: string;
  paragraph: string;
  /** All of them, as JSON: kept like any other text while the form is not saved. */
  criteria: string;
}

const draftFields = ["validFrom", "body", "date", "reference", "paragraph", "criteria"] as const;

/** Criteria that count from a day on, begun from those that count now. */
export function CriteriaForm({
  call,
  version: read,
  today,
  language,
  before,
  page,
  draft,
}: CriteriaFormProps) {
  const t = useTranslations("installations.criteria.form");
  // What somebody else has saved in the meantime stands; this is saved beside it.
  const [version, setVersion] = useState(read);
  const operation = useOperation(call, ({ code, current }) => {
    if (code === "request.stale" && current) setVersion(current.version);
  });
  const form = useForm<Values>({
    defaultValues: {
      validFrom: today,
      body: "",
      date: "",
      reference: "",
      paragraph: "",
      criteria: JSON.stringify(
        before.length > 0 ? before.map((one) => typedFrom(one, language)) : [newCriterion("first")],
      ),
    },
  });
  const { register } = form;
  const criteria = JSON.parse(useWatch({ control: form.control, name: "criteria" })) as TypedCriterion[];
  const set = (all: TypedCriterion[]) =>
    form.setValue("criteria", JSON.stringify(all), { shouldDirty: true });
  const { problem } = operation;

  const send = ({ criteria: _typed, validFrom, ...decision }: Values) => ({
    body: {
      criteria: sentCriteria(criteria, before, language),
      validFrom,
      decision: { ...decision, date: decision.date || null },
    },
    version,
  });

  return (
    <OperationForm
      operation={operation}
      form={form}
      send={send}
      done={() => ({ message: t("saved") })}
      fields={["validFrom", "criteria"]}
      page={page}
      draft={{ key: draft, fields: draftFields }}
    >
      <p className="text-muted text-sm">{t("hint")}</p>
      {criteria.map((criterion, place) => (
        <CriterionFields
          key={criterion.place}
          {...{ criterion, place, problem }}
          onChange={(changed) => set(criteria.map((one) => (one.place === criterion.place ? changed : one)))}
          onRemove={
            criteria.length > 1 ? () => set(criteria.filter((one) => one.place !== criterion.place)) : null
          }
        />
      ))}
      <FormActions>
        <Button onClick={() => set([...criteria, newCriterion(crypto.randomUUID())])}>{t("add")}</Button>
      </FormActions>
      <FormGroup title={t("decision")}>
        <TextField
          {...register("validFrom")}
          label={t("validFrom")}
          type="date"
          error={errorAt(problem, "validFrom")}
        />
        <FieldRow>
          <TextField {...register("body")} label={t("body")} optional={t("optional")} maxLength={200} />
          <TextField
            {...register("date")}
            label={t("date")}
            type="date"
            optional={t("optional")}
            error={errorAt(problem, "decision.date")}
          />
        </FieldRow>
        <FieldRow>
          <TextField
            {...register("reference")}
            label={t("reference")}
            optional={t("optional")}
            maxLength={100}
          />
          <TextField
            {...register("paragraph")}
            label={t("paragraph")}
            optional={t("optional")}
            maxLength={20}
          />
        </FieldRow>
      </FormGroup>
      <SaveActions busy={operation.isBusy}>{t("submit")}</SaveActions>
    </OperationForm>
  );
}
