import "server-only";

export {
  getSystem,
  latestDeliveryColumn,
  latestDeliveryJoin,
  listSystems,
  listVendorStops,
  systemsSource,
  systemSubject,
  vendorsSource,
} from "./queries";
