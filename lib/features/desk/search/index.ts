export { MOST_COUNTED, MOST_OF_A_KIND } from "./domain";
export { searchKind, searchQuery } from "./schema";
