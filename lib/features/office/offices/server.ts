import "server-only";

export { setPhaseTemplate } from "./repository";
export { createOffice } from "./use-cases/create-office";
