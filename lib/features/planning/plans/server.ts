import "server-only";

export { planEvents } from "./events";
export {
  compareVersions,
  getPlan,
  getPlanFacts,
  getPlanLife,
  getVersion,
  listBeside,
  listCandidates,
  listLeft,
  readVersion,
  plansSource,
} from "./queries";
export { loadPlan, planSubject } from "./repository";
