"use client";

import { useTranslations } from "next-intl";
import { useForm } from "react-hook-form";
import { OperationForm } from "@/components/form/operation-form";
import { SaveActions } from "@/components/form/save-actions";
import { SelectField, TextField } from "@/components/form/text-field";
import { useOperation } from "@/components/form/use-operation";
import type { OperationCall } from "@/lib/domain/operation";
import { paths } from "@/lib/domain/paths";
import { systemStatuses } from "@/lib/domain/system";
import type { addInstallationOperation } from "../api";
import type { PlacesToAdd } from "../queries";

interface NewFormProps {
  call: OperationCall<typeof addInstallationOperation>;
  office: string;
  places: PlacesToAdd;
  /** A name that the register does not have is added to it. */
  mayAddSystem: boolean;
  chosen: { municipality: string; system: string };
}

interface Values {
  municipality: string;
  system: string;
  status: (typeof systemStatuses)[number];
}

/** Adds one installation and leads to its page. */
export function NewForm({ call, office, places, mayAddSystem, chosen }: NewFormProps) {
  const t = useTranslations("installations.new");
  const statuses = useTranslations("systems.status");
  const form = useForm<Values>({ defaultValues: { ...chosen, status: "inOperation" } });
  const { register } = form;
  const operation = useOperation(call);
  const errorAt = (field: string) =>
    operation.problem?.errors?.find(({ path }) => path === field || path.startsWith(`${field}.`))?.message;
  return (
    <OperationForm
      operation={operation}
      form={form}
      send={({ system, ...rest }) => ({ body: { ...rest, system: { name: system } } })}
      done={({ id }) => ({ message: t("added"), to: paths.installation(office, id) })}
      fields={["municipality", "system", "status"]}
      page={paths.addInstallation(office)}
    >
      <SelectField
        {...register("municipality")}
        label={t("municipality")}
        error={errorAt("municipality")}
        placeholder={t("chooseMunicipality")}
        options={places.municipalities.map(({ code, name }) => ({ value: code, label: name }))}
      />
      <TextField
        {...register("system")}
        label={t("system")}
        hint={t(mayAddSystem ? "systemHint" : "systemHintOwn")}
        error={errorAt("system")}
        list="systems"
        autoComplete="off"
        maxLength={200}
      />
      <datalist id="systems">
        {places.systems.map(({ key, name }) => (
          <option key={key} value={name} />
        ))}
      </datalist>
      <SelectField
        {...register("status")}
        label={t("status")}
        error={errorAt("status")}
        options={systemStatuses.map((value) => ({ value, label: statuses(value) }))}
      />
      <SaveActions busy={operation.isBusy}>{t("submit")}</SaveActions>
    </OperationForm>
  );
}
