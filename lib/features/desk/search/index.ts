export { MOST_COUNTED } from "./domain";
export { searchKind, searchQuery } from "./schema";
