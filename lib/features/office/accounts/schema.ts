import { z } from "zod";

export const sessionParams = z.object({ id: z.uuid() });

export const endedSession = z.object({ id: z.uuid(), ended: z.literal(true) });
