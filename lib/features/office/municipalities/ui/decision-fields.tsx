"use client";

import { useTranslations } from "next-intl";
import { useFieldArray, type Control, type FieldValues, type UseFormRegister } from "react-hook-form";
import { FieldRow, FormActions } from "@/components/form/form-layout";
import { SelectField, TextField } from "@/components/form/text-field";
import type { Problem } from "@/components/form/use-call";
import { Button } from "@/components/ui/button";
import { decisionRoles } from "@/lib/domain/decision";
import { errorAt } from "@/components/form/field-errors";

interface DecisionFieldsProps<V extends FieldValues> {
  control: Control<V>;
  register: UseFormRegister<V>;
  name: string;
  problem: Problem | null;
  /** Sets the ids apart where a page has several forms. */
  prefix?: string;
}

/** Who decided, when, under which paragraph and number, and by way of which bodies. */
export function DecisionFields<V extends FieldValues>(props: DecisionFieldsProps<V>) {
  const { name, problem, prefix } = props;
  // The fields below the name are this component's own: the form's type does not matter to them.
  const control = props.control as unknown as Control;
  const register = props.register as unknown as UseFormRegister<FieldValues>;
  const t = useTranslations("municipalities.decision");
  const { fields, append, remove } = useFieldArray({ control, name: `${name}.chain` });
  const at = (part: string) => ({
    ...register(`${name}.${part}`),
    ...(prefix !== undefined && { id: `${prefix}-${name}.${part}` }),
  });
  const text = (part: string) => ({
    ...at(part),
    label: t(part),
    error: errorAt(problem, `${name}.${part}`),
  });
  return (
    <>
      <FieldRow>
        <TextField {...text("body")} maxLength={200} />
        <TextField {...text("date")} type="date" />
      </FieldRow>
      <FieldRow>
        <TextField {...text("paragraph")} maxLength={20} />
        <TextField {...text("reference")} maxLength={100} />
      </FieldRow>
      {fields.map((field, place) => (
        <div key={field.id} className="stack">
          <FieldRow>
            <TextField
              {...at(`chain.${place}.body`)}
              label={t("chain.body", { number: place + 1 })}
              error={place === 0 ? errorAt(problem, `${name}.chain`) : undefined}
              maxLength={200}
            />
            <SelectField
              {...at(`chain.${place}.role`)}
              label={t("chain.role", { number: place + 1 })}
              options={decisionRoles.map((value) => ({ value, label: t(`chain.roles.${value}`) }))}
            />
          </FieldRow>
          <FieldRow>
            <TextField
              {...at(`chain.${place}.date`)}
              label={t("chain.date", { number: place + 1 })}
              type="date"
            />
            <TextField
              {...at(`chain.${place}.paragraph`)}
              label={t("chain.paragraph", { number: place + 1 })}
              maxLength={20}
            />
          </FieldRow>
          <FormActions>
            <Button variant="quiet" onClick={() => remove(place)}>
              {t("chain.remove", { number: place + 1 })}
            </Button>
          </FormActions>
        </div>
      ))}
      <FormActions>
        <Button
          variant="quiet"
          onClick={() => append({ body: "", date: "", paragraph: "", role: "proposed" })}
        >
          {t("chain.add")}
        </Button>
      </FormActions>
    </>
  );
}
