import { listChangesOperation } from "@/lib/features/desk/changes/api";
import { findPreviousVisit, listChanges } from "@/lib/features/desk/changes/server";
import { methods } from "@/lib/platform/http/methods";
import { route } from "@/lib/platform/http/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route(listChangesOperation, async ({ db, actor, locale }) =>
    listChanges(db, actor, await findPreviousVisit(db, actor), locale),
  ),
});
