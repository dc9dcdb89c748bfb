"use client";

import { useTranslations } from "next-intl";
import { useFieldArray, useForm } from "react-hook-form";
import { errorAt } from "@/components/form/field-errors";
import { FieldRow, FormActions } from "@/components/form/form-layout";
import { withChosen } from "@/components/form/kept-choice";
import { OperationForm } from "@/components/form/operation-form";
import { SaveActions } from "@/components/form/save-actions";
import { TextArea } from "@/components/form/text-area";
import { SelectField, TextField } from "@/components/form/text-field";
import { useOperation } from "@/components/form/use-operation";
import { Button } from "@/components/ui/button";
import type { OperationCall } from "@/lib/domain/operation";
import type { putRemarksOperation } from "../api";
import type { Remarks } from "../schema";

interface RemarksFormProps {
  call: OperationCall<typeof putRemarksOperation>;
  known: Remarks;
  people: { value: string; label: string }[];
  page: string;
}

const typedFrom = ({ remarks }: Remarks) => ({
  remarks: remarks.map(({ id, text, responsible, dueOn, clearedOn }) => ({
    known: id,
    text,
    responsible: responsible?.id ?? "",
    dueOn: dueOn ?? "",
    clearedOn: clearedOn ?? "",
  })),
});
type Values = ReturnType<typeof typedFrom>;

const fresh: Values["remarks"][number] = { known: "", text: "", responsible: "", dueOn: "", clearedOn: "" };

/** The whole list: what is to be put right, by whom, until when, and when it was. */
export function RemarksForm({ call, known, people, page }: RemarksFormProps) {
  const t = useTranslations("remarks");
  const forms = useTranslations("forms");
  const form = useForm<Values>({ defaultValues: typedFrom(known) });
  const { register, control } = form;
  const { fields, append, remove } = useFieldArray({ control, name: "remarks" });
  const operation = useOperation(call);
  const chosenIn = (id: string) => known.remarks.find((one) => one.id === id)?.responsible;
  const wrong = (place: number, part: string) => errorAt(operation.problem, `remarks.${place}.${part}`);
  return (
    <OperationForm
      operation={operation}
      form={form}
      send={({ remarks }) => ({
        body: {
          remarks: remarks.map(({ known: id, responsible, dueOn, clearedOn, text }) => ({
            id: id || null,
            text,
            responsible: responsible || null,
            dueOn: dueOn || null,
            clearedOn: clearedOn || null,
          })),
        },
        version: known.version,
      })}
      done={() => ({ message: t("done") })}
      fields={fields.flatMap((_, place) =>
        ["text", "responsible", "clearedOn"].map((part) => `remarks.${place}.${part}`),
      )}
      page={page}
    >
      {fields.map((field, place) => (
        <div key={field.id} className="stack">
          <TextArea
            {...register(`remarks.${place}.text`)}
            label={t("text", { number: place + 1 })}
            error={wrong(place, "text")}
            rows={2}
            maxLength={5000}
          />
          <SelectField
            {...register(`remarks.${place}.responsible`)}
            label={t("responsible")}
            error={wrong(place, "responsible")}
            placeholder={t("chooseNobody")}
            options={withChosen(people, chosenIn(field.known), forms("formerPerson"))}
          />
          <FieldRow>
            <TextField {...register(`remarks.${place}.dueOn`)} label={t("dueOn")} type="date" />
            <TextField
              {...register(`remarks.${place}.clearedOn`)}
              label={t("cleared")}
              error={wrong(place, "clearedOn")}
              type="date"
            />
          </FieldRow>
          <FormActions>
            <Button variant="quiet" onClick={() => remove(place)}>
              {t("remove", { number: place + 1 })}
            </Button>
          </FormActions>
        </div>
      ))}
      <FormActions>
        <Button onClick={() => append(fresh)}>{t("add")}</Button>
      </FormActions>
      <SaveActions busy={operation.isBusy}>{t("submit")}</SaveActions>
    </OperationForm>
  );
}
