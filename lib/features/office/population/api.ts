import { defineOperation } from "@/lib/domain/operation";
import {
  populationImport,
  populationList,
  populationPreview,
  populationQuery,
  populationsQuery,
} from "./schema";

const wrong = [
  "file.tooLarge",
  "file.digestMismatch",
  "file.nameMissing",
  "file.digestMissing",
  "population.notATable",
  "population.noMunicipalities",
  "population.noYear",
  "population.noMeasure",
  "population.codeTwice",
  "population.tooMuch",
] as const;

export const previewPopulationOperation = defineOperation({
  id: "previewPopulation",
  kind: "upload",
  method: "POST",
  path: "/population-previews",
  summary: "What a table of population says (PC-Axis, JSON-stat or CSV as raw body), before it is saved",
  permission: "municipality:manage",
  query: populationQuery,
  response: populationPreview,
  keepsNothing: true,
  errors: wrong,
});

export const importPopulationOperation = defineOperation({
  id: "importPopulation",
  kind: "upload",
  method: "POST",
  path: "/population-imports",
  summary: "Saves what a table of population says of one day; what was saved of that day is replaced",
  permission: "municipality:manage",
  query: populationQuery,
  response: populationImport,
  status: 201,
  errors: wrong,
});

export const listPopulationsOperation = defineOperation({
  id: "listPopulations",
  method: "GET",
  path: "/populations",
  summary: "The population that a rule of a day uses for each member, each figure with its own day",
  permission: "municipality:read",
  query: populationsQuery,
  response: populationList,
  errors: ["request.badQuery"],
});
