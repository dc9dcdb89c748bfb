"use client";

import { useTranslations } from "next-intl";
import { useForm } from "react-hook-form";
import { errorAt } from "@/components/form/field-errors";
import { FieldRow } from "@/components/form/form-layout";
import { OperationForm } from "@/components/form/operation-form";
import { SaveActions } from "@/components/form/save-actions";
import { TextArea } from "@/components/form/text-area";
import { TextField } from "@/components/form/text-field";
import { useOperation } from "@/components/form/use-operation";
import type { OperationCall } from "@/lib/domain/operation";
import type { addRoundOperation } from "../api";

interface RoundFormProps {
  call: OperationCall<typeof addRoundOperation>;
  page: string;
  draft: string;
  /** The round has its package: another begins, with a reason. */
  isAgain: boolean;
}

const empty = {
  receivedOn: "",
  packageName: "",
  packageSha256: "",
  packageBytes: "",
  objectCount: "",
  fileCount: "",
  reason: "",
};
type Values = typeof empty;

const names = Object.keys(empty) as (keyof Values)[];
const counts = ["packageBytes", "objectCount", "fileCount"] as const;

/** A whole number as people write it, with spaces between thousands; null for anything else. */
function wholeOf(typed: string): number | null {
  const figures = typed.replace(/\s/g, "");
  const value = /^\d+$/.test(figures) ? Number(figures) : NaN;
  return Number.isSafeInteger(value) ? value : null;
}

/** What was received: the package with its checksum, size and counts. */
export function RoundForm({ call, page, draft, isAgain }: RoundFormProps) {
  const t = useTranslations("rounds");
  const form = useForm<Values>({ defaultValues: empty });
  const { register, formState } = form;
  const operation = useOperation(call);
  const field = (name: keyof Values) => ({
    ...register(name),
    label: t(name),
    error: formState.errors[name]?.message ?? errorAt(operation.problem, name),
  });
  const send = (values: Values) => {
    const refuse = (name: keyof Values, message: string) => {
      form.setError(name, { message }, { shouldFocus: true });
      return null;
    };
    for (const name of names)
      if (values[name].trim() === "" && (name !== "reason" || isAgain)) return refuse(name, t("missing"));
    const [packageBytes, objectCount, fileCount] = counts.map((name) => wholeOf(values[name]));
    const wrong = counts.find((name) => wholeOf(values[name]) === null);
    if (wrong) return refuse(wrong, t("notWhole"));
    return {
      body: {
        ...values,
        packageSha256: values.packageSha256.replace(/\s/g, ""),
        packageBytes: packageBytes ?? 0,
        objectCount: objectCount ?? 0,
        fileCount: fileCount ?? 0,
      },
    };
  };
  return (
    <OperationForm
      operation={operation}
      form={form}
      send={send}
      done={({ number }) => {
        form.reset();
        return { message: t("done", { number }) };
      }}
      fields={names}
      page={page}
      draft={{ key: draft, fields: names }}
    >
      <TextField {...field("receivedOn")} type="date" />
      <TextField {...field("packageName")} autoComplete="off" maxLength={300} />
      <TextField
        {...field("packageSha256")}
        hint={t("sha256Hint")}
        autoComplete="off"
        spellCheck={false}
        maxLength={100}
      />
      <FieldRow>
        {counts.map((name) => (
          <TextField key={name} {...field(name)} inputMode="numeric" autoComplete="off" maxLength={30} />
        ))}
      </FieldRow>
      {isAgain && <TextArea {...field("reason")} rows={2} maxLength={2000} />}
      <SaveActions busy={operation.isBusy} variant="plain">
        {t("submit")}
      </SaveActions>
    </OperationForm>
  );
}
