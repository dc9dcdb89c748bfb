import "server-only";
import { z } from "zod";
import { officeToday } from "@/lib/domain/period";
import { withOwner } from "@/lib/platform/db";
import { defineJob } from "@/lib/platform/jobs";
import { listLivingOffices, tellNotices } from "./repository/notices";

/**
 * Tells of contracts whose last day to give notice is near: the coordinators, and the system
 * managers and archivists of the municipality. Once for each term.
 */
export const tellNoticesJob = defineJob({
  name: "installation.tell-notices",
  schema: z.object({}).loose(),
  cron: "12 3 * * *",
  run: async (_payload, clock) => {
    for (const { id, timeZone } of await withOwner(listLivingOffices)) {
      const today = officeToday({ asOf: null, timeZone }, clock.now());
      await withOwner((db) => tellNotices(db, { officeId: id, today }));
    }
  },
});
