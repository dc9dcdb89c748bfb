import { z } from "zod";
import { formatTableDay } from "./period";

/**
 * A formal decision: diary number, paragraph, ISO date and body. Fields that the source lacks are
 * null.
 */
export const decisionReference = z.object({
  reference: z.string().nullable(),
  paragraph: z.string().nullable(),
  date: z.iso.date().nullable(),
  body: z.string().nullable(),
});
export type DecisionReference = z.infer<typeof decisionReference>;

/**
 * "Samverkansrådet 2025-02-12, § 14, EX 2023/12"; empty when nothing is known. In sources the
 * paragraph may have its sign or not.
 */
export const formatDecision = (
  { reference, paragraph, date, body }: DecisionReference,
  locale: string,
): string =>
  [
    [body, date && formatTableDay(date, locale)].filter(Boolean).join(" "),
    paragraph && `§ ${paragraph.replace(/^§\s*/, "")}`,
    reference,
  ]
    .filter(Boolean)
    .join(", ");
