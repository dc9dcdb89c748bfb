import { getLocale, getTranslations } from "next-intl/server";
import { draftKey } from "@/components/form/draft";
import { FormTexts } from "@/components/form/form-texts";
import { Sheet } from "@/components/layout/sheet";
import { Rungs } from "@/components/timeline/rungs";
import { Disclosure } from "@/components/ui/notice";
import type { Actor } from "@/lib/domain/actor";
import { callOf } from "@/lib/domain/operation";
import { paths } from "@/lib/domain/paths";
import { formatDay } from "@/lib/domain/period";
import { addEscalationOperation } from "../api";
import { escalationSteps } from "../domain";
import type { StopPageData } from "../queries";
import { EscalationForm } from "./escalation-form";

/** How far the stop has been taken, and the next step. The vendor sees nothing of it. */
export async function LadderSheet({ actor, data }: { actor: Actor; data: StopPageData }) {
  const { stop, may } = data;
  const { office, userId } = actor;
  const t = await getTranslations("stops");
  const locale = await getLocale();
  const taken = escalationSteps.findLastIndex((step) => stop.escalation.some((one) => one.step === step));
  const saidOf = (step: (typeof escalationSteps)[number]): string =>
    stop.escalation
      .filter((one) => one.step === step)
      .map(({ on, note }) =>
        [t("page.stepOn", { day: formatDay(on, locale) }), note].filter(Boolean).join(" "),
      )
      .join(" ");
  // The next one first; the same may be taken again.
  const steps = [
    ...escalationSteps.slice(taken + 1),
    ...escalationSteps.slice(Math.max(0, taken), taken + 1),
  ];
  return (
    <Sheet
      title={t("page.ladder")}
      aside={taken >= 0 && t("page.step", { n: taken + 1, of: escalationSteps.length })}
    >
      <Rungs
        label={t("page.ladder")}
        rungs={escalationSteps.map((step, index) => ({
          key: step,
          name: t(`steps.${step}`),
          state: index === taken ? "now" : saidOf(step) ? "done" : "ahead",
          note: saidOf(step) || t(index < taken ? "page.skipped" : "page.noStep"),
        }))}
      />
      {may.manage && (
        <FormTexts of={["stops.forms", "stops.steps"]}>
          <Disclosure summary={t("page.addStep")}>
            <EscalationForm
              call={callOf(addEscalationOperation, office.key, { params: { id: stop.id } })}
              place={{
                page: paths.stop(office.key, stop.id),
                draft: draftKey(userId, office.key, "stop-escalation", stop.id),
              }}
              today={office.today}
              steps={steps}
            />
          </Disclosure>
        </FormTexts>
      )}
    </Sheet>
  );
}
