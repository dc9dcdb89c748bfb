import "server-only";
import { formatOre } from "@/lib/domain/money";
import { defineImport, tellAsker } from "@/lib/features/records/imports/server";
import { outcomeFields } from "./domain/fields";
import { listKnown } from "./queries";
import { applyFile } from "./use-cases/apply-file";

/** Files of the outcome: what they are compared with, and how they are written. */
export const outcomeImport = defineImport({
  of: "outcome",
  fields: outcomeFields,
  fieldLabel: (field) => `outcome.fields.${field}`,
  valueText: (_field, value, _t, locale) => (typeof value === "number" ? formatOre(value, locale) : value),
  known: listKnown,
  tell: tellAsker,
  apply: applyFile,
});
