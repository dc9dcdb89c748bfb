"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { OperationForm } from "@/components/form/operation-form";
import { SaveActions } from "@/components/form/save-actions";
import { useOperation } from "@/components/form/use-operation";
import type { OperationCall } from "@/lib/domain/operation";
import type { changeSystemOperation } from "../api";
import type { System } from "../schema";
import { SystemFields, type Choices } from "./system-fields";
import { bodyFrom, draftFields, valuesOf, type SystemValues } from "./system-values";

interface ChangeFormProps {
  call: OperationCall<typeof changeSystemOperation>;
  system: System;
  choices: Choices;
  /** The page to return to. */
  page: string;
  draft: string;
}

/** What the office says of a system that it knows. */
export function ChangeForm({ call, system, choices, page, draft }: ChangeFormProps) {
  const t = useTranslations("systems.form");
  // Applies this person's changes to what somebody else has saved in the meantime.
  const [version, setVersion] = useState(system.version);
  const form = useForm<SystemValues>({ defaultValues: valuesOf(system) });
  // react-hook-form tracks the changed fields only when they are read.
  const { dirtyFields: _changed } = form.formState;
  const operation = useOperation(call, ({ code, current }) => {
    if (code !== "request.stale" || !current) return;
    setVersion(current.version);
    form.reset(valuesOf(current), { keepDirtyValues: true });
  });
  return (
    <OperationForm
      operation={operation}
      form={form}
      send={(values) => ({ body: bodyFrom(values), version })}
      done={() => ({ message: t("saved"), to: page })}
      fields={["name", "vendor", "controlPointTemplate", "note"]}
      page={page}
      draft={{ key: draft, fields: draftFields }}
    >
      <SystemFields register={form.register} problem={operation.problem} choices={choices} />
      <SaveActions busy={operation.isBusy}>{t("save")}</SaveActions>
    </OperationForm>
  );
}
