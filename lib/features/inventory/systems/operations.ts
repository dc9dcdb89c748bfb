import "server-only";
import { bindList } from "@/lib/features/records/lists/server";
import { bind } from "@/lib/platform/http/bind";
import { getSystemOperation } from "./api";
import { getSystem, systemsSource, vendorsSource } from "./queries";

export const systemOperations = [
  ...bindList(systemsSource),
  ...bindList(vendorsSource),
  bind(getSystemOperation, ({ db, actor, params, locale }) => getSystem(db, actor, params.key, locale)),
];
