import "server-only";
import { bindHistory } from "@/lib/features/records/audit/server";
import { bindList } from "@/lib/features/records/lists/server";
import { bind } from "@/lib/platform/http/bind";
import {
  addMunicipalityOperation,
  changeMunicipalityOperation,
  endMandateOperation,
  getAccessionOperation,
  getMunicipalityOperation,
  giveMandateOperation,
  listMandatesOperation,
  listMunicipalityHistoryOperation,
  noteAccessionStepOperation,
} from "./api";
import { listAccessionSteps, listMandates, municipalitiesSource, readMunicipality } from "./queries";
import { loadMunicipality } from "./repository";
import { addMunicipality } from "./use-cases/add-municipality";
import { changeMunicipality } from "./use-cases/change-municipality";
import { endMandateToday } from "./use-cases/end-mandate";
import { giveMandate } from "./use-cases/give-mandate";
import { noteAccessionStep } from "./use-cases/note-accession-step";

export const municipalityOperations = [
  ...bindList(municipalitiesSource),
  bind(getMunicipalityOperation, ({ db, actor, params }) => readMunicipality(db, actor, params.code)),
  bind(addMunicipalityOperation, addMunicipality),
  bind(changeMunicipalityOperation, changeMunicipality),
  bindHistory(
    listMunicipalityHistoryOperation,
    async ({ db, actor, params }) => (await loadMunicipality(db, actor, params.code)).subject,
  ),
  bind(listMandatesOperation, async ({ db, actor, params }) => {
    const { id, version } = await loadMunicipality(db, actor, params.code);
    return { items: await listMandates(db, actor, id), nextCursor: null, version };
  }),
  bind(giveMandateOperation, giveMandate),
  bind(endMandateOperation, endMandateToday),
  bind(getAccessionOperation, async ({ db, actor, params }) => {
    const { id, version } = await loadMunicipality(db, actor, params.code);
    return { steps: await listAccessionSteps(db, actor, id), version };
  }),
  bind(noteAccessionStepOperation, noteAccessionStep),
];
