import "server-only";
import { bindUpload } from "@/lib/platform/http/upload";
import { importPopulationOperation, previewPopulationOperation } from "./api";
import { MOST_BYTES, tableName, type PopulationQuery } from "./schema";
import { importPopulation, previewPopulation } from "./use-cases/import-population";

const input = { name: tableName, subject: (query: PopulationQuery) => query, maxBytes: MOST_BYTES };

export const populationOperations = [
  bindUpload(previewPopulationOperation, input, previewPopulation),
  bindUpload(importPopulationOperation, input, importPopulation),
];
