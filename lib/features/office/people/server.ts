import "server-only";

export {
  getPerson,
  openPerson,
  listColleagues,
  listHandover,
  listPlaces,
  peopleSource,
  type Handover,
  type Places,
} from "./queries";
export { writeTo } from "./repository";
