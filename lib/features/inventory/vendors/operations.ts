import "server-only";
import { bindHistory } from "@/lib/features/records/audit/server";
import { bindList } from "@/lib/features/records/lists/server";
import { bind } from "@/lib/platform/http/bind";
import {
  addVendorOperation,
  changeVendorOperation,
  getVendorOperation,
  listVendorHistoryOperation,
  mergeVendorOperation,
} from "./api";
import { findMergedVendor, getVendor, vendorsSource } from "./queries";
import { vendorSubject } from "./repository";
import { addVendor } from "./use-cases/add-vendor";
import { changeVendor } from "./use-cases/change-vendor";
import { mergeVendor } from "./use-cases/merge-vendor";

export const vendorOperations = [
  ...bindList(vendorsSource),
  bind(getVendorOperation, ({ db, actor, params }) => getVendor(db, actor, params.key)),
  bind(addVendorOperation, addVendor),
  bind(changeVendorOperation, changeVendor),
  bind(mergeVendorOperation, mergeVendor),
  bindHistory(listVendorHistoryOperation, async ({ db, actor, params: { key } }) => {
    // By the key of one that was merged, too: both names stay in the history.
    const became = await findMergedVendor(db, actor, key);
    return vendorSubject(await getVendor(db, actor, became ?? key));
  }),
];
