import "server-only";

export { createOffice } from "./use-cases/create-office";
