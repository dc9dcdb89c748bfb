import "server-only";
import { bind } from "@/lib/platform/http/bind";
import { bindUpload } from "@/lib/platform/http/upload";
import { importPopulationOperation, listPopulationsOperation, previewPopulationOperation } from "./api";
import { listPopulations } from "./queries";
import { MOST_BYTES, tableName, type PopulationQuery } from "./schema";
import { importPopulation, previewPopulation } from "./use-cases/import-population";

const input = { name: tableName, subject: (query: PopulationQuery) => query, maxBytes: MOST_BYTES };

export const populationOperations = [
  bind(listPopulationsOperation, ({ db, actor, query }) => listPopulations(db, actor, query)),
  bindUpload(previewPopulationOperation, input, previewPopulation),
  bindUpload(importPopulationOperation, input, importPopulation),
];
