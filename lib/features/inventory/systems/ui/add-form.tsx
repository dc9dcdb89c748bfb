"use client";

import { useTranslations } from "next-intl";
import { useForm } from "react-hook-form";
import { OperationForm } from "@/components/form/operation-form";
import { SaveActions } from "@/components/form/save-actions";
import { useOperation } from "@/components/form/use-operation";
import type { OperationCall } from "@/lib/domain/operation";
import { paths } from "@/lib/domain/paths";
import type { addSystemOperation } from "../api";
import { SystemFields, type Choices } from "./system-fields";
import { bodyFrom, draftFields, noValues, type SystemValues } from "./system-values";

interface AddFormProps {
  call: OperationCall<typeof addSystemOperation>;
  office: string;
  draft: string;
  choices: Choices;
}

/** A system that the office has not known before. */
export function AddForm({ call, office, draft, choices }: AddFormProps) {
  const t = useTranslations("systems.form");
  const form = useForm<SystemValues>({ defaultValues: noValues });
  const operation = useOperation(call);
  return (
    <OperationForm
      operation={operation}
      form={form}
      send={(values) => ({ body: bodyFrom(values) })}
      done={({ key, name }) => ({ message: t("added", { name }), to: paths.system(office, key) })}
      fields={["name", "vendor", "controlPointTemplate", "note"]}
      page={paths.addSystem(office)}
      draft={{ key: draft, fields: draftFields }}
    >
      <SystemFields register={form.register} problem={operation.problem} choices={choices} />
      <SaveActions busy={operation.isBusy}>{t("add")}</SaveActions>
    </OperationForm>
  );
}
