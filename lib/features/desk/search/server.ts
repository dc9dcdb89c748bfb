import "server-only";

export { search } from "./use-cases/search";
