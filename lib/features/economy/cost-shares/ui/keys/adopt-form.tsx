"use client";

import { useTranslations } from "next-intl";
import { useForm } from "react-hook-form";
import { errorAt } from "@/components/form/field-errors";
import { FieldRow } from "@/components/form/form-layout";
import { OperationForm } from "@/components/form/operation-form";
import { SaveActions } from "@/components/form/save-actions";
import { TextField } from "@/components/form/text-field";
import { useOperation } from "@/components/form/use-operation";
import type { OperationCall } from "@/lib/domain/operation";
import type { adoptCostShareAgreementOperation } from "../../api";

interface AdoptFormProps {
  call: OperationCall<typeof adoptCostShareAgreementOperation>;
  version: number;
  page: string;
}

const parts = ["reference", "date", "paragraph", "body"] as const;
type Values = Record<(typeof parts)[number], string>;

/** The decision that makes a draft the key that counts; nothing of it is changed afterwards. */
export function AdoptForm({ call, version, page }: AdoptFormProps) {
  const t = useTranslations("costShares.keys.decide");
  const form = useForm<Values>({ defaultValues: { reference: "", date: "", paragraph: "", body: "" } });
  const operation = useOperation(call);
  const text = (name: keyof Values) => ({
    ...form.register(name),
    id: `field-decision.${name}`,
    label: t(name),
    error: errorAt(operation.problem, `decision.${name}`),
  });
  return (
    <OperationForm
      operation={operation}
      form={form}
      send={({ reference, date, paragraph, body }) => ({
        body: {
          decision: {
            reference: reference.trim() || null,
            date: date || null,
            paragraph: paragraph.trim() || null,
            body: body.trim() || null,
          },
        },
        version,
      })}
      done={() => ({ message: t("done"), to: page })}
      fields={parts.map((name) => `decision.${name}`)}
      page={page}
    >
      <p>{t("lead")}</p>
      <FieldRow>
        <TextField {...text("reference")} maxLength={100} />
        <TextField {...text("date")} type="date" />
      </FieldRow>
      <FieldRow>
        <TextField {...text("paragraph")} optional={t("optional")} maxLength={20} />
        <TextField {...text("body")} optional={t("optional")} maxLength={200} />
      </FieldRow>
      <SaveActions busy={operation.isBusy}>{t("submit")}</SaveActions>
    </OperationForm>
  );
}
