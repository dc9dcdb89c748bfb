"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { errorAt } from "@/components/form/field-errors";
import { FieldRow } from "@/components/form/form-layout";
import { OperationForm } from "@/components/form/operation-form";
import { SaveActions } from "@/components/form/save-actions";
import { SelectField, TextField } from "@/components/form/text-field";
import { useOperation } from "@/components/form/use-operation";
import type { OperationCall } from "@/lib/domain/operation";
import { paths } from "@/lib/domain/paths";
import type { addOutcomeEntryOperation } from "../api";
import type { EntryChoices } from "../queries";
import { kronorToOre } from "./kronor";

interface NewFormProps {
  call: OperationCall<typeof addOutcomeEntryOperation>;
  office: string;
  today: string;
  choices: EntryChoices;
}

/** An entry by hand: the period is the day's month where none is said. */
export function NewForm({ call, office, today, choices }: NewFormProps) {
  const t = useTranslations("outcome.new");
  const locale = useLocale();
  const form = useForm({
    defaultValues: { date: today, period: "", group: "", text: "", amount: "", fund: "ordinary" },
  });
  const { register } = form;
  const operation = useOperation(call);
  const [isWrong, setWrong] = useState(false);
  const error = (path: string) => errorAt(operation.problem, path);
  return (
    <OperationForm
      operation={operation}
      form={form}
      send={({ period, amount, ...rest }) => {
        const amountOre = kronorToOre(amount, locale);
        setWrong(amountOre === null);
        if (amountOre === null) return null;
        return { body: { ...rest, amountOre, ...(period.trim() && { period: period.trim() }) } };
      }}
      done={({ id }) => ({ message: t("done"), to: paths.outcomeEntry(office, id) })}
      fields={["date", "period", "group", "text", "amountOre", "fund"]}
      page={paths.addOutcomeEntry(office)}
    >
      <FieldRow>
        <TextField {...register("date")} label={t("date")} error={error("date")} type="date" />
        <TextField
          {...register("period")}
          label={t("period")}
          optional={t("optional")}
          hint={t("periodHint")}
          error={error("period") && t("periodWrong")}
          autoComplete="off"
          maxLength={7}
        />
      </FieldRow>
      <TextField
        {...register("group")}
        label={t("group")}
        hint={t("groupHint")}
        error={error("group")}
        list="groups"
        autoComplete="off"
        maxLength={120}
      />
      <datalist id="groups">
        {choices.groups.map((group) => (
          <option key={group} value={group} />
        ))}
      </datalist>
      <TextField {...register("text")} label={t("text")} error={error("text")} maxLength={500} />
      <TextField
        {...register("amount")}
        id="field-amountOre"
        label={t("amount")}
        hint={t("amountHint")}
        error={isWrong ? t("amountWrong") : error("amountOre")}
        numeric
        unit="kr"
        autoComplete="off"
        maxLength={40}
      />
      {choices.funds.length > 0 && (
        <SelectField
          {...register("fund")}
          label={t("fund")}
          error={error("fund")}
          options={[
            { value: "ordinary", label: t("ordinary") },
            ...choices.funds.map(({ key, name }) => ({ value: key, label: name })),
          ]}
        />
      )}
      <SaveActions busy={operation.isBusy}>{t("submit")}</SaveActions>
    </OperationForm>
  );
}
