"use client";

import { useTranslations } from "next-intl";
import { useFieldArray, type UseFormReturn } from "react-hook-form";
import { contactRoles, type ContactRole } from "@/lib/domain/contact";
import { Button } from "../ui/button";
import { errorAt } from "./field-errors";
import { FieldRow, FormActions } from "./form-layout";
import { SelectField, TextField } from "./text-field";
import type { Problem } from "./use-call";

/** A contact person as a form has it: everything is text. */
export interface TypedContact {
  name: string;
  role: ContactRole;
  email: string;
  phone: string;
  note: string;
}

interface WithContacts {
  contacts: TypedContact[];
}

interface ContactFieldsProps<V extends WithContacts> {
  form: UseFormReturn<V>;
  problem: Problem | null;
  /** What a new one answers for, until told. */
  usual: ContactRole;
}

/**
 * Whom to turn to: as many as there are, each with what they answer for. Its words are below
 * `contacts`.
 */
export function ContactFields<V extends WithContacts>({ form, problem, usual }: ContactFieldsProps<V>) {
  const t = useTranslations("contacts");
  // A form of more than its contacts: of the rest nothing is read here.
  const { control, register } = form as unknown as UseFormReturn<WithContacts>;
  const { fields, append, remove } = useFieldArray({ control, name: "contacts" });
  return (
    <>
      {fields.map((field, place) => {
        const number = place + 1;
        const wrong = (part: string) => errorAt(problem, `contacts.${place}.${part}`);
        return (
          <div key={field.id} className="stack">
            <FieldRow>
              <TextField
                {...register(`contacts.${place}.name`)}
                label={t("name", { number })}
                error={wrong("name")}
                maxLength={200}
              />
              <SelectField
                {...register(`contacts.${place}.role`)}
                label={t("role", { number })}
                options={contactRoles.map((value) => ({ value, label: t(`roles.${value}`) }))}
              />
            </FieldRow>
            <FieldRow>
              <TextField
                {...register(`contacts.${place}.email`)}
                label={t("email", { number })}
                error={wrong("email")}
                inputMode="email"
                maxLength={254}
              />
              <TextField
                {...register(`contacts.${place}.phone`)}
                label={t("phone", { number })}
                error={wrong("phone")}
                inputMode="tel"
                maxLength={50}
              />
            </FieldRow>
            <TextField
              {...register(`contacts.${place}.note`)}
              label={t("note", { number })}
              error={wrong("note")}
              maxLength={500}
            />
            <FormActions>
              <Button variant="quiet" onClick={() => remove(place)}>
                {t("remove", { number })}
              </Button>
            </FormActions>
          </div>
        );
      })}
      <FormActions>
        <Button
          variant="quiet"
          onClick={() => append({ name: "", role: usual, email: "", phone: "", note: "" })}
        >
          {t("add")}
        </Button>
      </FormActions>
    </>
  );
}
