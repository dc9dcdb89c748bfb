"use client";

import { useTranslations } from "next-intl";
import { useForm } from "react-hook-form";
import { FormActions } from "@/components/form/form-layout";
import { OperationForm } from "@/components/form/operation-form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { useOperation } from "@/components/form/use-operation";
import type { OperationCall } from "@/lib/domain/operation";
import type { changePersonOperation, changeRoleOperation, giveRoleOperation } from "../api";
import { noRole, RoleFields, toWish, type RoleChoices } from "./role-fields";

interface GiveRoleProps {
  call: OperationCall<typeof giveRoleOperation>;
  choices: RoleChoices;
  page: string;
}

/** One role more, also for a substitute. */
export function GiveRole({ call, choices, page }: GiveRoleProps) {
  const t = useTranslations("people");
  const form = useForm({ defaultValues: noRole });
  const operation = useOperation(call);
  return (
    <OperationForm
      operation={operation}
      form={form}
      send={(values) => ({ body: toWish(values, choices) })}
      done={() => {
        form.reset(noRole);
        return { message: t("added") };
      }}
      fields={["role", "municipality", "vendor", "from", "until"]}
      page={page}
    >
      <RoleFields
        choices={choices}
        register={form.register}
        control={form.control}
        errors={form.formState.errors}
      />
      <FormActions>
        <SubmitButton busy={operation.isBusy} busyLabel={t("busy")} variant="plain">
          {t("addSubmit")}
        </SubmitButton>
      </FormActions>
    </OperationForm>
  );
}

interface LastDayProps {
  call: OperationCall<typeof changeRoleOperation>;
  until: string | null;
  version: number;
  page: string;
  /** The field's own name: several of them stand on a page. */
  name: string;
}

/** The last day of a role; empty is without end. */
export function LastDay({ call, until, version, page, name }: LastDayProps) {
  const t = useTranslations("people");
  const form = useForm({ defaultValues: { until: until ?? "" } });
  const operation = useOperation(call);
  return (
    <OperationForm
      operation={operation}
      form={form}
      send={(values) => ({ body: { until: values.until || null }, version })}
      done={() => ({ message: t("untilSaved") })}
      page={page}
    >
      <TextField
        {...form.register("until")}
        id={name}
        type="date"
        label={t("until")}
        optional={t("optional")}
      />
      <FormActions>
        <SubmitButton busy={operation.isBusy} busyLabel={t("busy")} variant="plain">
          {t("untilSubmit")}
        </SubmitButton>
      </FormActions>
    </OperationForm>
  );
}

interface RenameProps {
  call: OperationCall<typeof changePersonOperation>;
  name: string;
  version: number;
  page: string;
}

/** Another name, for somebody who works in this office alone. */
export function Rename({ call, name, version, page }: RenameProps) {
  const t = useTranslations("people");
  const form = useForm({ defaultValues: { name } });
  const operation = useOperation(call);
  return (
    <OperationForm
      operation={operation}
      form={form}
      send={(values) => ({ body: { name: values.name }, version })}
      done={() => ({ message: t("renamed") })}
      fields={["name"]}
      page={page}
    >
      <TextField {...form.register("name")} label={t("name")} maxLength={200} />
      <FormActions>
        <SubmitButton busy={operation.isBusy} busyLabel={t("busy")} variant="plain">
          {t("rename")}
        </SubmitButton>
      </FormActions>
    </OperationForm>
  );
}
