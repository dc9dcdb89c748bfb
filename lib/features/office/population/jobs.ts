import "server-only";
import { formatCount } from "@/lib/domain/money";
import { defineImport, tellAsker } from "@/lib/features/records/imports/server";
import { listKnownByDay } from "./repository";
import { applyFile } from "./use-cases/apply-file";

/** Tables of population: what they are compared with, and how they are kept. */
export const populationImport = defineImport({
  of: "population",
  fields: [],
  fieldLabel: () => "population.value",
  valueText: (_field, value, _t, locale) => (typeof value === "number" ? formatCount(value, locale) : value),
  known: listKnownByDay,
  tell: tellAsker,
  apply: applyFile,
});
