import { useTranslations } from "next-intl";
import type { UseFormRegister } from "react-hook-form";
import { errorAt } from "@/components/form/field-errors";
import { FieldRow } from "@/components/form/form-layout";
import { TextArea } from "@/components/form/text-area";
import { SelectField, TextField } from "@/components/form/text-field";
import type { Problem } from "@/components/form/use-call";
import type { KeyValues } from "./values";

interface IndexFieldsProps {
  register: UseFormRegister<KeyValues>;
  problem: Problem | null;
  kind: KeyValues["index"];
}

/** What rates are multiplied by from year to year: nothing, so many per cent, or series. */
export function IndexFields({ register, problem, kind }: IndexFieldsProps) {
  const t = useTranslations("costShares.editor");
  const wrong = problem?.errors?.find(({ path }) => /^rule\.index\.(?:series|weights)/.test(path))?.message;
  return (
    <>
      <FieldRow>
        <SelectField
          {...register("index")}
          label={t("index")}
          hint={t("rateHint")}
          options={(["none", "percent", "series"] as const).map((value) => ({
            value,
            label: t(`indexes.${value}`),
          }))}
        />
        {kind !== "none" && (
          <TextField
            {...register("indexFrom")}
            label={t("rateFrom")}
            error={errorAt(problem, "rule.index.from")}
            inputMode="numeric"
            maxLength={4}
          />
        )}
        {kind === "percent" && (
          <TextField
            {...register("rate")}
            label={t("rate")}
            error={errorAt(problem, "rule.index.rate")}
            numeric
            unit="%"
          />
        )}
      </FieldRow>
      {kind === "series" && (
        <TextArea {...register("series")} label={t("series")} hint={t("seriesHint")} error={wrong} rows={4} />
      )}
    </>
  );
}
