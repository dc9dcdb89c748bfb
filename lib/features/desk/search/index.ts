export { MOST_COUNTED, type NamedPage } from "./domain";
export { searchKind, searchQuery } from "./schema";
