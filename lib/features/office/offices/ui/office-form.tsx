"use client";

import { useTranslations } from "next-intl";
import { useForm } from "react-hook-form";
import { FormGroup } from "@/components/form/form-layout";
import { OperationForm } from "@/components/form/operation-form";
import { SaveActions } from "@/components/form/save-actions";
import { SelectField, TextField } from "@/components/form/text-field";
import { useOperation } from "@/components/form/use-operation";
import { accents } from "@/lib/domain/accent";
import type { OperationCall } from "@/lib/domain/operation";
import { locales } from "@/lib/domain/text";
import type { changeOfficeOperation } from "../api";
import { usualTimeZones } from "../domain";
import type { OfficeFacts } from "../schema";
import { BodyFields } from "./body-fields";
import { DecidedFields } from "./decided-fields";
import { bodyOf, valuesOf, type OfficeValues } from "./office-values";

interface OfficeFormProps {
  call: OperationCall<typeof changeOfficeOperation>;
  page: string;
  draft: string;
  office: OfficeFacts;
  vendors: { key: string; name: string }[];
}

/** Changes what the office says of itself; only what was changed is sent. */
export function OfficeForm({ call, page, draft, office, vendors }: OfficeFormProps) {
  const t = useTranslations("officePage");
  const form = useForm<OfficeValues>({ values: valuesOf(office), resetOptions: { keepDirtyValues: true } });
  const operation = useOperation(call);
  const wrong = (name: string) => operation.problem?.errors?.find(({ path }) => path === name)?.message;
  const zones = [...new Set([...usualTimeZones, office.timeZone])];
  return (
    <OperationForm
      operation={operation}
      form={form}
      send={(values) => ({ body: bodyOf(values, office), version: office.version })}
      done={() => ({ message: t("saved") })}
      fields={[
        "name",
        "locale",
        "timeZone",
        "accent",
        "eArchiveVendor",
        "takesInterim",
        "bodies",
        "decidedBy",
      ]}
      page={page}
      draft={{ key: draft, fields: ["name"] }}
    >
      <FormGroup title={t("itself")}>
        <TextField
          {...form.register("name")}
          label={t("name")}
          error={wrong("name")}
          maxLength={200}
          required
        />
        <SelectField
          {...form.register("locale")}
          label={t("language")}
          hint={t("languageHint")}
          error={wrong("locale")}
          options={locales.map((value) => ({ value, label: t(`languages.${value}`) }))}
        />
        <SelectField
          {...form.register("timeZone")}
          label={t("timeZone")}
          hint={t("timeZoneHint")}
          error={wrong("timeZone")}
          options={zones.map((value) => ({ value, label: value }))}
        />
        <SelectField
          {...form.register("accent")}
          label={t("accent")}
          hint={t("accentHint")}
          error={wrong("accent")}
          options={accents.map((value) => ({ value, label: t(`accents.${value}`) }))}
        />
        <SelectField
          {...form.register("eArchiveVendor")}
          label={t("eArchiveVendor")}
          hint={vendors.length === 0 ? t("noVendors") : t("eArchiveVendorHint")}
          error={wrong("eArchiveVendor")}
          placeholder={t("notSaid")}
          options={vendors.map(({ key, name }) => ({ value: key, label: name }))}
        />
        <SelectField
          {...form.register("takesInterim")}
          label={t("takesInterim")}
          hint={t("takesInterimHint")}
          error={wrong("takesInterim")}
          options={(["no", "yes"] as const).map((value) => ({ value, label: t(`interim.${value}`) }))}
        />
      </FormGroup>
      <BodyFields form={form} wrong={wrong} />
      <DecidedFields form={form} />
      <SaveActions busy={operation.isBusy}>{t("save")}</SaveActions>
    </OperationForm>
  );
}
