"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { BulkRefused, BulkRows, type BulkRow } from "@/components/form/bulk-rows";
import { FieldRow, SaveBar } from "@/components/form/form-layout";
import { OperationForm } from "@/components/form/operation-form";
import { SubmitButton } from "@/components/form/submit-button";
import { SelectField, TextField } from "@/components/form/text-field";
import { useOperation } from "@/components/form/use-operation";
import type { AnswerOf, OperationCall } from "@/lib/domain/operation";
import { systemStatuses } from "@/lib/domain/system";
import type { changeInstallationsOperation } from "../api";
import { typedDay } from "./typed";

interface BulkFormProps {
  call: OperationCall<typeof changeInstallationsOperation>;
  page: string;
  rows: BulkRow[];
  /** Why one could not be changed, by the code of the answer. */
  reasons: Record<string, string>;
}

interface Values {
  ids: string[];
  windUpOn: string;
  /** No day any more. */
  clear: boolean;
  status: (typeof systemStatuses)[number] | "";
}

/** Which installations, and what is to be true of them all. What cannot be is told by name. */
export function BulkForm({ call, page, rows, reasons }: BulkFormProps) {
  const t = useTranslations("installations.bulk");
  const all = useTranslations("installations.form");
  const statuses = useTranslations("systems.status");
  const forms = useTranslations("forms");
  const locale = useLocale();
  const operation = useOperation(call);
  const [wrong, setWrong] = useState<{ field: "ids" | "windUpOn"; text: string } | null>(null);
  const [failed, setFailed] = useState<AnswerOf<typeof changeInstallationsOperation>["items"]>([]);
  const form = useForm<Values>({ defaultValues: { ids: [], windUpOn: "", clear: false, status: "" } });
  const { register } = form;

  function send({ ids, windUpOn, clear, status }: Values) {
    const day = typedDay(windUpOn, locale);
    setFailed([]);
    if ("wrong" in day) {
      setWrong({ field: "windUpOn", text: all(day.wrong as "dayUnknown", day.params) });
      return null;
    }
    if (clear && day.value !== null) {
      setWrong({ field: "windUpOn", text: t("clearOrDay") });
      return null;
    }
    const change = {
      ...((clear || day.value !== null) && { windUpOn: day.value }),
      ...(status && { status }),
    };
    const isNothing = ids.length === 0 || Object.keys(change).length === 0;
    setWrong(isNothing ? { field: "ids", text: t("nothing") } : null);
    return isNothing ? null : { body: { ids, change } };
  }

  return (
    <OperationForm
      operation={operation}
      form={form}
      send={send}
      done={({ items }) => {
        const refused = items.filter(({ ok }) => !ok);
        setFailed(refused);
        form.reset({ ids: refused.map(({ id }) => id), windUpOn: "", clear: false, status: "" });
        return { message: t("done", { count: items.length - refused.length }) };
      }}
      fields={["ids", "windUpOn", "status"]}
      page={page}
    >
      <BulkRefused
        title={t("failed", { count: failed.length })}
        items={failed}
        rows={rows}
        reasons={reasons}
      />
      <FieldRow>
        <TextField
          {...register("windUpOn")}
          label={t("windUpOn")}
          error={wrong?.field === "windUpOn" ? wrong.text : undefined}
          autoComplete="off"
          maxLength={40}
        />
        <SelectField
          {...register("status")}
          label={t("status")}
          placeholder={t("keep")}
          options={systemStatuses.map((value) => ({ value, label: statuses(value) }))}
        />
      </FieldRow>
      <label className="check">
        <input {...register("clear")} type="checkbox" />
        <span>
          {t("clear")} <span className="text-muted text-sm">{t("clearHint")}</span>
        </span>
      </label>
      <BulkRows
        {...register("ids")}
        label={t("choose")}
        error={wrong?.field === "ids" ? wrong.text : undefined}
        rows={rows}
        all={t("all", { count: rows.length })}
        onAll={() =>
          form.setValue(
            "ids",
            rows.map(({ id }) => id),
            { shouldDirty: true },
          )
        }
      />
      <SaveBar>
        <SubmitButton busy={operation.isBusy} busyLabel={forms("saving")}>
          {t("submit")}
        </SubmitButton>
      </SaveBar>
    </OperationForm>
  );
}
