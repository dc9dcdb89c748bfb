"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useForm } from "react-hook-form";
import { fieldId } from "@/components/form/field";
import { errorAt } from "@/components/form/field-errors";
import { FieldRow, FormGroup } from "@/components/form/form-layout";
import { OperationForm } from "@/components/form/operation-form";
import { SaveActions } from "@/components/form/save-actions";
import { TextField } from "@/components/form/text-field";
import { useOperation } from "@/components/form/use-operation";
import type { OperationCall } from "@/lib/domain/operation";
import type { setChargeSettingsOperation } from "../api";
import { csvColumns } from "../domain/columns";
import type { Settings } from "../schema";
import { columnsInOrder, placesOf } from "./column-places";
import { readPercent, writtenPercent } from "./read-percent";

interface SettingsFormProps {
  call: OperationCall<typeof setChargeSettingsOperation>;
  settings: Settings;
  page: string;
}

const written = ({ article, accountString, internalAccountString, vatRate, columns }: Settings) => ({
  ...{ article: article ?? "", accountString: accountString ?? "" },
  ...{ internalAccountString: internalAccountString ?? "", vatRate: writtenPercent(vatRate) },
  places: placesOf(columns),
});

/** Article, accounts and rate, and each column's place in the host's file. */
export function SettingsForm({ call, settings, page }: SettingsFormProps) {
  const t = useTranslations("charges.settings");
  const column = useTranslations("charges.columns");
  const router = useRouter();
  const operation = useOperation(call, () => router.refresh());
  const form = useForm({ values: written(settings) });
  const { register } = form;
  const error = (field: string) => errorAt(operation.problem, field);
  return (
    <OperationForm
      operation={operation}
      form={form}
      send={({ places, vatRate, ...texts }) => ({
        version: settings.version,
        // What is no rate is told by the server as a wrong one.
        body: { ...texts, vatRate: readPercent(vatRate) ?? vatRate, columns: columnsInOrder(places) },
      })}
      done={() => ({ message: t("saved") })}
      fields={["article", "accountString", "internalAccountString", "vatRate", "columns"]}
      page={page}
    >
      <FormGroup
        title={t("text")}
        hint={settings.host ? t("host", { name: settings.host.name }) : t("noHost")}
      >
        <FieldRow>
          <TextField
            {...register("article")}
            label={t("article")}
            optional={t("optional")}
            error={error("article")}
            maxLength={60}
          />
          <TextField
            {...register("vatRate")}
            label={t("vatRate")}
            hint={t("vatHint")}
            error={error("vatRate")}
            maxLength={8}
            numeric
          />
        </FieldRow>
        <TextField
          {...register("accountString")}
          label={t("accountString")}
          optional={t("optional")}
          error={error("accountString")}
          maxLength={120}
        />
        <TextField
          {...register("internalAccountString")}
          label={t("internalAccountString")}
          optional={t("optional")}
          error={error("internalAccountString")}
          maxLength={120}
        />
      </FormGroup>
      <FormGroup title={t("columns")} hint={t("columnsHint")}>
        <div className="grid grid-cols-2 gap-4 sm:grid-cols-3">
          {csvColumns.map((key, place) => (
            <TextField
              key={key}
              {...register(`places.${key}`)}
              {...(place === 0 && { error: error("columns"), id: fieldId("columns") })}
              label={column(key)}
              maxLength={2}
              numeric
            />
          ))}
        </div>
      </FormGroup>
      <SaveActions busy={operation.isBusy}>{t("submit")}</SaveActions>
    </OperationForm>
  );
}
