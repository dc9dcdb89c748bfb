"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { OperationForm } from "@/components/form/operation-form";
import { SaveActions } from "@/components/form/save-actions";
import { useOperation } from "@/components/form/use-operation";
import type { OperationCall } from "@/lib/domain/operation";
import type { changeProjectOperation } from "../api";
import type { Project } from "../schema";
import { bodyOf, valuesOf, type ProjectChoices, type ProjectValues } from "./form-values";
import { ProjectFields } from "./project-fields";

interface ChangeFormProps {
  call: OperationCall<typeof changeProjectOperation>;
  project: Project;
  choices: ProjectChoices;
  page: string;
  draft: string;
}

/** What is said anew of a project. */
export function ChangeForm({ call, project, choices, page, draft }: ChangeFormProps) {
  const t = useTranslations("projects.form");
  // Applies this person's changes to what somebody else has saved in the meantime.
  const [version, setVersion] = useState(project.version);
  const form = useForm<ProjectValues>({ defaultValues: valuesOf(project) });
  // react-hook-form tracks the changed fields only when they are read.
  const { dirtyFields: _changed } = form.formState;
  const operation = useOperation(call, ({ code, current }) => {
    if (code !== "request.stale" || !current) return;
    setVersion(current.version);
    form.reset(valuesOf(current), { keepDirtyValues: true });
  });
  return (
    <OperationForm
      operation={operation}
      form={form}
      send={(values) => ({ body: bodyOf(values), version })}
      done={() => ({ message: t("saved"), to: page })}
      fields={["name", "purpose", "lead", "startsOn", "endsOn", "plan"]}
      page={page}
      draft={{ key: draft, fields: ["name", "purpose"] }}
    >
      <ProjectFields form={form} problem={operation.problem} choices={choices} project={project} />
      <SaveActions busy={operation.isBusy}>{t("save")}</SaveActions>
    </OperationForm>
  );
}
