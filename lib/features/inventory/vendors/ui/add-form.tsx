"use client";

import { useTranslations } from "next-intl";
import { useForm } from "react-hook-form";
import { CheckList } from "@/components/form/check-list";
import { errorAt } from "@/components/form/field-errors";
import { OperationForm } from "@/components/form/operation-form";
import { SaveActions } from "@/components/form/save-actions";
import { TextField } from "@/components/form/text-field";
import { useOperation } from "@/components/form/use-operation";
import type { OperationCall } from "@/lib/domain/operation";
import { paths } from "@/lib/domain/paths";
import { vendorRoles, type VendorRole } from "@/lib/domain/vendor";
import type { addVendorOperation } from "../api";

interface AddFormProps {
  call: OperationCall<typeof addVendorOperation>;
  office: string;
  draft: string;
}

/** Name and kind; the rest is told on the vendor's own page. */
export function AddForm({ call, office, draft }: AddFormProps) {
  const t = useTranslations("vendors");
  const form = useForm<{ name: string; roles: VendorRole[] }>({ defaultValues: { name: "", roles: [] } });
  const operation = useOperation(call);
  const { problem } = operation;
  return (
    <OperationForm
      operation={operation}
      form={form}
      send={({ name, roles }) => ({ body: { name, roles } })}
      done={({ key, name }) => ({ message: t("add.added", { name }), to: paths.vendor(office, key) })}
      fields={["name"]}
      page={paths.addVendor(office)}
      draft={{ key: draft, fields: ["name"] }}
    >
      <TextField
        {...form.register("name")}
        label={t("add.name")}
        error={errorAt(problem, "name") ?? errorAt(problem, "key")}
        autoComplete="off"
        maxLength={200}
      />
      <CheckList
        {...form.register("roles")}
        label={t("kind")}
        hint={t("kindHint")}
        options={vendorRoles.map((value) => ({ value, label: t(`roles.${value}`) }))}
      />
      <SaveActions busy={operation.isBusy}>{t("add.submit")}</SaveActions>
    </OperationForm>
  );
}
