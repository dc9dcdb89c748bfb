"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { createContext, useContext, type ReactNode } from "react";
import { FormProvider, useForm, useFormContext } from "react-hook-form";
import { FormActions } from "@/components/form/form-layout";
import { OperationForm } from "@/components/form/operation-form";
import { SubmitButton } from "@/components/form/submit-button";
import { SelectField, TextField } from "@/components/form/text-field";
import { useOperation } from "@/components/form/use-operation";
import type { OperationCall } from "@/lib/domain/operation";
import type { changeImportOperation } from "../api";

interface Option {
  value: string;
  label: string;
}

export interface ColumnsFormProps {
  call: OperationCall<typeof changeImportOperation>;
  version: number;
  page: string;
  columns: { index: number; field: string | null }[];
  fields: Option[];
  sheets: Option[];
  sheet: string;
  headerRow: number;
  municipalities: Option[];
  municipality: string | null;
  /** The table of columns, with a ColumnField for each. */
  children: ReactNode;
}

/** What a column can become: told once for all of them. */
const Fields = createContext<Option[]>([]);

interface Values {
  sheet: string;
  headerRow: string;
  municipality: string;
  columns: Record<string, string>;
}

/** What each column becomes, which row holds the headings, and which sheet is meant. */
export function ColumnsForm(props: ColumnsFormProps) {
  const { call, version, page, columns, fields, sheets, sheet, headerRow, municipalities, municipality } =
    props;
  const t = useTranslations("imports");
  const router = useRouter();
  const operation = useOperation(call, () => router.refresh());
  const form = useForm<Values>({
    values: {
      sheet,
      headerRow: String(headerRow),
      municipality: municipality ?? "",
      columns: Object.fromEntries(columns.map(({ index, field }) => [`c${index}`, field ?? ""])),
    },
  });
  const { register } = form;
  const send = (values: Values) => {
    const isOther = values.sheet !== sheet || Number(values.headerRow) !== headerRow;
    const changed = columns.flatMap(({ index, field }) => {
      const chosen = values.columns[`c${index}`] || null;
      return chosen === field ? [] : [{ index, field: chosen }];
    });
    return {
      version,
      body: {
        ...(values.sheet !== sheet && { sheet: values.sheet }),
        ...(Number(values.headerRow) !== headerRow && { headerRow: Number(values.headerRow) }),
        // Other headings have other columns.
        ...(!isOther && changed.length > 0 && { columns: changed }),
        municipality: values.municipality || null,
      },
    };
  };
  return (
    <FormProvider {...form}>
      <OperationForm
        operation={operation}
        form={form}
        send={send}
        done={() => ({ message: t("columns.saved") })}
        fields={["headerRow", "sheet", "municipality"]}
        page={page}
      >
        {sheets.length > 1 && (
          <SelectField {...register("sheet")} label={t("columns.sheet")} options={sheets} />
        )}
        <TextField
          {...register("headerRow")}
          numeric
          label={t("columns.head")}
          hint={t("columns.headHint")}
        />
        {municipalities.length > 0 && (
          <SelectField
            {...register("municipality")}
            label={t("columns.municipality")}
            hint={t("columns.municipalityHint")}
            placeholder={t("columns.fromFile")}
            options={municipalities}
          />
        )}
        <Fields value={fields}>{props.children}</Fields>
        <FormActions>
          <SubmitButton variant="plain" busy={operation.isBusy}>
            {t("columns.submit")}
          </SubmitButton>
        </FormActions>
      </OperationForm>
    </FormProvider>
  );
}

/** What one column becomes. */
export function ColumnField({ index, label }: { index: number; label: string }) {
  const t = useTranslations("imports");
  const { register } = useFormContext<Values>();
  return (
    <SelectField
      {...register(`columns.c${index}`)}
      label={<span className="sr-only">{label}</span>}
      placeholder={t("columns.not")}
      options={useContext(Fields)}
    />
  );
}
