export { projectsList } from "./list";
