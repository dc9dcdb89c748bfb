"use client";

import { useTranslations } from "next-intl";
import { useForm } from "react-hook-form";
import { OperationForm } from "@/components/form/operation-form";
import { SaveActions } from "@/components/form/save-actions";
import { useOperation } from "@/components/form/use-operation";
import type { OperationCall } from "@/lib/domain/operation";
import { paths } from "@/lib/domain/paths";
import type { addProjectOperation } from "../api";
import { bodyOf, emptyValues, type ProjectChoices, type ProjectValues } from "./form-values";
import { ProjectFields } from "./project-fields";

interface AddFormProps {
  call: OperationCall<typeof addProjectOperation>;
  office: string;
  draft: string;
  choices: ProjectChoices;
  /** Where it is made from: a system's page. */
  system: string;
}

/** A new project. */
export function AddForm({ call, office, draft, choices, system }: AddFormProps) {
  const t = useTranslations("projects.form");
  const form = useForm<ProjectValues>({ defaultValues: { ...emptyValues, system } });
  const operation = useOperation(call);
  const send = (values: ProjectValues) => {
    if (values.system) return { body: { ...bodyOf(values), system: values.system } };
    form.setError("system", { message: t("chooseSystem") }, { shouldFocus: true });
    return null;
  };
  return (
    <OperationForm
      operation={operation}
      form={form}
      send={send}
      done={({ id, number }) => ({ message: t("added", { number }), to: paths.project(office, id) })}
      fields={["name", "system", "purpose", "lead", "startsOn", "endsOn", "plan"]}
      page={paths.addProject(office)}
      draft={{ key: draft, fields: ["name", "purpose"] }}
    >
      <ProjectFields form={form} problem={operation.problem} choices={choices} project={null} />
      <SaveActions busy={operation.isBusy}>{t("submit")}</SaveActions>
    </OperationForm>
  );
}
