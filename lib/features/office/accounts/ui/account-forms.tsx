"use client";

import { useTranslations } from "next-intl";
import { useForm } from "react-hook-form";
import { CheckList } from "@/components/form/check-list";
import { FormActions } from "@/components/form/form-layout";
import { OperationForm } from "@/components/form/operation-form";
import { PasswordField } from "@/components/form/password-field";
import { SubmitButton } from "@/components/form/submit-button";
import { SelectField, TextField } from "@/components/form/text-field";
import { useOperation } from "@/components/form/use-operation";
import { mailKinds } from "@/lib/domain/mail-kind";
import type { OperationCall } from "@/lib/domain/operation";
import { paths } from "@/lib/domain/paths";
import { locales, type Locale } from "@/lib/domain/text";
import type { changeAccountOperation, changePasswordOperation } from "../api";
import type { Account } from "../schema";

type Change = OperationCall<typeof changeAccountOperation>;

/**
 * Name, language of letters, and which letters. `locale` is the reader's: the language of who has
 * chosen none.
 */
export function OwnForm({ call, account, locale }: { call: Change; account: Account; locale: string }) {
  const t = useTranslations("account");
  const wanted: string[] = mailKinds.filter((kind) => !account.mailsOff.includes(kind));
  const form = useForm({ defaultValues: { name: account.name, locale: account.locale ?? locale, wanted } });
  const operation = useOperation(call);
  return (
    <OperationForm
      operation={operation}
      form={form}
      send={(values) => ({
        body: {
          name: values.name,
          locale: values.locale as Locale,
          mailsOff: mailKinds.filter((kind) => !values.wanted.includes(kind)),
        },
      })}
      done={() => ({ message: t("saved") })}
      fields={["name", "locale"]}
      page={paths.account()}
    >
      <TextField {...form.register("name")} label={t("name")} autoComplete="name" maxLength={200} />
      <SelectField
        {...form.register("locale")}
        label={t("language")}
        options={locales.map((value) => ({ value, label: t(`languages.${value}`) }))}
      />
      <CheckList
        {...form.register("wanted")}
        label={t("mails")}
        hint={t("mailsHint")}
        options={mailKinds.map((value) => ({ value, label: t(`mailKinds.${value}`) }))}
      />
      <FormActions>
        <SubmitButton busy={operation.isBusy} busyLabel={t("busy")} variant="plain">
          {t("save")}
        </SubmitButton>
      </FormActions>
    </OperationForm>
  );
}

/** Another address, by a link that is sent to it. */
export function EmailForm({ call }: { call: Change }) {
  const t = useTranslations("account");
  const form = useForm({ defaultValues: { email: "", current: "" } });
  const operation = useOperation(call);
  return (
    <OperationForm
      operation={operation}
      form={form}
      send={(body) => ({ body })}
      done={() => {
        const { email } = form.getValues();
        form.reset();
        return { message: t("emailSent", { email }) };
      }}
      fields={["email", "current"]}
      page={paths.account()}
    >
      <TextField
        {...form.register("email")}
        type="email"
        autoComplete="off"
        label={t("email")}
        hint={t("emailHint")}
      />
      <PasswordField
        {...form.register("current")}
        id="field-email-current"
        label={t("current")}
        showLabel={t("show")}
        hideLabel={t("hide")}
      />
      <FormActions>
        <SubmitButton busy={operation.isBusy} busyLabel={t("busy")} variant="plain">
          {t("emailSubmit")}
        </SubmitButton>
      </FormActions>
    </OperationForm>
  );
}

/** One's own password, by the one that one has. */
export function PasswordForm({ call }: { call: OperationCall<typeof changePasswordOperation> }) {
  const t = useTranslations("account");
  const links = useTranslations("links");
  const form = useForm({ defaultValues: { current: "", password: "" } });
  const operation = useOperation(call);
  const shown = { showLabel: t("show"), hideLabel: t("hide") };
  return (
    <OperationForm
      operation={operation}
      form={form}
      send={(body) => ({ body })}
      done={() => {
        form.reset();
        return { message: t("passwordDone") };
      }}
      fields={["current", "password"]}
      page={paths.account()}
    >
      <PasswordField {...form.register("current")} label={t("current")} {...shown} />
      <PasswordField
        {...form.register("password")}
        autoComplete="new-password"
        label={t("password")}
        hint={links("hint")}
        {...shown}
      />
      <FormActions>
        <SubmitButton busy={operation.isBusy} busyLabel={t("busy")} variant="plain">
          {t("passwordSubmit")}
        </SubmitButton>
      </FormActions>
    </OperationForm>
  );
}
