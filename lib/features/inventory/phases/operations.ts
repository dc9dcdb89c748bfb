import "server-only";
import { bindHistory } from "@/lib/features/records/audit/server";
import { bind } from "@/lib/platform/http/bind";
import { changePhasesOperation, getPhaseTemplateOperation, listPhaseHistoryOperation } from "./api";
import { getPhaseTemplate } from "./queries/get-phase-template";
import { phasesSubject } from "./repository";
import { changePhases } from "./use-cases/change-phases";

export const phaseOperations = [
  bind(getPhaseTemplateOperation, ({ db, actor }) => getPhaseTemplate(db, actor)),
  bind(changePhasesOperation, changePhases),
  bindHistory(listPhaseHistoryOperation, ({ actor }) => phasesSubject(actor)),
];
