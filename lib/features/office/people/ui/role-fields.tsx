"use client";

import { useTranslations } from "next-intl";
import { useWatch, type Control, type FieldErrors, type UseFormRegister } from "react-hook-form";
import { SelectField, TextField } from "@/components/form/text-field";
import type { Role } from "@/lib/domain/permissions";

export interface RoleValues {
  role: string;
  municipality: string;
  vendor: string;
  from: string;
  until: string;
}
export const noRole: RoleValues = { role: "", municipality: "", vendor: "", from: "", until: "" };

interface Choice {
  value: string;
  label: string;
}
export interface RoleChoices {
  roles: (Choice & {
    value: Role;
    /** Where it can be given by the reader. */
    isForOffice: boolean;
    isForMunicipality: boolean;
    isForVendor: boolean;
  })[];
  municipalities: Choice[];
  vendors: Choice[];
}

/** The role as it is sent. */
export const toWish = ({ role, municipality, vendor, from, until }: RoleValues, { roles }: RoleChoices) => {
  const chosen = roles.find(({ value }) => value === role);
  return {
    role: role as Role,
    municipality: chosen?.isForMunicipality ? municipality || null : null,
    vendor: chosen?.isForVendor ? vendor || null : null,
    from: from || null,
    until: until || null,
  };
};

interface RoleFieldsProps<V extends RoleValues> {
  choices: RoleChoices;
  register: UseFormRegister<V>;
  control: Control<V>;
  errors: FieldErrors<RoleValues>;
}

/** A role, what it is for, and its days: only what the chosen role asks for. */
export function RoleFields<V extends RoleValues>(props: RoleFieldsProps<V>) {
  const { choices, errors } = props;
  // The fields of a role alone, whatever else the form has.
  const register = props.register as unknown as UseFormRegister<RoleValues>;
  const control = props.control as unknown as Control<RoleValues>;
  const t = useTranslations("people");
  const role = useWatch({ control, name: "role" });
  const chosen = choices.roles.find(({ value }) => value === role);
  return (
    <>
      <SelectField
        {...register("role")}
        label={t("role")}
        options={choices.roles}
        placeholder={t("chooseRole")}
        error={errors.role?.message}
      />
      {chosen?.isForMunicipality && (
        <SelectField
          {...register("municipality")}
          label={t("municipality")}
          options={choices.municipalities}
          placeholder={chosen.isForOffice ? t("wholeOption") : t("chooseMunicipality")}
          error={errors.municipality?.message}
        />
      )}
      {chosen?.isForVendor && (
        <SelectField
          {...register("vendor")}
          label={t("vendor")}
          options={choices.vendors}
          placeholder={t("chooseVendor")}
          error={errors.vendor?.message}
        />
      )}
      <TextField
        {...register("from")}
        type="date"
        label={t("from")}
        optional={t("optional")}
        hint={t("dayHint")}
        error={errors.from?.message}
      />
      <TextField
        {...register("until")}
        type="date"
        label={t("until")}
        optional={t("optional")}
        error={errors.until?.message}
      />
    </>
  );
}
