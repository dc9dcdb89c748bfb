"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { errorAt } from "@/components/form/field-errors";
import { OperationForm } from "@/components/form/operation-form";
import { SaveActions } from "@/components/form/save-actions";
import { TextArea } from "@/components/form/text-area";
import { useOperation } from "@/components/form/use-operation";
import type { OperationCall } from "@/lib/domain/operation";
import type { changePlanVersionOperation } from "../api";

interface CriteriaFormProps {
  call: OperationCall<typeof changePlanVersionOperation>;
  page: string;
  criteria: string | null;
  note: string | null;
  version: number;
  /** Reads the draft anew, so that what is saved stands on the screen. */
  onSaved: () => Promise<unknown>;
}

/** By what rules the draft is made, and what is said of it to the council. */
export function CriteriaForm({ call, page, criteria, note, version, onSaved }: CriteriaFormProps) {
  const t = useTranslations("planning.criteria");
  // What others write shows too, where nothing else is typed.
  const form = useForm({
    values: { criteria: criteria ?? "", note: note ?? "" },
    resetOptions: { keepDirtyValues: true },
  });
  const { dirtyFields } = form.formState;
  // Every move of an item raises the version's number too: the newest that is known counts.
  const [told, setTold] = useState(0);
  const operation = useOperation(call, ({ code, current }) => {
    if (code === "request.stale" && current) setTold(current.version);
  });
  return (
    <OperationForm
      operation={operation}
      form={form}
      // What was not touched is left out: somebody else may have written it anew.
      send={(values) => ({
        body: {
          ...(dirtyFields.criteria && { criteria: values.criteria.trim() || null }),
          ...(dirtyFields.note && { note: values.note.trim() || null }),
        },
        version: Math.max(told, version),
      })}
      done={(saved) => {
        setTold(saved.version);
        form.reset({ criteria: saved.criteria ?? "", note: saved.note ?? "" });
        void onSaved();
        return { message: t("done") };
      }}
      fields={["criteria", "note"]}
      page={page}
    >
      <TextArea
        {...form.register("criteria")}
        label={t("criteria")}
        hint={t("criteriaHint")}
        error={errorAt(operation.problem, "criteria")}
        maxLength={4000}
        rows={3}
      />
      <TextArea
        {...form.register("note")}
        label={t("note")}
        hint={t("noteHint")}
        error={errorAt(operation.problem, "note")}
        maxLength={4000}
        rows={2}
      />
      <SaveActions busy={operation.isBusy} variant="plain">
        {t("submit")}
      </SaveActions>
    </OperationForm>
  );
}
