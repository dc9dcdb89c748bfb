import "server-only";

export {
  findMergedSystem,
  getSystem,
  isStanding,
  latestDeliveryColumn,
  latestDeliveryJoin,
  listMergeChoices,
  listSystems,
  systemsSource,
  systemSubject,
} from "./queries";
export { addNamedSystem } from "./use-cases/add-named-system";
export { noteSystems } from "./use-cases/note-systems";
