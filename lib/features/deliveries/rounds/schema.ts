import { z } from "zod";
import { day } from "@/lib/domain/day";
import { nameText, optionalText } from "@/lib/domain/text";

/** How many there are of something; what PostgreSQL's integer holds. */
const count = z.int().min(0).max(2_147_483_647);

/** 64 hexadecimal digits; kept in lower case, as all digests are. */
const sha256 = z
  .string()
  .regex(/^[0-9a-fA-F]{64}$/, { error: "round.notADigest" })
  .transform((hex) => hex.toLowerCase())
  .meta({ type: "string", pattern: "^[0-9a-fA-F]{64}$" });

/**
 * What was received in a round. A reason begins a new round beside one that has its package
 * already.
 */
export const roundBody = z.strictObject({
  receivedOn: day,
  packageName: nameText(300),
  packageSha256: sha256,
  packageBytes: z.int().min(0),
  objectCount: count,
  fileCount: count,
  reason: optionalText(2000),
});
export type RoundBody = z.output<typeof roundBody>;

export const roundOutcomes = ["open", "accepted", "rejected", "replaced"] as const;

/** A round; what it has no package of is null. */
export const round = z.object({
  id: z.uuid(),
  deliveryId: z.uuid(),
  number: z.int(),
  outcome: z.enum(roundOutcomes),
  receivedOn: z.iso.date().nullable(),
  packageName: z.string().nullable(),
  packageSha256: z.string().nullable(),
  packageBytes: z.int().nullable(),
  objectCount: z.int().nullable(),
  fileCount: z.int().nullable(),
  /** Why it ended, where it was not accepted. */
  reason: z.string().nullable(),
  /** The delivery's. */
  version: z.int(),
});
export type Round = z.infer<typeof round>;

export const roundParams = z.object({ id: z.uuid() });
