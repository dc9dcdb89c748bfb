export { municipalityFilter } from "./schema";
