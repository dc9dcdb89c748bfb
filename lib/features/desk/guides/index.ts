export { words } from "./domain/words";
