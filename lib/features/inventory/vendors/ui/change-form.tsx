"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { CheckList } from "@/components/form/check-list";
import { ContactFields, type TypedContact } from "@/components/form/contact-fields";
import { errorAt } from "@/components/form/field-errors";
import { FormGroup } from "@/components/form/form-layout";
import { OperationForm } from "@/components/form/operation-form";
import { SaveActions } from "@/components/form/save-actions";
import { TextArea } from "@/components/form/text-area";
import { TextField } from "@/components/form/text-field";
import { useOperation } from "@/components/form/use-operation";
import type { OperationCall } from "@/lib/domain/operation";
import { vendorRoles, type VendorRole } from "@/lib/domain/vendor";
import type { changeVendorOperation } from "../api";
import type { Vendor } from "../schema";

interface ChangeFormProps {
  call: OperationCall<typeof changeVendorOperation>;
  vendor: Vendor;
  /** The page to return to. */
  page: string;
  draft: string;
}

interface Values {
  name: string;
  roles: VendorRole[];
  escalation: string;
  note: string;
  contacts: TypedContact[];
}

/** Wherever an error can stand, of contacts that are there or added. */
const contactFields = Array.from({ length: 50 }, (_, place) =>
  ["name", "email", "phone", "note"].map((part) => `contacts.${place}.${part}`),
).flat();

const draftFields = ["name", "escalation", "note"] as const;

const valuesOf = ({ name, roles, escalation, note, contacts }: Vendor): Values => ({
  name,
  roles,
  escalation: escalation ?? "",
  note: note ?? "",
  contacts: contacts.map((one) => ({
    ...one,
    email: one.email ?? "",
    phone: one.phone ?? "",
    note: one.note ?? "",
  })),
});

/** What the vendor is to the office, whom to turn to, and how one goes further. */
export function ChangeForm({ call, vendor, page, draft }: ChangeFormProps) {
  const t = useTranslations("vendors");
  // Applies this person's changes to what somebody else has saved in the meantime.
  const [version, setVersion] = useState(vendor.version);
  const form = useForm<Values>({ defaultValues: valuesOf(vendor) });
  // react-hook-form tracks the changed fields only when they are read.
  const { dirtyFields: _changed } = form.formState;
  const operation = useOperation(call, ({ code, current }) => {
    if (code !== "request.stale" || !current) return;
    setVersion(current.version);
    form.reset(valuesOf(current), { keepDirtyValues: true });
  });
  const { problem } = operation;
  return (
    <OperationForm
      operation={operation}
      form={form}
      send={(values) => ({ body: values, version })}
      done={() => ({ message: t("change.saved"), to: page })}
      fields={[...draftFields, ...contactFields]}
      page={page}
      draft={{ key: draft, fields: draftFields }}
    >
      <FormGroup title={t("change.groups.what")}>
        <TextField
          {...form.register("name")}
          label={t("change.name")}
          error={errorAt(problem, "name")}
          maxLength={200}
        />
        <CheckList
          {...form.register("roles")}
          label={t("kind")}
          hint={t("kindHint")}
          options={vendorRoles.map((value) => ({ value, label: t(`roles.${value}`) }))}
        />
      </FormGroup>
      <FormGroup title={t("change.groups.contacts")} hint={t("change.contactsHint")}>
        <ContactFields form={form} problem={problem} usual="support" />
      </FormGroup>
      <FormGroup title={t("change.groups.further")}>
        <TextArea
          {...form.register("escalation")}
          label={t("change.escalation")}
          hint={t("change.escalationHint")}
          error={errorAt(problem, "escalation")}
          optional={t("change.optional")}
          rows={4}
          maxLength={4000}
        />
        <TextArea
          {...form.register("note")}
          label={t("change.note")}
          hint={t("change.noteHint")}
          error={errorAt(problem, "note")}
          optional={t("change.optional")}
          rows={3}
          maxLength={4000}
        />
      </FormGroup>
      <SaveActions busy={operation.isBusy}>{t("change.submit")}</SaveActions>
    </OperationForm>
  );
}
