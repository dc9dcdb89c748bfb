export { listColleagues } from "./colleagues";
export { getPerson, openPerson } from "./get-person";
export { listHandover, type Handover } from "./handover";
export { peopleSource } from "./list-people";
export { listPlaces, type Places } from "./places";
