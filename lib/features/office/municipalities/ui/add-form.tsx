"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { FieldRow, FormGroup } from "@/components/form/form-layout";
import { FormMessage } from "@/components/form/form-message";
import { OperationForm } from "@/components/form/operation-form";
import { SaveActions } from "@/components/form/save-actions";
import { SelectField, TextField } from "@/components/form/text-field";
import { useOperation } from "@/components/form/use-operation";
import { Anchor } from "@/components/ui/anchor";
import { PlainList } from "@/components/ui/lists";
import type { OperationCall } from "@/lib/domain/operation";
import { choosePlace, type NamedPlace } from "@/lib/domain/named-place";
import { paths } from "@/lib/domain/paths";
import type { addMunicipalityOperation } from "../api";
import { custodyModels, membershipRoles, type Municipality } from "../schema";
import { DecisionFields } from "./decision-fields";
import { sentDecision, typedDecision, type TypedDecision } from "./decision-values";
import { atFields, errorAt } from "@/components/form/field-errors";

export interface AddFormProps {
  call: OperationCall<typeof addMunicipalityOperation>;
  office: string;
  country: "SE" | "NO";
  /** Everything that can be chosen, with those that are members already. */
  register: (NamedPlace & { isMember: boolean })[];
}

interface Values {
  municipality: string;
  role: (typeof membershipRoles)[number];
  custody: (typeof custodyModels)[number];
  since: string;
  group: string;
  decision: TypedDecision;
}

const places = { code: "municipality" };

/**
 * Adds one municipality after the other: role, day and decision stay for the next one, and the
 * cursor stands in the empty field.
 */
export function AddForm({ call, office, country, register: choices }: AddFormProps) {
  const t = useTranslations("municipalities");
  const router = useRouter();
  const [added, setAdded] = useState<Pick<Municipality, "code" | "name">[]>([]);
  const [membersBefore] = useState(() => choices.filter(({ isMember }) => isMember).length);
  const form = useForm<Values>({
    defaultValues: {
      municipality: "",
      role: "member",
      custody: country === "NO" ? "deposit" : "municipalOwnership",
      since: "",
      group: "",
      decision: typedDecision(null),
    },
  });
  const { register, control } = form;
  const { errors } = form.formState;
  const operation = useOperation(call);
  const problem = atFields(operation.problem, places);
  const mend = (message: string): null => {
    form.setError("municipality", { message }, { shouldFocus: true });
    return null;
  };
  const isAdded = (code: string) => added.some((one) => one.code === code);
  const send = ({ municipality, decision, ...rest }: Values) => {
    const found = choosePlace(choices, municipality);
    if (found === "several") return mend(t("add.several"));
    if (found === null) return mend(t(municipality.trim() ? "add.unknown" : "add.missing"));
    if (found.isMember || isAdded(found.code)) return mend(t("add.isMember", { name: found.name }));
    const body = { country, code: found.code, ...rest, since: rest.since || null };
    return { body: { ...body, decision: sentDecision(decision) } };
  };
  const done = ({ code, name }: Municipality) => {
    setAdded((all) => [{ code, name }, ...all]);
    form.resetField("municipality");
    form.setFocus("municipality");
    router.refresh();
    return null;
  };
  const last = added[0];
  return (
    <>
      <OperationForm
        operation={operation}
        form={form}
        send={send}
        done={done}
        problem={problem}
        fields={["municipality", "since", "group", "decision.date", "decision.body"]}
        page={paths.addMunicipality(office)}
      >
        {last && (
          <FormMessage tone="ok" title={t("add.added", { name: last.name })}>
            {t("add.count", { count: membersBefore + added.length })}
          </FormMessage>
        )}
        <TextField
          {...register("municipality")}
          label={t("name")}
          hint={t("add.municipalityHint")}
          error={errors.municipality?.message ?? errorAt(problem, "municipality")}
          list="register"
          autoComplete="off"
          maxLength={120}
        />
        <datalist id="register">
          {choices
            .filter(({ isMember, code }) => !isMember && !isAdded(code))
            .map(({ code, name }) => (
              <option key={code} value={`${name} (${code})`} />
            ))}
        </datalist>
        <FieldRow>
          <SelectField
            {...register("role")}
            label={t("role")}
            options={membershipRoles.map((value) => ({ value, label: t(`roles.${value}`) }))}
          />
          <SelectField
            {...register("custody")}
            label={t("custody")}
            options={custodyModels.map((value) => ({ value, label: t(`custodies.${value}`) }))}
          />
        </FieldRow>
        <FieldRow>
          <TextField
            {...register("since")}
            label={t("change.since")}
            type="date"
            optional={t("optional")}
            error={errorAt(problem, "since")}
          />
          <TextField
            {...register("group")}
            label={t("change.group")}
            optional={t("optional")}
            error={errorAt(problem, "group")}
            maxLength={100}
          />
        </FieldRow>
        <FormGroup title={t("change.groups.decision")} hint={t("change.decisionHint")}>
          <DecisionFields {...{ control, register, problem }} name="decision" />
        </FormGroup>
        <SaveActions busy={operation.isBusy}>{t("add.submit")}</SaveActions>
      </OperationForm>
      {added.length > 0 && (
        <section aria-label={t("add.list")} className="mt-6">
          <h2 className="text-sm font-semibold">{t("add.list")}</h2>
          <PlainList
            items={added.map(({ code, name }) => ({
              key: code,
              text: <Anchor href={paths.municipality(office, code)}>{name}</Anchor>,
              end: code,
            }))}
          />
        </section>
      )}
    </>
  );
}
