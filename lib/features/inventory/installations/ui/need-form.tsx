"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { useForm, useWatch } from "react-hook-form";
import { FormGroup } from "@/components/form/form-layout";
import { OperationForm } from "@/components/form/operation-form";
import { RadioCards } from "@/components/form/radio-cards";
import { SaveActions } from "@/components/form/save-actions";
import { TextArea } from "@/components/form/text-area";
import type { Problem } from "@/components/form/use-call";
import { useOperation } from "@/components/form/use-operation";
import type { OperationCall } from "@/lib/domain/operation";
import type { scoreNeedOperation } from "../api";
import { totalHundredths, totalOf } from "../domain/need";
import { inDecimals } from "../domain/words";

interface CriterionChoice {
  key: string;
  name: string;
  /** In hundredths, and as it is read. */
  weight: number;
  weightText: string;
  scale: { value: number; meaning: string }[];
  before: { value: number; reason: string } | null;
}

interface NeedFormProps {
  call: OperationCall<typeof scoreNeedOperation>;
  criteria: CriterionChoice[];
  version: number;
  /** The installation's page, to return to, and this one. */
  page: string;
  own: string;
  draft: string;
}

type Values = Record<string, string>;
const valueField = (key: string) => `value-${key}`;
const reasonField = (key: string) => `reason-${key}`;

/** A value and a reason for each criterion; the total is told as it becomes. */
export function NeedForm({ call, criteria, version: read, page, own, draft }: NeedFormProps) {
  const t = useTranslations("installations.need");
  const locale = useLocale();
  const [version, setVersion] = useState(read);
  const [found, setFound] = useState<Problem | null>(null);
  const form = useForm<Values>({
    defaultValues: Object.fromEntries(
      criteria.flatMap(({ key, before }) => [
        [valueField(key), before ? String(before.value) : ""],
        [reasonField(key), before?.reason ?? ""],
      ]),
    ),
  });
  const operation = useOperation(call, ({ code, current }) => {
    if (code === "request.stale" && current) setVersion(current.version);
  });
  const decimals = (text: string) => inDecimals(text, locale);
  const scoresOf = (values: Values) =>
    criteria.flatMap(({ key }) => {
      const value = values[valueField(key)];
      const reason = values[reasonField(key)] ?? "";
      return value ? [{ criterion: key, value: Number(value), reason }] : [];
    });
  const typed = scoresOf(useWatch({ control: form.control }) as Values);
  const total = typed.length === criteria.length ? totalOf(totalHundredths(criteria, typed)) : null;
  const problem = found ?? atCriteria(operation.problem, typed);
  const errorAt = (field: string) => problem?.errors?.find(({ path }) => path === field)?.message;

  function send(values: Values) {
    const errors = criteria.flatMap(({ key }) =>
      values[valueField(key)]
        ? []
        : [{ path: valueField(key), code: "need.valueMissing", message: t("form.choose") }],
    );
    const [first] = errors;
    setFound(first ? { status: 422, code: first.code, title: t("form.choose"), detail: "", errors } : null);
    return first ? null : { body: { scores: scoresOf(values) }, version };
  }

  return (
    <OperationForm
      operation={operation}
      form={form}
      send={send}
      done={({ score }) => ({
        message: t("form.saved", { total: decimals(score?.total ?? "") }),
        to: page,
      })}
      problem={problem}
      fields={criteria.flatMap(({ key }) => [valueField(key), reasonField(key)])}
      page={own}
      draft={{ key: draft, fields: criteria.flatMap(({ key }) => [valueField(key), reasonField(key)]) }}
    >
      {criteria.map(({ key, name, weightText, scale }) => (
        <FormGroup key={key} title={t("part", { name, weight: decimals(weightText) })}>
          <RadioCards
            {...form.register(valueField(key))}
            label={t("form.value")}
            error={errorAt(valueField(key))}
            options={scale.map(({ value, meaning }) => ({
              value: String(value),
              label: String(value),
              description: meaning,
            }))}
          />
          <TextArea
            {...form.register(reasonField(key))}
            label={t("form.reason")}
            hint={t("form.reasonHint")}
            error={errorAt(reasonField(key))}
            rows={2}
            maxLength={1000}
          />
        </FormGroup>
      ))}
      <p aria-live="polite">
        {total !== null && <b>{t("form.total", { total: decimals(total) })}</b>}{" "}
        <span className="text-muted text-sm">{t("form.totalHint")}</span>
      </p>
      <SaveActions busy={operation.isBusy}>{t("form.submit")}</SaveActions>
    </OperationForm>
  );
}

/** The problem with the form's own field names: scores.0.reason is the first criterion's reason. */
function atCriteria<P extends Problem>(problem: P | null, scores: { criterion: string }[]): P | null {
  if (!problem?.errors) return problem;
  const fieldOf = (path: string): string => {
    const [, place = "", part] = path.split(".");
    const key = scores[Number(place)]?.criterion ?? place;
    return part === "reason" ? reasonField(key) : valueField(key);
  };
  return { ...problem, errors: problem.errors.map((error) => ({ ...error, path: fieldOf(error.path) })) };
}
