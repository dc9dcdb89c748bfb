import { z } from "zod";
import { formatTableDay } from "./period";

/** Where something was decided: diary number, paragraph, ISO date and body, as far as the source says. */
export const decisionReference = z.object({
  reference: z.string().nullable(),
  paragraph: z.string().nullable(),
  date: z.iso.date().nullable(),
  body: z.string().nullable(),
});
export type DecisionReference = z.infer<typeof decisionReference>;

/** "Samverkansrådet 2025-02-12, § 14, EX 2023/12"; empty where nothing is known. Sources write the paragraph with its sign or without. */
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
