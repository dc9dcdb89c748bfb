import { z } from "zod";

export const recordParams = z.object({ id: z.uuid() });

/** What the worker is told of a record that takes too long to be waited for. */
export const recordQuery = z.object({ delivery: z.uuid(), format: z.literal("zip") });
