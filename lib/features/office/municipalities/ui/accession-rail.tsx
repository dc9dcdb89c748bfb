import { getLocale, getTranslations } from "next-intl/server";
import { PhaseRail } from "@/components/timeline/timeline";
import { formatTableDay } from "@/lib/domain/period";
import { railOf } from "../domain";
import type { AccessionStep } from "../schema";

/** The steps of joining in their usual order, each with its day. */
export async function AccessionRail({ steps, today }: { steps: AccessionStep[]; today: string }) {
  const t = await getTranslations("municipalities.accession");
  const locale = await getLocale();
  const states = railOf(steps, today);
  const noteOf = ({ key, on }: AccessionStep) =>
    on ? t(on <= today ? "on" : "planned", { date: formatTableDay(on, locale) }) : t(`note.${states[key]}`);
  return (
    <PhaseRail
      label={t("steps")}
      steps={steps.map((step) => ({
        label: t(`step.${step.key}`),
        note: noteOf(step),
        state: states[step.key] ?? "ahead",
      }))}
    />
  );
}
