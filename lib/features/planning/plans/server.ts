import "server-only";

export {
  compareVersions,
  getPlan,
  getPlanFacts,
  getPlanLife,
  getVersion,
  listCandidates,
  plansSource,
} from "./queries";
export { loadPlan, planSubject } from "./repository";
