"use client";

import { useTranslations } from "next-intl";
import { useWatch, type Control, type UseFormRegister } from "react-hook-form";
import { errorAt } from "@/components/form/field-errors";
import { FieldRow, FormActions } from "@/components/form/form-layout";
import { TextArea } from "@/components/form/text-area";
import { SelectField, TextField } from "@/components/form/text-field";
import type { Problem } from "@/components/form/use-call";
import { Button } from "@/components/ui/button";
import { freshPart, type KeyValues, type TypedPart } from "./values";

interface PartFieldsProps {
  control: Control<KeyValues>;
  register: UseFormRegister<KeyValues>;
  place: number;
  problem: Problem | null;
  onRemove: () => void;
}

const kinds = ["agreed", "fixed", "perInhabitant", "bands", "share", "rebate", "joining"] as const;
const days = ["01-01 0", "12-31 -1", "12-31 -2", "01-01 -1"] as const;
const readings = ["whole", "marginal"] as const;
const things = ["total", "remainder", "amount"] as const;
const ways = ["equal", "population", "percent", "quantity", "ownership"] as const;

/** Which fields a part of each kind has, in their order. */
function fieldsOf({ kind, of, by }: TypedPart): (keyof TypedPart)[] {
  if (kind === "fixed") return ["amount"];
  if (kind === "perInhabitant") return ["rate", "date"];
  if (kind === "bands") return ["reading", "date", "bands"];
  if (kind === "rebate") return ["above", "percent"];
  if (kind === "joining") return ["amount", "rate", "account"];
  if (kind === "agreed") return [];
  return [
    "of",
    "by",
    ...(of === "amount" ? (["amount"] as const) : []),
    ...(by === "population" ? (["date"] as const) : []),
    ...(by === "percent" || by === "quantity" ? (["numbers"] as const) : []),
    ...(by === "quantity" ? (["rate"] as const) : []),
  ];
}

/** What has a line for each step or municipality needs the whole width. */
const isList = (field: keyof TypedPart) => field === "bands" || field === "numbers";

/** One part of a rule: its kind, and the fields that such a part has. */
export function PartFields({ control, register, place, problem, onRemove }: PartFieldsProps) {
  const t = useTranslations("costShares.editor");
  // A part that was just taken away has no values any more.
  const typed = (useWatch({ control, name: `parts.${place}` }) as TypedPart | undefined) ?? freshPart;
  const at = (field: keyof TypedPart) => register(`parts.${place}.${field}`);
  const wrong = (...paths: string[]) =>
    paths.map((path) => errorAt(problem, `rule.parts.${place}.${path}`)).find(Boolean);
  const choice = (field: "date" | "reading" | "of" | "by", values: readonly string[]) => (
    <SelectField
      key={field}
      {...at(field)}
      label={t(`part.${field}`)}
      options={values.map((value) => ({ value, label: t(`${field}s.${value}` as never) }))}
    />
  );
  const text = (field: "amount" | "rate" | "above" | "percent" | "account", error?: string) => (
    <TextField
      key={field}
      {...at(field)}
      label={t(`part.${field}`)}
      error={error}
      {...(field !== "account" && { numeric: true })}
      {...((field === "amount" || field === "rate") && { unit: t("kr") })}
      maxLength={30}
    />
  );
  const lines = (field: "bands" | "numbers", error?: string) => (
    <TextArea
      key={field}
      {...at(field)}
      label={t(`part.${field}`)}
      hint={t(`part.${field}Hint`)}
      error={error}
      rows={4}
    />
  );
  const draw = (field: keyof TypedPart) => {
    switch (field) {
      case "date":
        return choice("date", days);
      case "reading":
        return choice("reading", readings);
      case "of":
        return choice("of", things);
      case "by":
        return choice("by", ways);
      case "bands":
        return lines("bands", wrong("bands", "bands.0.ore", "bands.0.from"));
      case "numbers":
        return lines("numbers", wrong("percents", "quantities"));
      case "amount":
        return text("amount", wrong("ore", "amountOre"));
      case "rate":
        return text("rate", wrong("ore", "unitOre", "perInhabitant"));
      case "above":
      case "percent":
      case "account":
        return text(field, wrong(field));
      default:
        return null;
    }
  };
  const fields = fieldsOf(typed);
  return (
    <div className="stack">
      <SelectField
        {...at("kind")}
        label={t("part.kind", { number: place + 1 })}
        options={kinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
      />
      <FieldRow>{fields.filter((field) => !isList(field)).map(draw)}</FieldRow>
      {fields.filter(isList).map(draw)}
      <FormActions>
        <Button variant="quiet" onClick={onRemove}>
          {t("removePart", { number: place + 1 })}
        </Button>
      </FormActions>
    </div>
  );
}
