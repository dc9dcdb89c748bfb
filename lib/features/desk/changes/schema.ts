import { z } from "zod";
import { decisions, stoppedBy } from "@/lib/domain/delivery";
import { codeAndName, keyAndName } from "@/lib/domain/list";

/** What can have happened to a delivery. */
const changeKinds = [
  "approvalSigned",
  "approvalRequested",
  "pointsAssessed",
  "commented",
  "phaseMoved",
  "stopBegun",
  "stopEnded",
] as const;

const change = z.object({
  kind: z.enum(changeKinds),
  deliveryId: z.uuid(),
  system: keyAndName,
  municipality: codeAndName,
  /** Assessed points of this delivery, or comments on it; 1 for everything else. */
  count: z.int(),
  decision: z.enum(decisions).nullable(),
  /** The phase it moved to. */
  phase: keyAndName.nullable(),
  blockedBy: z.enum(stoppedBy).nullable(),
  when: z.iso.datetime(),
  /** Null where several people did it, or where the name is not for the reader. */
  who: z.string().nullable(),
});
export type Change = z.infer<typeof change>;

/** The newest changes since the last visit; `since` is null on the first. */
export const changeList = z.object({
  since: z.iso.datetime().nullable(),
  total: z.int(),
  /**
   * False when there were so many that they are not all counted: the total is then the least there
   * were.
   */
  isTotalExact: z.boolean(),
  items: z.array(change),
});
export type ChangeList = z.infer<typeof changeList>;
