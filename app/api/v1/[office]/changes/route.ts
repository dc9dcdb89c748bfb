import { listChangesOperation } from "@/lib/features/changes/api";
import { findPreviousVisit, listChanges } from "@/lib/features/changes/server";
import { route } from "@/lib/platform/http/route";

export const GET = route(listChangesOperation, async ({ db, actor, locale }) =>
  listChanges(db, actor, await findPreviousVisit(db, actor), locale),
);
