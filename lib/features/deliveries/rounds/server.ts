import "server-only";

export { beginNextRound, closeRound } from "./repository";
export { addRound } from "./use-cases/add-round";
