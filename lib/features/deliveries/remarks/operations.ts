import "server-only";
import { bind } from "@/lib/platform/http/bind";
import { getRemarksOperation, putRemarksOperation } from "./api";
import { getRemarks } from "./queries";
import { putRemarks } from "./use-cases/put-remarks";

export const remarkOperations = [
  bind(getRemarksOperation, ({ db, actor, params }) => getRemarks(db, actor, params.id)),
  bind(putRemarksOperation, putRemarks),
];
