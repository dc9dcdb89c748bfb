import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { notifySelf } from "@/lib/features/records/notifications/server";
import type { Db } from "@/lib/platform/db";

/** Tells who asked, in the app, how a long file went. */
export const tellAsker = (
  db: Db,
  _actor: Actor,
  { id, name }: { id: string; name: string },
  how: "applied" | "failed",
): Promise<void> =>
  notifySelf(db, {
    type: `import.${how}`,
    subject: { type: "import", id, label: name, scope: { kind: "office" } },
  });
