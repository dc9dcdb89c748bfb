"use client";

import { useTranslations } from "next-intl";
import { useForm } from "react-hook-form";
import { errorAt } from "@/components/form/field-errors";
import { OperationForm } from "@/components/form/operation-form";
import { SaveActions } from "@/components/form/save-actions";
import { TextArea } from "@/components/form/text-area";
import { SelectField } from "@/components/form/text-field";
import { useOperation } from "@/components/form/use-operation";
import type { OperationCall } from "@/lib/domain/operation";
import type { moveProjectOperation } from "../api";

interface MoveFormProps {
  call: OperationCall<typeof moveProjectOperation>;
  version: number;
  page: string;
  phases: { value: string; label: string }[];
  /** The phase after the one that most tracks are in. */
  next: string;
  /** The phases of the tracks by the codes of their municipalities. */
  places: Record<string, string>;
}

/** Moves all tracks at once, and says which of them stay where they are, and why. */
export function MoveForm({ call, version, page, phases, next, places }: MoveFormProps) {
  const t = useTranslations("projects.move");
  const said = useTranslations("errors.fields");
  const form = useForm({ defaultValues: { phase: next, reason: "" } });
  const operation = useOperation(call);
  const send = (body: { phase: string; reason: string }) => {
    if (body.phase) return { body, version };
    form.setError("phase", { message: t("choose") }, { shouldFocus: true });
    return null;
  };
  return (
    <OperationForm
      operation={operation}
      form={form}
      send={send}
      done={({ tracks }) => {
        const held = tracks.filter(({ ok }) => !ok);
        const to = form.getValues("phase");
        const moved = tracks.filter(({ ok, municipality }) => ok && places[municipality.code] !== to);
        const names = held.map(({ municipality: { name }, code }) =>
          code ? t("held", { name, why: said(code as Parameters<typeof said>[0]) }) : name,
        );
        const counts = { moved: moved.length, held: held.length };
        return { message: t("done", { ...counts, names: names.join(" ") }) };
      }}
      fields={["phase", "reason"]}
      page={page}
    >
      <SelectField
        {...form.register("phase")}
        label={t("phase")}
        placeholder={t("choose")}
        error={form.formState.errors.phase?.message ?? errorAt(operation.problem, "phase")}
        options={phases}
      />
      <TextArea
        {...form.register("reason")}
        label={t("reason")}
        error={errorAt(operation.problem, "reason")}
        rows={2}
        maxLength={2000}
      />
      <SaveActions busy={operation.isBusy}>{t("submit")}</SaveActions>
    </OperationForm>
  );
}
