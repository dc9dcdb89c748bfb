"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useForm } from "react-hook-form";
import { errorAt } from "@/components/form/field-errors";
import { FormActions } from "@/components/form/form-layout";
import { OperationForm } from "@/components/form/operation-form";
import { SubmitButton } from "@/components/form/submit-button";
import { SelectField, TextField } from "@/components/form/text-field";
import { useOperation } from "@/components/form/use-operation";
import type { OperationCall } from "@/lib/domain/operation";
import type { changeImportOperation } from "../api";

interface Answers {
  /** "ansvar 4711"; "every" is all rows, "" is not answered. */
  only: string;
  sign: "ledger" | "report";
  amountIs: "net" | "gross";
  untilPeriod: string;
}

interface AnswersFormProps extends Answers {
  call: OperationCall<typeof changeImportOperation>;
  version: number;
  page: string;
  isReport: boolean;
  choices: { value: string; label: string }[];
}

/** "ansvar 4711" as what all of the office's rows have. */
function onlyOf(chosen: string) {
  if (chosen === "every") return null;
  const at = chosen.indexOf(" ");
  return { [chosen.slice(0, at)]: chosen.slice(at + 1) };
}

/** The answers that a file of the outcome needs; it is read again with them. */
export function AnswersForm({ call, version, page, isReport, choices, ...answers }: AnswersFormProps) {
  const t = useTranslations("imports.ofOutcome.answers");
  const router = useRouter();
  const operation = useOperation(call, () => router.refresh());
  const { problem } = operation;
  const form = useForm<Answers>({ values: answers });
  const signs = (["ledger", "report"] as const).map((value) => ({ value, label: t(`signs.${value}`) }));
  const amounts = (["net", "gross"] as const).map((value) => ({ value, label: t(`amounts.${value}`) }));
  return (
    <OperationForm
      operation={operation}
      form={form}
      send={({ only, sign, amountIs, untilPeriod }) => ({
        version,
        body: {
          ...(only !== "" && { only: onlyOf(only) }),
          sign,
          amountIs,
          ...(isReport && { untilPeriod: untilPeriod.trim() || null }),
        },
      })}
      done={() => ({ message: t("saved") })}
      fields={["only", "sign", "amountIs", "untilPeriod"]}
      page={page}
    >
      <SelectField
        {...form.register("only")}
        label={t("only")}
        hint={t("onlyHint")}
        placeholder={t("choose")}
        options={[...choices, { value: "every", label: t("every") }]}
        error={errorAt(problem, "only")}
      />
      <SelectField {...form.register("sign")} label={t("sign")} hint={t("signHint")} options={signs} />
      <SelectField {...form.register("amountIs")} label={t("amountIs")} options={amounts} />
      {isReport && (
        <TextField
          {...form.register("untilPeriod")}
          label={t("until")}
          hint={t("untilHint")}
          error={errorAt(problem, "untilPeriod")}
          autoComplete="off"
          maxLength={7}
        />
      )}
      <FormActions>
        <SubmitButton variant="plain" busy={operation.isBusy}>
          {t("submit")}
        </SubmitButton>
      </FormActions>
    </OperationForm>
  );
}
