"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState, type ReactNode } from "react";
import { FormProvider, useForm, useFormContext } from "react-hook-form";
import { FormActions } from "@/components/form/form-layout";
import { OperationForm } from "@/components/form/operation-form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import type { Problem } from "@/components/form/use-call";
import { useOperation } from "@/components/form/use-operation";
import type { OperationCall } from "@/lib/domain/operation";
import type { changeImportOperation } from "../api";
import { MOST_TYPED } from "./most-typed";

/** A value that can't be read in, with where it stands. */
export interface WrongCell {
  /** The name of its field in the form. */
  name: string;
  row: number;
  field: string;
  value: string;
}

interface MendFormProps {
  call: OperationCall<typeof changeImportOperation>;
  version: number;
  page: string;
  cells: WrongCell[];
  draft: string;
  /** The table of rows, with a MendField for each of the cells. */
  children: ReactNode;
}

type Values = Record<string, string>;

/** Values that can't be read in are put right where they are shown, and the list is read again. */
export function MendForm({ call, version, page, cells, draft, children }: MendFormProps) {
  const t = useTranslations("imports.mend");
  const router = useRouter();
  const operation = useOperation(call, () => router.refresh());
  const [nothing, setNothing] = useState<Problem | null>(null);
  const names = cells.map(({ name }) => name);
  const form = useForm<Values>({
    values: Object.fromEntries(cells.map(({ name, value }) => [name, value])),
  });
  const send = (values: Values) => {
    const mended = cells.flatMap(({ name, row, field, value }) => {
      const typed = values[name] ?? "";
      return typed === value ? [] : [{ row, field, value: typed }];
    });
    const title = t("nothing");
    setNothing(mended.length > 0 ? null : { status: 422, code: "nothing", title, detail: t("nothingHint") });
    return mended.length > 0 ? { version, body: { mended } } : null;
  };
  return (
    <FormProvider {...form}>
      <OperationForm
        operation={operation}
        form={form}
        send={send}
        done={() => ({ message: t("saved") })}
        problem={nothing ?? operation.problem}
        fields={names}
        page={page}
        draft={{ key: draft, fields: names }}
      >
        {children}
        <FormActions>
          <SubmitButton variant="plain" busy={operation.isBusy}>
            {t("submit")}
          </SubmitButton>
        </FormActions>
      </OperationForm>
    </FormProvider>
  );
}

/** The field of one value, in the row that it stands in. */
export function MendField({ name, label }: { name: string; label: string }) {
  const { register } = useFormContext<Values>();
  return <TextField {...register(name)} label={label} maxLength={MOST_TYPED} />;
}
