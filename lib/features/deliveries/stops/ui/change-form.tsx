"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { OperationForm } from "@/components/form/operation-form";
import { SaveActions } from "@/components/form/save-actions";
import { SelectField } from "@/components/form/text-field";
import { useOperation } from "@/components/form/use-operation";
import type { OperationCall } from "@/lib/domain/operation";
import type { changeStopOperation } from "../api";
import { stopStatuses, type StopStatus } from "../domain";
import type { Stop } from "../schema";
import { checkStop, StopFields, type Option } from "./stop-fields";
import { bodyFrom, valuesOf, type StopValues } from "./stop-values";

interface ChangeFormProps {
  call: OperationCall<typeof changeStopOperation>;
  page: string;
  draft: string;
  stop: Stop;
  vendors: { value: string; label: string }[];
  deliveries: Option[];
}

const open = stopStatuses.filter((status): status is Exclude<StopStatus, "closed"> => status !== "closed");
type Values = StopValues & { status: StopStatus };

/** Says anew what is told of an open stop. */
export function ChangeForm({ call, page, draft, stop, vendors, deliveries }: ChangeFormProps) {
  const t = useTranslations("stops");
  const words = useTranslations("stops.forms");
  const [version, setVersion] = useState(stop.version);
  const form = useForm<Values>({ defaultValues: { ...valuesOf(stop), status: stop.status } });
  // react-hook-form tracks the changed fields only when they are read.
  const { dirtyFields: _changed } = form.formState;
  const operation = useOperation(call, ({ code, current }) => {
    if (code !== "request.stale" || !current) return;
    setVersion(current.version);
    form.reset({ ...valuesOf(current), status: current.status }, { keepDirtyValues: true });
  });
  const { problem } = operation;
  const fields = form as unknown as Parameters<typeof checkStop>[0];
  const send = ({ status, ...values }: Values) => {
    if (!checkStop(fields, words) || status === "closed") return null;
    return { body: { ...bodyFrom(values), status }, version };
  };
  return (
    <OperationForm
      operation={operation}
      form={form}
      send={send}
      done={() => ({ message: t("forms.changeDone"), to: page })}
      fields={["title", "by", "vendor", "since", "deliveries", "status"]}
      page={page}
      draft={{ key: draft, fields: ["reason"] }}
    >
      <StopFields form={fields} {...{ problem, vendors, deliveries }} isOpen />
      <SelectField
        {...form.register("status")}
        label={t("forms.status")}
        options={open.map((value) => ({ value, label: t(`statuses.${value}`) }))}
      />
      <SaveActions busy={operation.isBusy}>{t("forms.changeSubmit")}</SaveActions>
    </OperationForm>
  );
}
