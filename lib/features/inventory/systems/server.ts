import "server-only";

export {
  getSystem,
  latestDeliveryColumn,
  latestDeliveryJoin,
  listSystems,
  listVendorStops,
  systemsSource,
  systemSubject,
} from "./queries";
