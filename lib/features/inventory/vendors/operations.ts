import "server-only";
import { readHistory } from "@/lib/features/records/audit/server";
import { bindList } from "@/lib/features/records/lists/server";
import { bind } from "@/lib/platform/http/bind";
import {
  addVendorOperation,
  changeVendorOperation,
  getVendorOperation,
  listVendorHistoryOperation,
  mergeVendorOperation,
} from "./api";
import { getVendor, vendorsSource } from "./queries";
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
  bind(listVendorHistoryOperation, async ({ params, query, ...call }) =>
    readHistory(call, vendorSubject(await getVendor(call.db, call.actor, params.key)), query),
  ),
];
