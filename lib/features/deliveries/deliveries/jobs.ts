import "server-only";
import { z } from "zod";
import { withOwner } from "@/lib/platform/db";
import { defineJob } from "@/lib/platform/jobs";
import { foldTally } from "./repository";

/**
 * Keeps `delivery_tally` as short as what it tells: every change has appended to it since the last
 * time.
 */
export const foldTallyJob = defineJob({
  name: "delivery.fold-tally",
  schema: z.object({}).loose(),
  cron: "29 * * * *",
  run: async () => {
    await withOwner(foldTally);
  },
});
