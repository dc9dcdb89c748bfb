"use client";

import { FormGroup } from "@/components/form/form-layout";
import { useTranslations } from "next-intl";
import type { UseFormReturn } from "react-hook-form";
import { CheckList } from "@/components/form/check-list";
import { PasswordField } from "@/components/form/password-field";
import { RadioCards } from "@/components/form/radio-cards";
import { SelectField, TextField } from "@/components/form/text-field";
import { keyFrom } from "@/lib/domain/keys";
import { placeLabel, type NamedPlace } from "@/lib/domain/named-place";
import { usualOf, type SetupField, type SetupValues } from "./setup-values";

interface GroupProps {
  form: UseFormReturn<SetupValues>;
  /** What is wrong with a field, if anything. */
  wrong: (name: SetupField) => string | undefined;
}

const languages = [
  { value: "sv", label: "Svenska" },
  { value: "nb", label: "Norsk bokmål" },
  { value: "en", label: "English" },
];

/** The word that was printed where the program was started. */
export function WordField({ form, wrong }: GroupProps) {
  const t = useTranslations("setup");
  return (
    <FormGroup title={t("wordTitle")}>
      <TextField
        {...form.register("token")}
        label={t("word")}
        hint={t("wordHint")}
        error={wrong("token")}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        required
      />
    </FormGroup>
  );
}

/** The office itself; its address follows its name until it is written by hand. */
export function OfficeFields({ form, wrong }: GroupProps) {
  const t = useTranslations("setup");
  const isOwn = (name: "office.key" | "office.locale" | "phaseTemplate") =>
    form.getFieldState(name, form.formState).isDirty;
  const name = form.register("office.name", {
    onChange: (event: { target: { value: string } }) => {
      if (!isOwn("office.key")) form.resetField("office.key", { defaultValue: keyFrom(event.target.value) });
    },
  });
  const country = form.register("office.country", {
    onChange: (event: { target: { value: "SE" | "NO" } }) => {
      const usual = usualOf(event.target.value);
      if (!isOwn("office.locale")) form.resetField("office.locale", { defaultValue: usual.office.locale });
      if (!isOwn("phaseTemplate")) form.resetField("phaseTemplate", { defaultValue: usual.phaseTemplate });
    },
  });
  return (
    <FormGroup title={t("officeTitle")}>
      <TextField
        {...name}
        label={t("name")}
        hint={t("nameHint")}
        error={wrong("office.name")}
        maxLength={200}
        required
      />
      <TextField
        {...form.register("office.key")}
        label={t("key")}
        hint={t("keyHint")}
        error={wrong("office.key")}
        autoCapitalize="none"
        spellCheck={false}
        maxLength={40}
        required
      />
      <RadioCards
        {...country}
        label={t("country")}
        error={wrong("office.country")}
        options={[
          { value: "SE", label: t("countries.SE"), description: t("countriesHint.SE") },
          { value: "NO", label: t("countries.NO"), description: t("countriesHint.NO") },
        ]}
      />
      <SelectField
        {...form.register("office.locale")}
        label={t("language")}
        hint={t("languageHint")}
        error={wrong("office.locale")}
        options={languages}
      />
    </FormGroup>
  );
}

/** The municipality that runs the office, sought by its name or code. */
export function HostField({ form, wrong, places }: GroupProps & { places: NamedPlace[] }) {
  const t = useTranslations("setup");
  return (
    <FormGroup title={t("hostTitle")}>
      <TextField
        {...form.register("host")}
        label={t("host")}
        hint={t("hostHint")}
        optional={t("optional")}
        error={wrong("host")}
        list="hosts"
        autoComplete="off"
      />
      <datalist id="hosts">
        {places.map((place) => (
          <option key={place.code} value={placeLabel(place)} />
        ))}
      </datalist>
    </FormGroup>
  );
}

/** By which phases and control points the office begins. */
export function WayFields({ form, wrong }: GroupProps) {
  const t = useTranslations("setup");
  return (
    <FormGroup title={t("wayTitle")} hint={t("wayLead")}>
      <RadioCards
        {...form.register("phaseTemplate")}
        label={t("phases")}
        error={wrong("phaseTemplate")}
        options={(["skanearkiv", "e-arkiv-mitt", "sydarkivera", "helgeland"] as const).map((value) => ({
          value,
          label: t(`phaseTemplates.${value}.name`),
          description: t(`phaseTemplates.${value}.phases`),
        }))}
      />
      <CheckList
        {...form.register("controlPointTemplates")}
        label={t("templates")}
        hint={t("templatesHint")}
        error={wrong("controlPointTemplates")}
        options={(["case-handling", "health-and-social-care", "register"] as const).map((value) => ({
          value,
          label: t(`controlPointTemplates.${value}`),
        }))}
      />
    </FormGroup>
  );
}

/** Who invites the others. */
export function AdministratorFields({ form, wrong }: GroupProps) {
  const t = useTranslations("setup");
  const signIn = useTranslations("signIn");
  return (
    <FormGroup title={t("administratorTitle")} hint={t("administratorLead")}>
      <TextField
        {...form.register("administrator.name")}
        label={t("person")}
        error={wrong("administrator.name")}
        autoComplete="name"
        maxLength={200}
        required
      />
      <TextField
        {...form.register("administrator.email")}
        type="email"
        label={signIn("email")}
        hint={t("emailHint")}
        error={wrong("administrator.email")}
        autoComplete="username"
        maxLength={254}
        required
      />
      <PasswordField
        {...form.register("administrator.password")}
        label={signIn("password")}
        hint={t("passwordHint")}
        error={wrong("administrator.password")}
        autoComplete="new-password"
        showLabel={signIn("show")}
        hideLabel={signIn("hide")}
        required
      />
    </FormGroup>
  );
}
