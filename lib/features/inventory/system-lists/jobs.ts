import "server-only";
import { defineImport } from "@/lib/features/records/imports/server";
import { fieldLabel, importFields, valueText } from "./domain";
import { listKnown } from "./queries";
import { applyList } from "./use-cases/apply-list";
import { tellAsker } from "./use-cases/tell-asker";

/** Lists of what is installed where: what they are compared with, and how they are applied. */
export const installationsImport = defineImport({
  of: "installations",
  fields: importFields,
  fieldLabel,
  valueText,
  known: listKnown,
  tell: tellAsker,
  apply: applyList,
});
