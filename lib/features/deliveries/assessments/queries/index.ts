export { controlPointsExport } from "./export";
