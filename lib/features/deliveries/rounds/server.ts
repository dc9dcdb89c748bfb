import "server-only";

export { beginNextRound, closeRound } from "./repository";
