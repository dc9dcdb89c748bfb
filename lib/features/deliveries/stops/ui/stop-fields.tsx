"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useWatch, type UseFormReturn } from "react-hook-form";
import { CheckList } from "@/components/form/check-list";
import { errorAt } from "@/components/form/field-errors";
import { FieldRow } from "@/components/form/form-layout";
import { RadioCards } from "@/components/form/radio-cards";
import { TextArea } from "@/components/form/text-area";
import { SelectField, TextField } from "@/components/form/text-field";
import type { Problem } from "@/components/form/use-call";
import { Disclosure } from "@/components/ui/notice";
import { stoppedBy } from "@/lib/domain/delivery";
import { namesVendor, oreFrom, type StopValues } from "./stop-values";

export interface Option {
  value: string;
  label: ReactNode;
}

interface StopFieldsProps {
  form: UseFormReturn<StopValues>;
  problem: Problem | null;
  vendors: { value: string; label: string }[];
  deliveries: Option[];
  /** What is seldom known at once stands unfolded. */
  isOpen: boolean;
}

/** Whether what was typed can be sent; what can't is marked. */
export function checkStop(form: UseFormReturn<StopValues>, t: (key: "amount" | "choose") => string): boolean {
  const { cost, deliveries } = form.getValues();
  if (deliveries.length === 0) form.setError("deliveries", { message: t("choose") }, { shouldFocus: true });
  else if (oreFrom(cost) === undefined)
    form.setError("cost", { message: t("amount") }, { shouldFocus: true });
  else return true;
  return false;
}

/** The fields of a stop, the same where it is noted and where it is changed. */
export function StopFields({ form, problem, vendors, deliveries, isOpen }: StopFieldsProps) {
  const t = useTranslations("stops");
  const { register, control, formState } = form;
  const by = useWatch({ control, name: "by" });
  const field = (name: keyof StopValues, at: string = name) => ({
    ...register(name),
    error: formState.errors[name]?.message ?? errorAt(problem, at),
  });
  const hidden = ["reason", "clause", "costOrePerMonth", "complaint.on", "complaint.remedyBy"];
  return (
    <>
      <TextField {...field("title")} label={t("forms.stopTitle")} maxLength={200} />
      <RadioCards
        {...field("by")}
        label={t("forms.by")}
        options={stoppedBy.map((value) => ({ value, label: t(`waitsFor.${value}`) }))}
      />
      {namesVendor(by) && (
        <SelectField
          {...field("vendor")}
          label={t("forms.vendor")}
          hint={t("forms.vendorHint")}
          placeholder={t("forms.noVendor")}
          options={vendors}
        />
      )}
      <TextField {...field("since")} type="date" label={t("forms.since")} hint={t("forms.sinceHint")} />
      <CheckList
        {...field("deliveries")}
        label={t("forms.held")}
        hint={t("forms.heldHint")}
        options={deliveries}
      />
      <Disclosure
        summary={t("forms.more")}
        open={
          isOpen || hidden.some((path) => errorAt(problem, path) !== undefined) || !!formState.errors.cost
        }
      >
        <div className="form-fields">
          <TextArea
            {...field("reason")}
            label={t("forms.reason")}
            hint={t("forms.reasonHint")}
            rows={3}
            maxLength={4000}
          />
          <FieldRow>
            <TextField
              {...field("clause")}
              label={t("forms.clause")}
              hint={t("forms.clauseHint")}
              maxLength={200}
            />
            <TextField
              {...field("cost", "costOrePerMonth")}
              label={t("forms.cost")}
              hint={t("forms.costHint")}
              numeric
              unit="tkr"
            />
          </FieldRow>
          <FieldRow>
            <TextField {...field("complaintOn", "complaint.on")} type="date" label={t("forms.complaintOn")} />
            <TextField
              {...field("complaintReference", "complaint.reference")}
              label={t("forms.complaintReference")}
              maxLength={200}
            />
            <TextField {...field("remedyBy", "complaint.remedyBy")} type="date" label={t("forms.remedyBy")} />
          </FieldRow>
        </div>
      </Disclosure>
    </>
  );
}
