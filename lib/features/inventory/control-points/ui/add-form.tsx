"use client";

import { useTranslations } from "next-intl";
import { useForm } from "react-hook-form";
import { errorAt } from "@/components/form/field-errors";
import { FormGroup } from "@/components/form/form-layout";
import { OperationForm } from "@/components/form/operation-form";
import { SaveActions } from "@/components/form/save-actions";
import { SelectField, TextField } from "@/components/form/text-field";
import { useOperation } from "@/components/form/use-operation";
import type { OperationCall } from "@/lib/domain/operation";
import { paths } from "@/lib/domain/paths";
import { locales, type Locale } from "@/lib/domain/text";
import type { addTemplateOperation } from "../api";

interface AddFormProps {
  call: OperationCall<typeof addTemplateOperation>;
  office: string;
  /** The office's language: the one that must be written. */
  locale: Locale;
  draft: string;
  templates: { key: string; name: string }[];
  from: string;
}

interface Values {
  sv: string;
  nb: string;
  en: string;
  from: string;
}

/** The name of a new template, and the one whose points it begins with. */
export function AddForm({ call, office, locale, draft, templates, from }: AddFormProps) {
  const t = useTranslations("templates.add");
  const language = useTranslations("templates.languages");
  const form = useForm<Values>({ defaultValues: { sv: "", nb: "", en: "", from } });
  const operation = useOperation(call);
  const { problem } = operation;
  const others = locales.filter((one) => one !== locale);
  const wrong = (one: Locale) => errorAt(problem, `name.${one}`);
  return (
    <OperationForm
      operation={operation}
      form={form}
      send={({ from: copied, ...name }) => ({ body: { name, from: copied || null } })}
      done={({ key, name }) => ({
        message: t("added", { name: name[locale] }),
        to: paths.template(office, key),
      })}
      fields={[...locales]}
      problem={
        problem && {
          ...problem,
          ...(problem.errors && {
            errors: problem.errors.map((error) => ({
              ...error,
              path: error.path === "key" ? locale : error.path.replace(/^name\./, ""),
            })),
          }),
        }
      }
      page={paths.addTemplate(office)}
      draft={{ key: draft, fields: [...locales] }}
    >
      <TextField
        {...form.register(locale)}
        label={t("name", { language: language(locale) })}
        error={wrong(locale) ?? errorAt(problem, "key")}
        autoComplete="off"
        maxLength={120}
      />
      <SelectField
        {...form.register("from")}
        label={t("from")}
        hint={t("fromHint")}
        placeholder={t("empty")}
        options={templates.map(({ key, name }) => ({ value: key, label: name }))}
      />
      <FormGroup title={t("others")} hint={t("othersHint", { language: language(locale) })}>
        {others.map((one) => (
          <TextField
            key={one}
            {...form.register(one)}
            label={t("name", { language: language(one) })}
            error={wrong(one)}
            optional={t("optional")}
            autoComplete="off"
            maxLength={120}
          />
        ))}
      </FormGroup>
      <SaveActions busy={operation.isBusy}>{t("submit")}</SaveActions>
    </OperationForm>
  );
}
