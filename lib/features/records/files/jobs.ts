import "server-only";
import { z } from "zod";
import { kindsKept } from "@/lib/domain/import-kind";
import { withOwner } from "@/lib/platform/db";
import { defineJob } from "@/lib/platform/jobs";
import { listStoredKeys, removeStored } from "@/lib/platform/storage";

const ONE_DAY_MS = 24 * 3600 * 1000;

/**
 * Removes files that no row points at: an upload that broke off, or a process that died between
 * disk and database.
 */
export const sweepFilesJob = defineJob({
  name: "file.sweep",
  schema: z.object({}).loose(),
  cron: "43 2 * * *",
  run: async (_payload, clock) => {
    // Younger files may belong to an upload that is still going on.
    for await (const keys of listStoredKeys(new Date(clock.now().getTime() - ONE_DAY_MS))) {
      const where = { storageKey: { in: keys } };
      const kept = await withOwner(async (db) => [
        ...(await db.file.findMany({ where, select: { storageKey: true } })),
        ...(await db.longTask.findMany({ where, select: { storageKey: true } })),
        // A ledger that nobody has read in by now is not kept either.
        ...(await db.import.findMany({
          where: { ...where, of: { in: kindsKept } },
          select: { storageKey: true },
        })),
      ]);
      const known = new Set(kept.map((row) => row.storageKey));
      for (const key of keys) if (!known.has(key)) await removeStored(key);
    }
  },
});
