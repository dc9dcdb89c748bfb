import "server-only";

export {
  getSystem,
  latestDeliveryColumn,
  latestDeliveryJoin,
  listSystems,
  listSystemVendors,
  listVendorStops,
  systemsExport,
} from "./queries";
export { systemSubject } from "./queries/subject";
