import "server-only";

export { namePages } from "./use-cases/name-pages";
export { search } from "./use-cases/search";
