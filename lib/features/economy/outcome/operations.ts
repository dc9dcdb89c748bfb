import "server-only";
import { bindList } from "@/lib/features/records/lists/server";
import { bind } from "@/lib/platform/http/bind";
import {
  addOutcomeEntryOperation,
  correctOutcomeEntryOperation,
  getAccountMappingOperation,
  setAccountMappingOperation,
} from "./api";
import { getMapping, outcomeSource } from "./queries";
import { addEntry } from "./use-cases/add-entry";
import { correctEntry } from "./use-cases/correct-entry";
import { setMapping } from "./use-cases/set-mapping";

export const outcomeOperations = [
  ...bindList(outcomeSource),
  bind(addOutcomeEntryOperation, addEntry),
  bind(correctOutcomeEntryOperation, correctEntry),
  bind(getAccountMappingOperation, ({ db, actor }) => getMapping(db, actor)),
  bind(setAccountMappingOperation, setMapping),
];
