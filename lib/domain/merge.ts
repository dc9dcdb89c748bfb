import { z } from "zod";
import { text } from "./text";

/** The key of the one that a thing turned out to be. */
export const mergeBody = z.strictObject({ into: text(80) });
export type MergeBody = z.output<typeof mergeBody>;
