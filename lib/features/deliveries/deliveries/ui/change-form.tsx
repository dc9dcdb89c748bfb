"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { errorAt } from "@/components/form/field-errors";
import { withChosen } from "@/components/form/kept-choice";
import { OperationForm } from "@/components/form/operation-form";
import { SaveActions } from "@/components/form/save-actions";
import { TextArea } from "@/components/form/text-area";
import { SelectField, TextField } from "@/components/form/text-field";
import { useOperation } from "@/components/form/use-operation";
import { deliveryKinds } from "@/lib/domain/delivery";
import type { OperationCall } from "@/lib/domain/operation";
import type { changeDeliveryOperation } from "../api";
import type { Delivery } from "../schema";

interface Person {
  id: string;
  name: string;
  isOffice: boolean;
}

interface ChangeFormProps {
  call: OperationCall<typeof changeDeliveryOperation>;
  delivery: Delivery;
  people: Person[];
  page: string;
  draft: string;
  /**
   * A registrar writes the diary number and nothing else; of what is decided the note is written
   * too.
   */
  shows: "all" | "afterwards" | "diaryNumber";
}

const valuesOf = (delivery: Delivery) => ({
  office: delivery.responsible.office?.id ?? "",
  municipality: delivery.responsible.municipality?.id ?? "",
  vendorContact: delivery.responsible.vendorContact ?? "",
  dueOn: delivery.dueOn ?? "",
  kind: delivery.kind,
  financingNote: delivery.financingNote ?? "",
  diaryNumber: delivery.diaryNumber ?? "",
  note: delivery.note ?? "",
});
type Values = ReturnType<typeof valuesOf>;

function bodyFrom(values: Values, shows: ChangeFormProps["shows"]) {
  const { office, municipality, vendorContact, dueOn, ...same } = values;
  const { diaryNumber, note } = same;
  if (shows !== "all") return { diaryNumber, ...(shows === "afterwards" && { note }) };
  const responsible = { office: office || null, municipality: municipality || null, vendorContact };
  return { ...same, dueOn: dueOn || null, responsible };
}

/** Who is responsible, until when, and what else is told of a delivery. */
export function ChangeForm({ call, delivery, people, page, draft, shows }: ChangeFormProps) {
  const t = useTranslations("deliveries");
  const forms = useTranslations("forms");
  // Applies this person's changes to what somebody else has saved in the meantime.
  const [version, setVersion] = useState(delivery.version);
  const form = useForm<Values>({ defaultValues: valuesOf(delivery) });
  // react-hook-form tracks the changed fields only when they are read.
  const { dirtyFields: _changed } = form.formState;
  const operation = useOperation(call, ({ code, current }) => {
    if (code !== "request.stale" || !current) return;
    setVersion(current.version);
    form.reset(valuesOf(current), { keepDirtyValues: true });
  });
  const { problem } = operation;
  const field = (name: keyof Values, at: string = name) => ({
    ...form.register(name),
    label: t(`change.${name}`),
    error: errorAt(problem, at),
  });
  const person = (name: "office" | "municipality") => (
    <SelectField
      {...field(name, `responsible.${name}`)}
      placeholder={t("change.nobody")}
      options={withChosen(
        people
          .filter(({ isOffice }) => isOffice === (name === "office"))
          .map(({ id, name: label }) => ({ value: id, label })),
        delivery.responsible[name],
        forms("formerPerson"),
      )}
    />
  );
  const diaryNumber = (
    <TextField {...field("diaryNumber")} hint={t("change.diaryNumberHint")} maxLength={100} />
  );
  const note = <TextArea {...field("note")} hint={t("change.noteHint")} rows={3} maxLength={4000} />;
  return (
    <OperationForm
      operation={operation}
      form={form}
      send={(values) => ({
        body: bodyFrom(values, shows),
        version,
      })}
      done={() => ({ message: t("change.done"), to: page })}
      fields={["dueOn", "kind", "financingNote", "diaryNumber", "note"]}
      page={page}
      draft={{ key: draft, fields: ["note", "financingNote", "vendorContact"] }}
    >
      {shows === "diaryNumber" && diaryNumber}
      {shows === "afterwards" && (
        <>
          {diaryNumber}
          {note}
        </>
      )}
      {shows === "all" && (
        <>
          {person("office")}
          {person("municipality")}
          <TextField
            {...field("vendorContact", "responsible.vendorContact")}
            hint={t("change.vendorContactHint")}
            maxLength={200}
          />
          <TextField {...field("dueOn")} type="date" />
          <SelectField
            {...field("kind")}
            options={deliveryKinds.map((value) => ({ value, label: t(`kindShort.${value}`) }))}
          />
          <TextArea
            {...field("financingNote")}
            hint={t("make.financingNoteHint")}
            rows={2}
            maxLength={2000}
          />
          {diaryNumber}
          {note}
        </>
      )}
      <SaveActions busy={operation.isBusy}>{t("change.submit")}</SaveActions>
    </OperationForm>
  );
}
