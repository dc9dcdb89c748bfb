import { defineOperation } from "@/lib/domain/operation";
import { correctionBody, entryBody, entryParams, mapping, mappingBody, outcomeEntry } from "./schema";

export const addOutcomeEntryOperation = defineOperation({
  id: "addOutcomeEntry",
  method: "POST",
  path: "/outcome-entries",
  summary: "Writes an entry of the outcome by hand: cost is plus, income is minus",
  permission: "outcome:manage",
  body: entryBody,
  response: outcomeEntry,
  status: 201,
  errors: ["settlement.frozen"],
});

export const correctOutcomeEntryOperation = defineOperation({
  id: "correctOutcomeEntry",
  method: "POST",
  path: "/outcome-entries/{id}/correction",
  summary: "Corrects an entry by another one: its amount is added, nothing is changed or removed",
  permission: "outcome:manage",
  params: entryParams,
  body: correctionBody,
  response: outcomeEntry,
  status: 201,
  errors: ["request.notFound", "settlement.frozen"],
});

export const getAccountMappingOperation = defineOperation({
  id: "getAccountMapping",
  method: "GET",
  path: "/account-mapping",
  summary: "Which accounts are which group; the longest prefix with most dimensions wins",
  permission: "outcome:read",
  response: mapping,
  versioned: true,
  errors: [],
});

export const setAccountMappingOperation = defineOperation({
  id: "setAccountMapping",
  method: "PUT",
  path: "/account-mapping",
  summary: "Says which accounts are which group, all of them; entries that are written keep theirs",
  permission: "outcome:manage",
  body: mappingBody,
  response: mapping,
  versioned: true,
  errors: ["request.stale", "outcome.ruleTwice"],
});
