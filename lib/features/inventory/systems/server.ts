import "server-only";

export {
  getSystem,
  latestDeliveryColumn,
  latestDeliveryJoin,
  listSystems,
  listSystemVendors,
  listVendorStops,
  systemSubject,
} from "./queries";
