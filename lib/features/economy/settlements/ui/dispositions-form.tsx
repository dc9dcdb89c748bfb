"use client";

import { useTranslations } from "next-intl";
import { useForm, useWatch } from "react-hook-form";
import { InputGrid, InputRow, SelectCell } from "@/components/form/input-grid";
import { OperationForm } from "@/components/form/operation-form";
import { SaveActions } from "@/components/form/save-actions";
import { SelectField } from "@/components/form/text-field";
import { useOperation } from "@/components/form/use-operation";
import type { OperationCall } from "@/lib/domain/operation";
import type { changeSettlementOperation } from "../api";
import { dispositions, type Disposition } from "../domain/states";

interface DispositionsFormProps {
  call: OperationCall<typeof changeSettlementOperation>;
  version: number;
  page: string;
  rows: { code: string; name: string; amount: string; isCharged: boolean; disposition: Disposition }[];
}

/** What becomes of each municipality's amount: all at once, or one by one. */
export function DispositionsForm({ call, version, page, rows }: DispositionsFormProps) {
  const t = useTranslations("settlements");
  const form = useForm<{ of: Record<string, Disposition> }>({
    // A code alone would be read as the place in a list.
    defaultValues: { of: Object.fromEntries(rows.map(({ code, disposition }) => [`m${code}`, disposition])) },
  });
  const operation = useOperation(call);
  const chosen = Object.values(useWatch({ control: form.control, name: "of" }));
  const common = chosen.every((one) => one === chosen[0]) ? chosen[0] : undefined;
  const optionsOf = (isCharged: boolean) =>
    dispositions.map((value) => ({
      value,
      label: t(`dispositions.${isCharged ? "charged" : "given"}.${value}`),
    }));
  return (
    <OperationForm
      operation={operation}
      form={form}
      send={({ of }) => ({
        version,
        body: { rows: rows.map(({ code }) => ({ municipality: code, disposition: of[`m${code}`]! })) },
      })}
      done={() => ({ message: t("change.done"), to: page })}
      fields={[]}
      page={page}
    >
      <SelectField
        name="all"
        label={t("change.forAll")}
        value={common ?? ""}
        placeholder={common === undefined ? t("change.mixed") : undefined}
        options={optionsOf(rows.every(({ isCharged }) => isCharged))}
        onChange={({ target: { value } }) => {
          for (const { code } of rows) form.setValue(`of.m${code}`, value as Disposition);
        }}
      />
      <InputGrid caption={t("change.title")} heads={[t("municipality"), t("amount"), t("disposition")]}>
        {rows.map(({ code, name, amount, isCharged }) => (
          <InputRow key={code} name={name}>
            <td className="num">{amount}</td>
            <SelectCell
              {...form.register(`of.m${code}`)}
              label={t("change.each", { name })}
              options={optionsOf(isCharged)}
            />
          </InputRow>
        ))}
      </InputGrid>
      <SaveActions busy={operation.isBusy} variant="plain">
        {t("change.submit")}
      </SaveActions>
    </OperationForm>
  );
}
