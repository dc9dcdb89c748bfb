"use client";

import { useTranslations } from "next-intl";
import { useForm } from "react-hook-form";
import { FieldRow } from "@/components/form/form-layout";
import { OperationForm } from "@/components/form/operation-form";
import { SaveActions } from "@/components/form/save-actions";
import { SelectField, TextField } from "@/components/form/text-field";
import { useOperation } from "@/components/form/use-operation";
import type { OperationCall } from "@/lib/domain/operation";
import type { giveMandateOperation } from "../api";
import { errorAt } from "@/components/form/field-errors";

interface MandateFormProps {
  call: OperationCall<typeof giveMandateOperation>;
  page: string;
  draft: string;
  people: { id: string; name: string }[];
  /** The municipality's archive authority, where it is noted. */
  authority: string;
  today: string;
}

interface Values {
  person: string;
  body: string;
  delegationItem: string;
  adoptedOn: string;
  reference: string;
  from: string;
  until: string;
  substituteFor: string;
}

const texts = ["body", "delegationItem", "adoptedOn", "reference", "from", "until"] as const;

/** On whose delegation a person signs, by which rules, from when until when, in whose place. */
export function MandateForm({ call, page, draft, people, authority, today }: MandateFormProps) {
  const t = useTranslations("municipalities.mandates");
  const form = useForm<Values>({
    defaultValues: {
      person: people.length === 1 ? people[0]!.id : "",
      body: authority,
      delegationItem: "",
      adoptedOn: "",
      reference: "",
      from: today,
      until: "",
      substituteFor: "",
    },
  });
  const operation = useOperation(call);
  const { problem } = operation;
  const { errors } = form.formState;
  const field = (name: keyof Values) => ({
    ...form.register(name),
    label: t(name),
    error: errors[name]?.message ?? errorAt(problem, name),
  });
  const mend = (name: "person" | "body", message: string): null => {
    form.setError(name, { message }, { shouldFocus: true });
    return null;
  };
  const send = (values: Values) => {
    if (!values.person) return mend("person", t("personMissing"));
    if (!values.body.trim()) return mend("body", t("bodyMissing"));
    const { adoptedOn, from, until, substituteFor, ...rest } = values;
    const days = { adoptedOn: adoptedOn || null, from: from || null, until: until || null };
    return { body: { ...rest, ...days, substituteFor: substituteFor || null } };
  };
  const options = people.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <OperationForm
      operation={operation}
      form={form}
      send={send}
      done={() => {
        form.reset();
        return { message: t("given") };
      }}
      fields={["person", ...texts, "substituteFor"]}
      page={page}
      draft={{ key: draft, fields: texts }}
    >
      <SelectField {...field("person")} placeholder={t("choosePerson")} options={options} />
      <TextField {...field("body")} hint={t("bodyHint")} maxLength={200} />
      <FieldRow>
        <TextField {...field("delegationItem")} optional={t("optional")} maxLength={50} />
        <TextField {...field("adoptedOn")} type="date" optional={t("optional")} />
      </FieldRow>
      <TextField {...field("reference")} optional={t("optional")} maxLength={100} />
      <FieldRow>
        <TextField {...field("from")} type="date" optional={t("optional")} />
        <TextField {...field("until")} type="date" optional={t("optional")} />
      </FieldRow>
      <SelectField
        {...field("substituteFor")}
        optional={t("optional")}
        placeholder={t("noSubstitute")}
        options={options}
      />
      <SaveActions busy={operation.isBusy}>{t("submit")}</SaveActions>
    </OperationForm>
  );
}
