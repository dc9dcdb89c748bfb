"use client";

import { useTranslations } from "next-intl";
import { Flag } from "@/components/ui/notice";
import type { Locale } from "@/lib/domain/text";
import { changesOf, coverStages, inUse } from "../domain";
import type { Phase } from "../schema";
import type { sentPhases } from "./phase-values";

interface EffectProps {
  before: Phase[];
  after: ReturnType<typeof sentPhases>;
  locale: Locale;
}

/** What the change does to deliveries under way, as it stands in the form. */
export function Effect({ before, after, locale }: EffectProps) {
  const t = useTranslations("phases.change.effect");
  const changes = changesOf(before, after);
  const deliveries = before.reduce((sum, phase) => sum + phase.deliveries, 0);
  const held = inUse(before, after);
  if (!changes) return <p className="text-muted text-sm">{t("nothing", { count: deliveries })}</p>;
  if (!coverStages(after))
    return (
      <Flag tone="stop" title={t("stagesTitle")}>
        {t("stages")}
      </Flag>
    );
  if (held.length > 0)
    return (
      <Flag tone="stop" title={t("heldTitle")}>
        {held.map((phase) => t("held", { name: phase.name[locale], count: phase.deliveries })).join(" ")}
      </Flag>
    );
  return (
    <Flag tone="calm" title={t("follow", { count: deliveries })}>
      {t("what", { ...changes })} {t("closed")}
    </Flag>
  );
}
