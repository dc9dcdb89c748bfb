"use client";

import { useLocale, useTranslations } from "next-intl";
import { useFieldArray, useForm, useWatch } from "react-hook-form";
import { errorAt } from "@/components/form/field-errors";
import { FieldRow, FormActions } from "@/components/form/form-layout";
import { OperationForm } from "@/components/form/operation-form";
import { SaveActions } from "@/components/form/save-actions";
import { SelectField, TextField } from "@/components/form/text-field";
import { useOperation } from "@/components/form/use-operation";
import { Button } from "@/components/ui/button";
import type { BodyOf, OperationCall } from "@/lib/domain/operation";
import type {
  changeCostShareAgreementOperation,
  previewCostShareAgreementOperation,
  putCostShareRowsOperation,
} from "../../api";
import type { Rule } from "../../schema";
import { IndexFields } from "./index-fields";
import { PartFields } from "./part-fields";
import { Preview } from "./preview";
import { TakeOver } from "./take-over";
import { usePreview } from "./use-preview";
import { freshPart, sentRule, typedRule, type KeyValues, wholeOre } from "./values";

interface RuleFormProps {
  call: OperationCall<typeof changeCostShareAgreementOperation>;
  preview: OperationCall<typeof previewCostShareAgreementOperation>;
  rows: OperationCall<typeof putCostShareRowsOperation>;
  known: { name: string; from: string; until: string | null; rule: Rule; version: number };
  page: string;
  /** The key's own page, which shows what was kept. */
  shownAt: string;
}

type Sent = BodyOf<typeof changeCostShareAgreementOperation>;

/** A key's days and rule, with each one's amount beside while it is typed. */
export function RuleForm({ call, preview, rows, known, page, shownAt }: RuleFormProps) {
  const t = useTranslations("costShares.editor");
  const locale = useLocale();
  const form = useForm<KeyValues>({
    defaultValues: {
      ...typedRule(known.rule, locale),
      ...{ name: known.name, from: known.from, until: known.until ?? "", total: "" },
    },
  });
  const { register, control, formState } = form;
  // What is typed and not saved would be lost with the page.
  const isSaved = Object.keys(formState.dirtyFields).every((field) => field === "total");
  const { fields, append, remove } = useFieldArray({ control, name: "parts" });
  const operation = useOperation(call);
  const { problem } = operation;
  const typed = useWatch({ control }) as KeyValues;
  const shown = usePreview(preview, {
    rule: sentRule(typed, locale),
    totalOre: wholeOre(typed.total, locale),
  });
  return (
    <OperationForm
      operation={operation}
      form={form}
      send={(values) => ({
        body: {
          ...{ name: values.name, from: values.from, until: values.until || null },
          rule: sentRule(values, locale) as unknown as NonNullable<Sent["rule"]>,
        },
        version: known.version,
      })}
      done={() => ({ message: t("done"), to: shownAt })}
      fields={["name", "from", "until"]}
      page={page}
    >
      <TextField {...register("name")} label={t("name")} error={errorAt(problem, "name")} maxLength={200} />
      <FieldRow>
        <TextField {...register("from")} label={t("from")} error={errorAt(problem, "from")} type="date" />
        <TextField
          {...register("until")}
          label={t("until")}
          optional={t("optional")}
          error={errorAt(problem, "until")}
          type="date"
        />
      </FieldRow>
      <h3>{t("parts")}</h3>
      {fields.map((field, place) => (
        <PartFields
          key={field.id}
          {...{ control, register, place, problem }}
          onRemove={() => remove(place)}
        />
      ))}
      <FormActions>
        <Button onClick={() => append(freshPart)}>{t("addPart")}</Button>
      </FormActions>
      <h3>{t("limits")}</h3>
      <FieldRow>
        <TextField
          {...register("floor")}
          label={t("floor")}
          optional={t("optional")}
          numeric
          unit={t("kr")}
        />
        <TextField
          {...register("ceiling")}
          label={t("ceiling")}
          optional={t("optional")}
          numeric
          unit={t("kr")}
        />
      </FieldRow>
      <FieldRow>
        <SelectField
          {...register("toOre")}
          label={t("toOre")}
          options={["1", "100", "100000"].map((value) => ({ value, label: t(`units.${value}` as never) }))}
        />
        <SelectField
          {...register("method")}
          label={t("method")}
          options={(["largestRemainder", "halfUp"] as const).map((value) => ({
            value,
            label: t(`methods.${value}`),
          }))}
        />
      </FieldRow>
      <IndexFields {...{ register, problem }} kind={typed.index} />
      <h3>{t("preview.title")}</h3>
      <TextField {...register("total")} label={t("total")} hint={t("totalHint")} numeric unit={t("kr")} />
      <Preview {...shown} />
      {isSaved && shown.agreement?.totals.some(({ computedOre }) => computedOre !== null) && (
        <TakeOver call={rows} version={known.version} agreement={shown.agreement} shownAt={shownAt} />
      )}
      <SaveActions busy={operation.isBusy}>{t("submit")}</SaveActions>
    </OperationForm>
  );
}
