export { searchQuery } from "./schema";
