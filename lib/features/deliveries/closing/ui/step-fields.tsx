"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { FieldPath, UseFormRegisterReturn } from "react-hook-form";
import { FieldRow } from "@/components/form/form-layout";
import { TextArea } from "@/components/form/text-area";
import { SelectField, TextField } from "@/components/form/text-field";
import { disposalBases, type ClosingStep } from "../domain";
import type { Typed } from "./typed";

/** The text of a field: closing.fields.<label>. */
export type FieldOf = (
  path: FieldPath<Typed>,
  label: string,
) => UseFormRegisterReturn & { label: string; error: ReactNode };

interface StepFieldsProps {
  step: ClosingStep;
  field: FieldOf;
  files: { id: string; name: string }[];
  today: string;
}

const days = {
  receipt: "receiptSentOn",
  access: "accessClosedOn",
  readLicence: "readLicenceEndedOn",
  licence: "licenceEndedOn",
} as const;

/** The fields of one step. */
export function StepFields({ step, ...props }: StepFieldsProps) {
  if (step === "disposalDecided") return <DecisionFields {...props} />;
  if (step === "disposed") return <DisposalFields {...props} />;
  return <TextField {...props.field(days[step], days[step])} type="date" max={props.today} />;
}

type Fields = Omit<StepFieldsProps, "step">;

/** The decision of the board that delivered, and on what it rests. */
function DecisionFields({ field, today }: Fields) {
  const t = useTranslations("closing");
  const optional = t("optional");
  return (
    <>
      <TextField
        {...field("disposal.decision.body", "decisionBody")}
        hint={t("decisionBodyHint")}
        maxLength={200}
      />
      <FieldRow>
        <TextField {...field("disposal.decision.date", "decisionDate")} type="date" max={today} />
        <TextField
          {...field("disposal.decision.paragraph", "decisionParagraph")}
          optional={optional}
          maxLength={20}
        />
      </FieldRow>
      <TextField
        {...field("disposal.decision.reference", "decisionReference")}
        optional={optional}
        maxLength={100}
      />
      <SelectField
        {...field("disposal.basis", "basis")}
        placeholder={t("chooseBasis")}
        options={disposalBases.map((value) => ({ value, label: t(`basis.${value}`) }))}
      />
      <TextField
        {...field("disposal.consultedOn", "consultedOn")}
        hint={t("consultedOnHint")}
        optional={optional}
        type="date"
        max={today}
      />
    </>
  );
}

/** That it was carried out, with its evidence. */
function DisposalFields({ field, files, today }: Fields) {
  const t = useTranslations("closing");
  const optional = t("optional");
  return (
    <>
      <FieldRow>
        <TextField {...field("disposal.carriedOutOn", "carriedOutOn")} type="date" max={today} />
        <TextField {...field("disposal.by", "by")} hint={t("byHint")} maxLength={200} />
      </FieldRow>
      <TextArea {...field("disposal.method", "method")} hint={t("methodHint")} rows={2} maxLength={1000} />
      <SelectField
        {...field("disposal.certificateFileId", "certificateFileId")}
        hint={t(files.length > 0 ? "certificateHint" : "noFiles")}
        optional={optional}
        placeholder={t("noCertificate")}
        options={files.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <FieldRow>
        <TextField
          {...field("disposal.backupsGoneOn", "backupsGoneOn")}
          optional={optional}
          type="date"
          max={today}
        />
        <TextField
          {...field("disposal.testCopiesGoneOn", "testCopiesGoneOn")}
          optional={optional}
          type="date"
          max={today}
        />
      </FieldRow>
    </>
  );
}
