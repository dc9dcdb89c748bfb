import "server-only";

export { getCapacity, listCapacityNames } from "./queries";
