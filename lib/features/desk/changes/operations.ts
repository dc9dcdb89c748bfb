import "server-only";
import { bind } from "@/lib/platform/http/bind";
import { listChangesOperation } from "./api";
import { findPreviousVisit, listChanges } from "./queries";

export const changeOperations = [
  bind(listChangesOperation, async ({ db, actor, locale }) =>
    listChanges(db, actor, await findPreviousVisit(db, actor), locale),
  ),
];
