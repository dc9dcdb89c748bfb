"use client";

import { useTranslations } from "next-intl";
import { Pairs } from "@/components/ui/lists";
import { Flag } from "@/components/ui/notice";
import type { ControlPoint } from "@/lib/features/deliveries/deliveries";

interface CurrentPointProps {
  /** As it was when this person began, and as it is now. */
  before: ControlPoint;
  now: ControlPoint;
  options: { value: string; label: string }[];
}

/** What somebody else saved in the meantime, field by field, beside what this person typed. */
export function CurrentPoint({ before, now, options }: CurrentPointProps) {
  const t = useTranslations("assessments");
  const shown = (point: ControlPoint) => [
    { term: t("result"), value: options.find(({ value }) => value === point.result)?.label ?? "–" },
    { term: t("measured"), value: point.measuredValue ?? "–" },
    { term: t("note"), value: point.note ?? "–" },
    { term: t("evidence"), value: point.evidence.map((file) => file.name).join(", ") || "–" },
  ];
  const old = shown(before);
  const changed = shown(now).filter(({ value }, index) => value !== old[index]?.value);
  return (
    <Flag tone="stop" title={now.assessedBy ? t("currentBy", { name: now.assessedBy }) : t("current")}>
      <Pairs items={changed} />
      {t("currentHint")}
    </Flag>
  );
}
