export { listBeside, type BesideDelivery } from "./beside";
export { listCandidates, listLeft, type Left } from "./candidates";
export { comparisonExport, versionExport } from "./export";
export { getPlanLife, type PlanLife, type PlanProgress } from "./progress";
export { compareVersions } from "./comparison";
export { getVersion, readVersion, type ReadVersion } from "./get-version";
export { getItem, type ComparedItem } from "./items";
export { getPlan, plansSource } from "./list-plans";
export { getPlanFacts } from "./plan-facts";
