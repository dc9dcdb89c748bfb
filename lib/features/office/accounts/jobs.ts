import "server-only";
import { z } from "zod";
import { withOwner } from "@/lib/platform/db";
import { defineJob } from "@/lib/platform/jobs";

/** Removes what has had its time: ended sessions, answers kept for repetition, spent limits. */
export const purgeExpiredJob = defineJob({
  name: "account.purge-expired",
  schema: z.object({}).loose(),
  cron: "17 * * * *",
  run: async (_payload, clock) => {
    const now = clock.now();
    await withOwner(async (db) => {
      await db.session.deleteMany({ where: { expiresAt: { lt: now } } });
      await db.idempotencyRecord.deleteMany({ where: { expiresAt: { lt: now } } });
      await db.rateLimit.deleteMany({ where: { expire: { lt: BigInt(now.getTime()) } } });
    });
  },
});
