"use client";

import { useTranslations } from "next-intl";
import { useForm, useWatch } from "react-hook-form";
import { errorAt } from "@/components/form/field-errors";
import { FieldRow } from "@/components/form/form-layout";
import { OperationForm } from "@/components/form/operation-form";
import { SaveActions } from "@/components/form/save-actions";
import { TextArea } from "@/components/form/text-area";
import { SelectField, TextField } from "@/components/form/text-field";
import { useOperation } from "@/components/form/use-operation";
import type { OperationCall } from "@/lib/domain/operation";
import { paths } from "@/lib/domain/paths";
import type { addSettlementOperation } from "../api";
import { readPayments } from "../domain/read-payments";
import { settlementKinds, type SettlementKind } from "../domain/states";

interface AddFormProps {
  call: OperationCall<typeof addSettlementOperation>;
  office: string;
  /** The year that is likely meant. */
  year: number;
  /** The adopted keys, the latest first. */
  keys: { key: string; name: string }[];
  draft: string;
}

const sources = ["budget", "charges", "amounts"] as const;

interface Values {
  year: string;
  kind: SettlementKind;
  key: string;
  paidIn: (typeof sources)[number];
  amounts: string;
}

/** A year's settlement: by which key, and what counts as paid in. */
export function AddForm({ call, office, year, keys, draft }: AddFormProps) {
  const t = useTranslations("settlements.add");
  const kinds = useTranslations("settlements.kinds");
  const form = useForm<Values>({
    defaultValues: {
      year: String(year),
      kind: "final",
      key: keys[0]?.key ?? "",
      paidIn: "budget",
      amounts: "",
    },
  });
  const { register, setError, formState } = form;
  const source = useWatch({ control: form.control, name: "paidIn" });
  const operation = useOperation(call);
  const error = (field: keyof Values | "paidInOre") => errorAt(operation.problem, field);
  const wrong = (field: keyof Values, message: string) => {
    setError(field, { message }, { shouldFocus: true });
    return null;
  };
  const send = ({ amounts, paidIn, key, kind, ...values }: Values) => {
    if (!/^\d{4}$/.test(values.year.trim())) return wrong("year", t("yearWrong"));
    const common = { year: Number(values.year), kind, key };
    if (paidIn !== "amounts") return { body: { ...common, paidInOre: paidIn === "charges" ? paidIn : null } };
    const read = readPayments(amounts);
    if ("wrong" in read) return wrong("amounts", t("wrong", { line: read.wrong }));
    return { body: { ...common, paidInOre: read.paid } };
  };
  return (
    <OperationForm
      operation={operation}
      form={form}
      send={send}
      done={(made) => ({ message: t("done"), to: paths.settlement(office, made.year, made.kind) })}
      fields={["year", "kind", "key", "paidIn", "amounts"]}
      page={paths.settlements(office)}
      draft={{ key: draft, fields: ["amounts"] }}
    >
      <FieldRow>
        <TextField
          {...register("year")}
          label={t("year")}
          error={formState.errors.year?.message ?? error("year")}
          inputMode="numeric"
          maxLength={4}
        />
        <SelectField
          {...register("paidIn")}
          label={t("paidIn")}
          error={error("paidIn") ?? error("paidInOre")}
          options={sources.map((value) => ({ value, label: t(`paidInOf.${value}`) }))}
        />
      </FieldRow>
      <FieldRow>
        <SelectField
          {...register("kind")}
          label={t("kind")}
          hint={t("kindHint")}
          error={error("kind")}
          options={settlementKinds.toReversed().map((value) => ({ value, label: kinds(value) }))}
        />
        <SelectField
          {...register("key")}
          label={t("key")}
          hint={t("keyHint")}
          error={error("key")}
          options={keys.map(({ key: value, name: label }) => ({ value, label }))}
        />
      </FieldRow>
      {source === "amounts" && (
        <TextArea
          {...register("amounts")}
          label={t("amounts")}
          hint={t("amountsHint")}
          error={formState.errors.amounts?.message}
          rows={8}
        />
      )}
      <SaveActions busy={operation.isBusy}>{t("submit")}</SaveActions>
    </OperationForm>
  );
}
