import { z } from "zod";
import { phaseConditions, stages } from "@/lib/domain/delivery";
import { optionalName, text } from "@/lib/domain/text";

const phase = z.object({
  id: z.uuid(),
  key: z.string(),
  name: z.object({ sv: z.string(), nb: z.string(), en: z.string() }),
  firstStage: z.enum(stages),
  lastStage: z.enum(stages),
  /** What a delivery must meet to enter it from the phase before. */
  conditions: z.array(z.enum(phaseConditions)),
  /** Names that nobody has written: the office's language stands in their place. */
  missing: z.array(z.string()),
  /** Deliveries of the whole office that stand in it: neither closed nor cancelled. */
  deliveries: z.int(),
});
export type Phase = z.infer<typeof phase>;

/** How the office works: its phases in their order. */
export const phaseTemplate = z.object({ id: z.uuid(), phases: z.array(phase), version: z.int() });
export type PhaseTemplate = z.infer<typeof phaseTemplate>;

/** `id`, `missing` and `deliveries` may be sent as they were read. */
const phaseInput = z.strictObject({
  id: z.uuid().optional(),
  key: z.string().regex(/^[a-z0-9-]{1,80}$/),
  name: z.strictObject({ sv: optionalName(80), nb: optionalName(80), en: optionalName(80) }),
  firstStage: z.enum(stages),
  lastStage: z.enum(stages),
  conditions: z.array(z.enum(phaseConditions)).max(phaseConditions.length).default([]),
  missing: z.array(text(20)).max(3).default([]),
  deliveries: z.int().optional(),
});
export type PhaseInput = z.output<typeof phaseInput>;

/** All phases in their order; together they cover each stage once. */
export const changePhasesBody = z.strictObject({ phases: z.array(phaseInput).min(1).max(stages.length) });
export type ChangePhasesBody = z.output<typeof changePhasesBody>;
