import "server-only";

export { copyPhaseTemplate } from "./use-cases/copy-phase-template";
