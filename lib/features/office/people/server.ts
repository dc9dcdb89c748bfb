import "server-only";

export {
  getPerson,
  listColleagues,
  listHandover,
  listPlaces,
  peopleSource,
  type Handover,
  type Places,
} from "./queries";
export { writeTo } from "./repository";
