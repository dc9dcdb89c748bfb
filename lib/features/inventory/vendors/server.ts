import "server-only";

export {
  findMergedVendor,
  getVendor,
  listVendorChoices,
  listVendorProducts,
  listVendorStops,
  vendorsSource,
} from "./queries";
export { findVendorId } from "./repository";
export { noteVendors } from "./use-cases/note-vendors";
