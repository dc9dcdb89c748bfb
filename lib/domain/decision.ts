import { formatTableDay } from "./period";

/** Where something was decided: diary number, paragraph, ISO date and body, as far as the source says. */
export interface DecisionReference {
  reference: string | null;
  paragraph: string | null;
  on: string | null;
  body: string | null;
}

/** "Samverkansrådet 2025-02-12, § 14, EX 2023/12"; empty where nothing is known. */
export const formatDecision = (
  { reference, paragraph, on, body }: DecisionReference,
  locale: string,
): string =>
  [[body, on && formatTableDay(on, locale)].filter(Boolean).join(" "), paragraph, reference]
    .filter(Boolean)
    .join(", ");
