"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useFieldArray, useForm } from "react-hook-form";
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
import { inDecimals } from "../domain/words";

interface CriteriaFormProps {
  call: OperationCall<typeof setNeedCriteriaOperation>;
  version: number;
  today: string;
  /** The office's: names are written in it. */
  language: Locale;
  /** Those that count now, to begin from. */
  before: Criterion[] | undefined;
  page: string;
}

interface Typed {
  key: string;
  name: string;
  weight: string;
  meanings: string[];
}

interface Values {
  validFrom: string;
  body: string;
  date: string;
  reference: string;
  paragraph: string;
  criteria: Typed[];
}

const values = [0, 1, 2, 3, 4, 5];
const nothing = (): Typed => ({ key: "", name: "", weight: "1", meanings: values.map(() => "") });

const typedFrom = ({ key, name, weight, scale }: Criterion, language: Locale): Typed => ({
  key,
  name: name[language],
  weight: inDecimals(weight, language),
  meanings: values.map((value) => scale.find((step) => step.value === value)?.meaning ?? ""),
});

/** Criteria that count from a day on, begun from those that count now. */
export function CriteriaForm({ call, version, today, language, before, page }: CriteriaFormProps) {
  const t = useTranslations("installations.criteria.form");
  const operation = useOperation(call);
  const [old] = useState(() => new Map(before?.map((one) => [one.key, one])));
  const form = useForm<Values>({
    defaultValues: {
      validFrom: today,
      body: "",
      date: "",
      reference: "",
      paragraph: "",
      criteria: before?.map((one) => typedFrom(one, language)) ?? [nothing()],
    },
  });
  const { register, control } = form;
  const list = useFieldArray({ control, name: "criteria" });
  const errorAt = (path: string) =>
    operation.problem?.errors?.find((error) => error.path === path || error.path.startsWith(`${path}.`))
      ?.message;

  function send({ criteria, validFrom, ...decision }: Values) {
    const body = criteria.map(({ key, name, weight, meanings }) => {
      const same = old.get(key);
      // A name in other languages stays while the office's own does.
      const names = same && same.name[language] === name.trim() ? same.name : { [language]: name };
      return {
        ...(key && { key }),
        name: names,
        weight: weight.trim().replace(",", "."),
        scale: values.flatMap((value) =>
          meanings[value]?.trim() ? [{ value, meaning: meanings[value] }] : [],
        ),
      };
    });
    return {
      body: { criteria: body, validFrom, decision: { ...decision, date: decision.date || null } },
      version,
    };
  }

  return (
    <OperationForm
      operation={operation}
      form={form}
      send={send}
      done={() => ({ message: t("saved") })}
      fields={["validFrom", "criteria"]}
      page={page}
    >
      <p className="text-muted text-sm">{t("hint")}</p>
      {list.fields.map((field, place) => (
        <FormGroup key={field.id} title={t("criterion", { number: place + 1 })}>
          <FieldRow>
            <TextField
              {...register(`criteria.${place}.name`)}
              label={t("name")}
              error={errorAt(`criteria.${place}.name`)}
              maxLength={200}
              {...(place === 0 && { id: "field-criteria" })}
            />
            <TextField
              {...register(`criteria.${place}.weight`)}
              label={t("weight")}
              hint={t("weightHint")}
              error={errorAt(`criteria.${place}.weight`)}
              numeric
              maxLength={6}
            />
          </FieldRow>
          <fieldset className="field">
            <p className="field-hint">{t("meaningHint")}</p>
            <div className="form-fields">
              {values.map((value) => (
                <TextField
                  key={value}
                  {...register(`criteria.${place}.meanings.${value}`)}
                  label={t("meaning", { value })}
                  maxLength={500}
                  error={value === 0 ? errorAt(`criteria.${place}.scale`) : undefined}
                />
              ))}
            </div>
          </fieldset>
          {list.fields.length > 1 && (
            <FormActions>
              <Button variant="quiet" onClick={() => list.remove(place)}>
                {t("remove", { number: place + 1 })}
              </Button>
            </FormActions>
          )}
        </FormGroup>
      ))}
      <FormActions>
        <Button onClick={() => list.append(nothing())}>{t("add")}</Button>
      </FormActions>
      <FormGroup title={t("decision")}>
        <TextField
          {...register("validFrom")}
          label={t("validFrom")}
          type="date"
          error={errorAt("validFrom")}
        />
        <FieldRow>
          <TextField {...register("body")} label={t("body")} optional={t("optional")} maxLength={200} />
          <TextField
            {...register("date")}
            label={t("date")}
            type="date"
            optional={t("optional")}
            error={errorAt("decision.date")}
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
