"use client";

import { useTranslations } from "next-intl";
import { useForm } from "react-hook-form";
import { errorAt } from "@/components/form/field-errors";
import { FieldRow } from "@/components/form/form-layout";
import { OperationForm } from "@/components/form/operation-form";
import { SaveActions } from "@/components/form/save-actions";
import { SelectField, TextField } from "@/components/form/text-field";
import { useOperation } from "@/components/form/use-operation";
import type { OperationCall } from "@/lib/domain/operation";
import { paths } from "@/lib/domain/paths";
import type { addCostShareAgreementOperation } from "../../api";

interface NewFormProps {
  call: OperationCall<typeof addCostShareAgreementOperation>;
  office: string;
  firstDay: string;
}

interface Values {
  name: string;
  from: string;
  until: string;
  use: "contribution" | "ownership";
}

/** A key begins with its name and days; its rule and rows are written in its draft. */
export function NewForm({ call, office, firstDay }: NewFormProps) {
  const t = useTranslations("costShares.newKey");
  const uses = useTranslations("costShares.keys.uses");
  const form = useForm<Values>({
    defaultValues: { name: "", from: firstDay, until: "", use: "contribution" },
  });
  const { register } = form;
  const operation = useOperation(call);
  const error = (field: keyof Values) => errorAt(operation.problem, field);
  return (
    <OperationForm
      operation={operation}
      form={form}
      send={({ name, from, until, use }) => ({ body: { name, from, until: until || null, use } })}
      done={({ key }) => ({ message: t("done"), to: paths.editCostKey(office, key) })}
      fields={["name", "from", "until", "use"]}
      page={paths.addCostKey(office)}
    >
      <TextField
        {...register("name")}
        label={t("name")}
        hint={t("nameHint")}
        error={error("name") ?? errorAt(operation.problem, "key")}
        maxLength={200}
        autoComplete="off"
      />
      <SelectField
        {...register("use")}
        label={t("use")}
        hint={t("useHint")}
        error={error("use")}
        options={(["contribution", "ownership"] as const).map((value) => ({ value, label: uses(value) }))}
      />
      <FieldRow>
        <TextField {...register("from")} label={t("from")} error={error("from")} type="date" />
        <TextField
          {...register("until")}
          label={t("until")}
          optional={t("optional")}
          error={error("until")}
          type="date"
        />
      </FieldRow>
      <SaveActions busy={operation.isBusy}>{t("submit")}</SaveActions>
    </OperationForm>
  );
}
