"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useFieldArray, useForm } from "react-hook-form";
import { errorAt } from "@/components/form/field-errors";
import { FieldRow, FormActions } from "@/components/form/form-layout";
import { OperationForm } from "@/components/form/operation-form";
import { SaveActions } from "@/components/form/save-actions";
import { TextField } from "@/components/form/text-field";
import { useOperation } from "@/components/form/use-operation";
import { Button } from "@/components/ui/button";
import type { OperationCall } from "@/lib/domain/operation";
import type { setAccountMappingOperation } from "../api";
import type { Mapping } from "../schema";

interface MappingFormProps {
  call: OperationCall<typeof setAccountMappingOperation>;
  mapping: Mapping;
  page: string;
}

/** A rule as the form has it: everything is text. Dimensions without a field stay as they are. */
interface TypedRule {
  accountPrefix: string;
  ansvar: string;
  projekt: string;
  group: string;
  others: Mapping["rules"][number]["dims"];
}

const asTyped = ({
  accountPrefix,
  dims: { ansvar, projekt, ...others },
  group,
}: Mapping["rules"][number]) => ({
  ...{ accountPrefix, group, others },
  ansvar: ansvar ?? "",
  projekt: projekt ?? "",
});

const asRule = ({ accountPrefix, ansvar, projekt, group, others }: TypedRule) => ({
  accountPrefix: accountPrefix.trim(),
  dims: { ...others, ...(ansvar.trim() && { ansvar }), ...(projekt.trim() && { projekt }) },
  group,
});

/** All rules, one beneath the other; what is left out is gone. */
export function MappingForm({ call, mapping, page }: MappingFormProps) {
  const t = useTranslations("outcome.mapping");
  const router = useRouter();
  const operation = useOperation(call, () => router.refresh());
  const form = useForm<{ rules: TypedRule[] }>({ values: { rules: mapping.rules.map(asTyped) } });
  const { fields, append, remove } = useFieldArray({ control: form.control, name: "rules" });
  return (
    <OperationForm
      operation={operation}
      form={form}
      send={({ rules }) => ({ version: mapping.version, body: { rules: rules.map(asRule) } })}
      done={() => ({ message: t("saved") })}
      fields={fields.flatMap((_, place) =>
        ["accountPrefix", "group"].map((part) => `rules.${place}.${part}`),
      )}
      page={page}
    >
      {fields.map((field, place) => {
        const number = place + 1;
        const wrong = (part: string) => errorAt(operation.problem, `rules.${place}.${part}`);
        return (
          <div key={field.id} className="stack">
            <FieldRow>
              <TextField
                {...form.register(`rules.${place}.accountPrefix`)}
                label={t("account", { number })}
                error={wrong("accountPrefix")}
                inputMode="numeric"
                maxLength={12}
              />
              <TextField
                {...form.register(`rules.${place}.group`)}
                label={t("group", { number })}
                error={wrong("group")}
                maxLength={120}
              />
            </FieldRow>
            <FieldRow>
              <TextField
                {...form.register(`rules.${place}.ansvar`)}
                label={t("ansvar", { number })}
                optional={t("optional")}
                maxLength={60}
              />
              <TextField
                {...form.register(`rules.${place}.projekt`)}
                label={t("projekt", { number })}
                optional={t("optional")}
                maxLength={60}
              />
            </FieldRow>
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
          onClick={() => append({ accountPrefix: "", ansvar: "", projekt: "", group: "", others: {} })}
        >
          {t("add")}
        </Button>
      </FormActions>
      <SaveActions busy={operation.isBusy}>{t("submit")}</SaveActions>
    </OperationForm>
  );
}
