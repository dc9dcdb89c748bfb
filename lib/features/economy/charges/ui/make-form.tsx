"use client";

import { useTranslations } from "next-intl";
import { useForm } from "react-hook-form";
import { OperationForm } from "@/components/form/operation-form";
import { SaveActions } from "@/components/form/save-actions";
import { useOperation } from "@/components/form/use-operation";
import type { OperationCall } from "@/lib/domain/operation";
import { paths } from "@/lib/domain/paths";
import type { addChargeOperation } from "../api";
import type { ChargeBody } from "../schema";

interface MakeFormProps {
  call: OperationCall<typeof addChargeOperation>;
  office: string;
  /** What was previewed. */
  body: ChargeBody;
}

/** Makes the charge that is shown, and leads to it. */
export function MakeForm({ call, office, body }: MakeFormProps) {
  const t = useTranslations("charges.new");
  const operation = useOperation(call);
  const form = useForm();
  return (
    <OperationForm
      operation={operation}
      form={form}
      send={() => ({ body })}
      done={({ id }) => ({ message: t("done"), to: paths.charge(office, id) })}
      page={paths.addCharge(office)}
    >
      <SaveActions busy={operation.isBusy}>{t("make")}</SaveActions>
    </OperationForm>
  );
}
