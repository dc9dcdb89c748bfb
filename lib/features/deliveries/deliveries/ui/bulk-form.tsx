"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { BulkRefused, BulkRows, type BulkRow } from "@/components/form/bulk-rows";
import { errorAt } from "@/components/form/field-errors";
import { FieldRow, SaveBar } from "@/components/form/form-layout";
import { OperationForm } from "@/components/form/operation-form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-area";
import { SelectField, TextField } from "@/components/form/text-field";
import { useOperation } from "@/components/form/use-operation";
import type { AnswerOf, OperationCall } from "@/lib/domain/operation";
import type { changeDeliveriesOperation } from "../api";

interface Option {
  value: string;
  label: string;
}

interface BulkFormProps {
  call: OperationCall<typeof changeDeliveriesOperation>;
  page: string;
  rows: BulkRow[];
  /** Those that were chosen before: they are ticked. */
  chosen: string[];
  /** Why one could not be changed, by the code of the answer. */
  reasons: Record<string, string>;
  phases: Option[];
  /** Who can be responsible for them all; null for who says nothing of that. */
  people: { office: Option[]; municipality: Option[] } | null;
}

const empty = {
  ids: [] as string[],
  office: "",
  municipality: "",
  dueOn: "",
  phase: "",
  comment: "",
};
type Values = typeof empty;

const changeFrom = ({ office, municipality, dueOn, phase, comment }: Values) => ({
  ...((office || municipality) && {
    responsible: { ...(office && { office }), ...(municipality && { municipality }) },
  }),
  ...(dueOn && { dueOn }),
  ...(phase && { phase }),
  ...(comment.trim() && { comment }),
});

/** Which deliveries, and what is to be true of them all. What is refused is told by name. */
export function BulkForm({ call, page, rows, chosen, reasons, phases, people }: BulkFormProps) {
  const t = useTranslations("deliveries.bulk");
  const change = useTranslations("deliveries.change");
  const forms = useTranslations("forms");
  const operation = useOperation(call);
  const [isNothing, setIsNothing] = useState(false);
  const [refused, setRefused] = useState<AnswerOf<typeof changeDeliveriesOperation>["items"]>([]);
  const form = useForm<Values>({ defaultValues: { ...empty, ids: chosen } });
  const { register, setValue } = form;
  const send = (values: Values) => {
    const said = changeFrom(values);
    const lacks = values.ids.length === 0 || Object.keys(said).length === 0;
    setIsNothing(lacks);
    setRefused([]);
    return lacks ? null : { body: { ids: values.ids, change: said } };
  };
  const person = (name: "office" | "municipality", options: Option[]) =>
    options.length > 0 && (
      <SelectField {...register(name)} label={change(name)} placeholder={t("keep")} options={options} />
    );
  return (
    <OperationForm
      operation={operation}
      form={form}
      send={send}
      done={({ items }) => {
        const left = items.filter(({ ok }) => !ok);
        setRefused(left);
        form.reset({ ...empty, ids: left.map(({ id }) => id) });
        return { message: t("done", { count: items.length - left.length }) };
      }}
      fields={["ids", "phase", "comment"]}
      page={page}
    >
      <BulkRefused
        title={t("failed", { count: refused.length })}
        items={refused}
        rows={rows}
        reasons={reasons}
      />
      {people && (
        <>
          {person("office", people.office)}
          {person("municipality", people.municipality)}
        </>
      )}
      <FieldRow>
        {people && <TextField {...register("dueOn")} label={change("dueOn")} type="date" />}
        <SelectField {...register("phase")} label={t("phase")} placeholder={t("keep")} options={phases} />
      </FieldRow>
      <TextArea
        {...register("comment")}
        label={t("comment")}
        error={errorAt(operation.problem, "change.comment")}
        rows={2}
        maxLength={4000}
      />
      <BulkRows
        {...register("ids")}
        label={t("choose")}
        error={isNothing ? t("nothing") : undefined}
        rows={rows}
        all={t("all", { count: rows.length })}
        onAll={() => {
          const every = rows.map(({ id }) => id);
          setValue("ids", every, { shouldDirty: true });
        }}
      />
      <SaveBar>
        <SubmitButton busy={operation.isBusy} busyLabel={forms("saving")}>
          {t("submit")}
        </SubmitButton>
      </SaveBar>
    </OperationForm>
  );
}
