export { MAX_QUERY, searchQuery } from "./schema";
