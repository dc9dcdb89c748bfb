"use client";

import { useTranslations } from "next-intl";
import { useForm } from "react-hook-form";
import { OperationForm } from "@/components/form/operation-form";
import { SaveActions } from "@/components/form/save-actions";
import { useOperation } from "@/components/form/use-operation";
import type { OperationCall } from "@/lib/domain/operation";
import { paths } from "@/lib/domain/paths";
import type { registerStopOperation } from "../api";
import { checkStop, StopFields, type Option } from "./stop-fields";
import { bodyFrom, type StopValues } from "./stop-values";

interface RegisterFormProps {
  call: OperationCall<typeof registerStopOperation>;
  office: string;
  draft: string;
  /** The form's own address, and where the reader came from; null leads to the new stop. */
  page: string;
  back: string | null;
  begun: StopValues;
  vendors: { value: string; label: string }[];
  deliveries: Option[];
}

/** A new stop: everything that is known stands in it already. */
export function RegisterForm(props: RegisterFormProps) {
  const { call, office, draft, page, back, begun, vendors, deliveries } = props;
  const t = useTranslations("stops.forms");
  const form = useForm<StopValues>({ defaultValues: begun });
  const operation = useOperation(call);
  const { problem } = operation;
  return (
    <OperationForm
      operation={operation}
      form={form}
      send={(values) => (checkStop(form, t) ? { body: bodyFrom(values) } : null)}
      done={({ id, number }) => ({ message: t("done", { number }), to: back ?? paths.stop(office, id) })}
      fields={["title", "by", "vendor", "since", "deliveries"]}
      page={page}
      draft={{ key: draft, fields: ["reason"] }}
    >
      <StopFields {...{ form, problem, vendors, deliveries }} isOpen={false} />
      <SaveActions busy={operation.isBusy}>{t("submit")}</SaveActions>
      <p className="text-muted text-sm">
        {t("vendorTold")} {t("numberLater")}
      </p>
    </OperationForm>
  );
}
