"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { CheckList } from "@/components/form/check-list";
import { OperationForm } from "@/components/form/operation-form";
import { SaveActions } from "@/components/form/save-actions";
import { TextArea } from "@/components/form/text-area";
import { useOperation } from "@/components/form/use-operation";
import type { OperationCall } from "@/lib/domain/operation";
import type { remindOfInventoryOperation } from "../api";

interface RemindFormProps {
  call: OperationCall<typeof remindOfInventoryOperation>;
  page: string;
  /** `isBehind`: something is missing or long unconfirmed there, so it is ticked from the start. */
  municipalities: { code: string; name: string; isBehind: boolean }[];
}

interface Values {
  municipalities: string[];
  message: string;
}

/** Asks chosen municipalities' people to look over their systems. */
export function RemindForm({ call, page, municipalities }: RemindFormProps) {
  const t = useTranslations("installations.remind");
  const operation = useOperation(call);
  const [isEmpty, setEmpty] = useState(false);
  const form = useForm<Values>({
    defaultValues: {
      municipalities: municipalities.flatMap(({ code, isBehind }) => (isBehind ? [code] : [])),
      message: t("messageDefault"),
    },
  });
  const errorAt = (field: string) =>
    operation.problem?.errors?.find(({ path }) => path === field || path.startsWith(`${field}.`))?.message;
  return (
    <OperationForm
      operation={operation}
      form={form}
      send={(values) => {
        setEmpty(values.municipalities.length === 0);
        return values.municipalities.length === 0 ? null : { body: values };
      }}
      done={({ municipalities: told }) => ({
        message: t("sent", { count: told.reduce((sum, { people }) => sum + people, 0) }),
      })}
      fields={["municipalities", "message"]}
      page={page}
    >
      <CheckList
        {...form.register("municipalities")}
        label={t("municipalities")}
        hint={t("hint")}
        error={isEmpty ? t("choose") : errorAt("municipalities")}
        options={municipalities.map(({ code, name }) => ({ value: code, label: name }))}
      />
      <TextArea
        {...form.register("message")}
        label={t("message")}
        error={errorAt("message")}
        rows={3}
        maxLength={2000}
      />
      <SaveActions busy={operation.isBusy} variant="plain">
        {t("submit")}
      </SaveActions>
    </OperationForm>
  );
}
