"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { FormActions } from "@/components/form/form-layout";
import { FormMessage } from "@/components/form/form-message";
import { OperationForm } from "@/components/form/operation-form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { useOperation } from "@/components/form/use-operation";
import { Button } from "@/components/ui/button";
import type { OperationCall } from "@/lib/domain/operation";
import type { inviteOperation } from "../api";
import { LinkBox, type MadeLink } from "./link-box";
import { noRole, RoleFields, toWish, type RoleChoices } from "./role-fields";

export interface InviteProps {
  call: OperationCall<typeof inviteOperation>;
  choices: RoleChoices;
  page: string;
  draft: string;
  isMailOn: boolean;
  timeZone: string;
}

const empty = { ...noRole, name: "", email: "" };
const fieldNames = ["name", "email", "role", "municipality", "vendor", "from", "until"] as const;

/** Invites one person; the link is shown once. */
export function InviteForm({ call, choices, page, draft, isMailOn, timeZone }: InviteProps) {
  const t = useTranslations("people");
  const form = useForm({ defaultValues: empty });
  const operation = useOperation(call);
  const [made, setMade] = useState<(MadeLink & { email: string }) | null>(null);
  if (made)
    return (
      <div className="grid gap-4">
        <FormMessage tone="ok" title={t("invited", { name: made.name })} />
        <LinkBox made={made} mailedTo={isMailOn ? made.email : null} timeZone={timeZone} />
        <div>
          <Button
            onClick={() => {
              form.reset(empty);
              setMade(null);
            }}
          >
            {t("another")}
          </Button>
        </div>
      </div>
    );
  return (
    <OperationForm
      operation={operation}
      form={form}
      send={(values) => ({
        body: { name: values.name, email: values.email, roles: [toWish(values, choices)] },
      })}
      done={({ person, link, expiresAt }) => {
        setMade({ name: person.name, link, expiresAt, email: form.getValues("email") });
        return null;
      }}
      fields={[...fieldNames]}
      problem={inFields(operation.problem)}
      page={page}
      draft={{ key: draft, fields: fieldNames }}
    >
      <TextField {...form.register("name")} label={t("name")} autoComplete="off" maxLength={200} />
      <TextField {...form.register("email")} type="email" label={t("email")} autoComplete="off" />
      <RoleFields
        choices={choices}
        register={form.register}
        control={form.control}
        errors={form.formState.errors}
      />
      <FormActions>
        <SubmitButton busy={operation.isBusy} busyLabel={t("busy")} variant="primary">
          {t("inviteSubmit")}
        </SubmitButton>
      </FormActions>
    </OperationForm>
  );
}

/** The errors of the one role by the names of its fields. */
function inFields<P extends { errors?: { path: string }[] }>(problem: P | null): P | null {
  if (!problem?.errors) return problem;
  const errors = problem.errors.map((error) => ({ ...error, path: error.path.replace(/^roles\.0\./, "") }));
  return { ...problem, errors };
}
