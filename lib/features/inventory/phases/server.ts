import "server-only";

export { getPhaseTemplate } from "./queries/get-phase-template";
export { phaseTemplateRows } from "./use-cases/phase-rows";
export { copyPhaseTemplate } from "./use-cases/copy-phase-template";
export { changePhases } from "./use-cases/change-phases";
