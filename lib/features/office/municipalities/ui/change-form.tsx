"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { FieldRow, FormGroup } from "@/components/form/form-layout";
import { OperationForm } from "@/components/form/operation-form";
import { RadioCards } from "@/components/form/radio-cards";
import { SaveActions } from "@/components/form/save-actions";
import { TextArea } from "@/components/form/text-area";
import { SelectField, TextField } from "@/components/form/text-field";
import { useOperation } from "@/components/form/use-operation";
import type { OperationCall } from "@/lib/domain/operation";
import type { changeMunicipalityOperation } from "../api";
import { acceptanceBases, custodyModels, membershipRoles, type MunicipalityFacts } from "../schema";
import { bodyFrom, draftFields, places, valuesOf, type ChangeValues } from "./change-values";
import { ContactFields } from "@/components/form/contact-fields";
import { DecisionFields } from "./decision-fields";
import { atFields, errorAt } from "@/components/form/field-errors";

interface ChangeFormProps {
  call: OperationCall<typeof changeMunicipalityOperation>;
  municipality: MunicipalityFacts;
  /** The page to return to. */
  page: string;
  draft: string;
  country: "SE" | "NO";
}

/**
 * How a municipality is a member, whom to turn to, how it is invoiced, who decides, how it leaves.
 */
export function ChangeForm({ call, municipality, page, draft, country }: ChangeFormProps) {
  const t = useTranslations("municipalities");
  // Applies this person's changes to what somebody else has saved in the meantime.
  const [version, setVersion] = useState(municipality.version);
  const form = useForm<ChangeValues>({ defaultValues: valuesOf(municipality) });
  const { register, control } = form;
  // react-hook-form tracks the changed fields only when they are read.
  const { dirtyFields: _changed } = form.formState;
  const operation = useOperation(call, ({ code, current }) => {
    if (code !== "request.stale" || !current) return;
    setVersion(current.version);
    form.reset(valuesOf(current), { keepDirtyValues: true });
  });
  const problem = atFields(operation.problem, places);
  const field = (name: keyof ChangeValues & string) => ({
    ...register(name),
    label: t(`change.${name}`),
    error: errorAt(problem, name),
  });
  const number = t(`change.organisationNumberHint${country}`);
  return (
    <OperationForm
      operation={operation}
      form={form}
      send={(values) => ({ body: bodyFrom(values), version })}
      done={() => ({ message: t("change.saved"), to: page })}
      problem={problem}
      fields={[
        ...draftFields,
        ...municipality.contacts.flatMap((_, place) => [`contacts.${place}.name`, `contacts.${place}.email`]),
        "decision.body",
        "decision.date",
        "authorityDecision.body",
        "authorityDecision.date",
      ]}
      page={page}
      draft={{ key: draft, fields: draftFields }}
    >
      <FormGroup title={t("change.groups.membership")}>
        <FieldRow>
          <SelectField
            {...field("role")}
            options={membershipRoles.map((value) => ({ value, label: t(`roles.${value}`) }))}
          />
          <TextField {...field("group")} optional={t("optional")} maxLength={100} />
        </FieldRow>
        <TextField {...field("since")} type="date" optional={t("optional")} />
        <RadioCards
          {...field("custody")}
          label={t("custody")}
          options={custodyModels.map((value) => ({ value, label: t(`custodies.${value}`) }))}
        />
        <TextArea {...field("note")} optional={t("optional")} rows={3} maxLength={2000} />
      </FormGroup>
      <FormGroup title={t("change.groups.decision")} hint={t("change.decisionHint")}>
        <DecisionFields {...{ control, register, problem }} name="decision" />
      </FormGroup>
      <FormGroup title={t("change.groups.contacts")} hint={t("change.contactsHint")}>
        <ContactFields form={form} problem={problem} usual="archive" />
      </FormGroup>
      <FormGroup title={t("change.groups.invoicing")}>
        <TextField {...field("organisationNumber")} hint={number} optional={t("optional")} maxLength={30} />
        <TextField
          {...field("peppolId")}
          hint={t(`change.peppolIdHint${country}`)}
          optional={t("optional")}
          maxLength={60}
        />
        <FieldRow>
          <TextField {...field("buyerReference")} optional={t("optional")} maxLength={100} />
          <TextField {...field("customerNumber")} optional={t("optional")} maxLength={100} />
        </FieldRow>
      </FormGroup>
      <FormGroup title={t("change.groups.authority")} hint={t("change.authorityHint")}>
        <TextField {...field("authority")} optional={t("optional")} maxLength={200} />
        <RadioCards
          {...field("acceptanceIs")}
          options={["", ...acceptanceBases].map((value) => ({
            value,
            label: t(`acceptance.${value || "unknown"}`),
            description: t(`acceptance.hints.${value || "unknown"}`),
          }))}
        />
        <DecisionFields {...{ control, register, problem }} name="authorityDecision" />
      </FormGroup>
      <FormGroup title={t("change.groups.leaving")} hint={t("change.leavingHint")}>
        <FieldRow>
          <TextField {...field("noticeOn")} type="date" optional={t("optional")} />
          <TextField {...field("until")} type="date" optional={t("optional")} />
        </FieldRow>
        <FieldRow>
          <TextField {...field("dataReturnedOn")} type="date" optional={t("optional")} />
          <TextField {...field("deletionCertificateOn")} type="date" optional={t("optional")} />
        </FieldRow>
      </FormGroup>
      <SaveActions busy={operation.isBusy}>{t("change.submit")}</SaveActions>
    </OperationForm>
  );
}
