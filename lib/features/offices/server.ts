import "server-only";

export { getFrame } from "./queries";
export { createOffice } from "./use-cases/create-office";
