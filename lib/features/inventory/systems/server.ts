import "server-only";

export {
  getSystem,
  latestDeliveryColumn,
  latestDeliveryJoin,
  listSystems,
  listSystemVendors,
  listVendorStops,
} from "./queries";
export { systemSubject } from "./queries/subject";
