import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { paths } from "@/lib/domain/paths";
import { writeTo } from "@/lib/features/office/people/server";
import { notifySelf } from "@/lib/features/records/notifications/server";
import type { Db } from "@/lib/platform/db";

/** Tells who asked how a long list went: in the app, and by a letter where mail is set up. */
export async function tellAsker(
  db: Db,
  actor: Actor,
  { id, name }: { id: string; name: string },
  how: "applied" | "failed",
): Promise<void> {
  const subject = { type: "import", id, label: name, scope: { kind: "office" } } as const;
  await notifySelf(db, { type: `import.${how}`, subject });
  await writeTo(db, {
    users: [actor.userId],
    kind: "imports",
    what: {
      kind: how === "applied" ? "importApplied" : "importFailed",
      path: paths.import(actor.office.key, id),
      values: { office: actor.office.name },
    },
  });
}
