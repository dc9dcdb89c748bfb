"use client";

import { useTranslations } from "next-intl";
import { useForm, useWatch } from "react-hook-form";
import { fieldId } from "@/components/form/field";
import { FormActions } from "@/components/form/form-layout";
import { FormMessage } from "@/components/form/form-message";
import { OperationForm } from "@/components/form/operation-form";
import { signIn } from "@/components/form/sign-in";
import { SubmitButton } from "@/components/form/submit-button";
import type { Problem } from "@/components/form/use-call";
import { useOperation } from "@/components/form/use-operation";
import type { OperationCall } from "@/lib/domain/operation";
import { choosePlace } from "@/lib/domain/named-place";
import { paths } from "@/lib/domain/paths";
import type { setUpOperation } from "../api";
import type { HostChoice } from "../queries";
import { AdministratorFields, HostField, OfficeFields, WayFields, WordField } from "./setup-fields";
import { setupFields, usualOf, type SetupField, type SetupValues } from "./setup-values";

interface SetupFormProps {
  call: OperationCall<typeof setUpOperation>;
  hosts: HostChoice[];
  /** The reader's language: a Norwegian reader is likely to set up a Norwegian office. */
  locale: string;
}

/** The whole set-up on one page; afterwards the administrator is signed in. */
export function SetupForm({ call, hosts, locale }: SetupFormProps) {
  const t = useTranslations("setup");
  const country = locale === "nb" ? "NO" : "SE";
  const form = useForm<SetupValues>({
    defaultValues: {
      token: "",
      office: { name: "", key: "", country, ...usualOf(country).office },
      host: "",
      phaseTemplate: usualOf(country).phaseTemplate,
      controlPointTemplates: ["case-handling", "health-and-social-care", "register"],
      administrator: { name: "", email: "", password: "" },
    },
  });
  const operation = useOperation(call);
  const chosen = useWatch({ control: form.control, name: "office.country" });
  const places = hosts.filter((host) => host.country === chosen);
  const wrong = (name: SetupField) =>
    form.getFieldState(name, form.formState).error?.message ??
    operation.problem?.errors?.find(({ path }) => path === name)?.message;
  const send = ({ host, office, ...rest }: SetupValues) => {
    const found = choosePlace(places, host);
    const code = found === null || found === "several" ? null : found.code;
    const { key, ...named } = office;
    const own = { ...named, ...(key.trim() !== "" && { key: key.trim() }) };
    if (host.trim() === "" || code !== null) return { body: { ...rest, office: own, host: code } };
    form.setError("host", { message: t("hostUnknown") }, { shouldFocus: true });
    return null;
  };
  const enter = async (office: string) => {
    const { email, password } = form.getValues("administrator");
    const refusal = await signIn(email, password).catch(() => "away");
    window.location.assign(refusal === null ? paths.overview(office) : paths.signIn(paths.overview(office)));
  };
  const explain = ({ code, status }: Problem) =>
    status === 404 && code === "request.notFound" ? (
      <FormMessage
        tone="bad"
        title={t("wrongWord")}
        items={[{ fieldId: fieldId("token"), text: t("toWord") }]}
      >
        {t("wrongWordDetail")}
      </FormMessage>
    ) : undefined;
  return (
    <OperationForm
      operation={operation}
      form={form}
      send={send}
      done={({ office }) => {
        void enter(office);
        return null;
      }}
      fields={[...setupFields]}
      page={paths.setup()}
      explain={explain}
    >
      <WordField form={form} wrong={wrong} />
      <OfficeFields form={form} wrong={wrong} />
      <HostField form={form} wrong={wrong} places={places} />
      <WayFields form={form} wrong={wrong} />
      <AdministratorFields form={form} wrong={wrong} />
      <FormActions>
        <SubmitButton busy={operation.isBusy} busyLabel={t("busy")}>
          {t("submit")}
        </SubmitButton>
      </FormActions>
    </OperationForm>
  );
}
