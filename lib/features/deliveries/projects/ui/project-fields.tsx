"use client";

import { useTranslations } from "next-intl";
import type { UseFormReturn } from "react-hook-form";
import { errorAt } from "@/components/form/field-errors";
import { FieldRow } from "@/components/form/form-layout";
import { withChosen } from "@/components/form/kept-choice";
import { RadioCards } from "@/components/form/radio-cards";
import { TextArea } from "@/components/form/text-area";
import { SelectField, TextField } from "@/components/form/text-field";
import type { Problem } from "@/components/form/use-call";
import type { Project } from "../schema";
import type { ProjectChoices, ProjectValues } from "./form-values";

interface ProjectFieldsProps {
  form: UseFormReturn<ProjectValues>;
  problem: Problem | null;
  choices: ProjectChoices;
  /** The project that is changed; null for a new one. Of which system it is stands fast. */
  project: Pick<Project, "lead"> | null;
}

/** What is said of a project. */
export function ProjectFields({ form, problem, choices, project }: ProjectFieldsProps) {
  const t = useTranslations("projects.form");
  const forms = useTranslations("forms");
  const isNew = project === null;
  const field = (name: keyof ProjectValues) => ({
    ...form.register(name),
    label: t(name),
    error: form.formState.errors[name]?.message ?? errorAt(problem, name),
  });
  return (
    <>
      <TextField {...field("name")} hint={t("nameHint")} maxLength={200} autoComplete="off" />
      {isNew && (
        <SelectField {...field("system")} placeholder={t("chooseSystem")} options={choices.systems} />
      )}
      <TextArea {...field("purpose")} hint={t("purposeHint")} rows={3} maxLength={4000} />
      <SelectField
        {...field("lead")}
        placeholder={t("nobody")}
        options={withChosen(choices.leads, project?.lead, forms("formerPerson"))}
      />
      <FieldRow>
        <TextField {...field("startsOn")} type="date" />
        <TextField {...field("endsOn")} type="date" />
      </FieldRow>
      <SelectField {...field("plan")} placeholder={t("noPlan")} options={choices.plans} />
      <RadioCards
        {...field("isJoint")}
        options={[
          { value: "yes", label: t("joint") },
          { value: "no", label: t("single") },
        ]}
      />
      <RadioCards
        {...field("hasSecrecy")}
        options={[
          ...(isNew ? [{ value: "", label: t("asSystem") }] : []),
          { value: "yes", label: t("secrecy") },
          { value: "no", label: t("noSecrecy") },
        ]}
      />
    </>
  );
}
