"use client";

import { Pairs } from "@/components/ui/lists";
import { Flag } from "@/components/ui/notice";
import type { ControlPoint } from "@/lib/features/deliveries/deliveries";
import type { AssessTexts } from "./assess-texts";

interface CurrentPointProps {
  /** As it was when this person began, and as it is now. */
  before: ControlPoint;
  now: ControlPoint;
  options: { value: string; label: string }[];
  texts: AssessTexts;
}

/** What somebody else saved in the meantime, field by field, beside what this person typed. */
export function CurrentPoint({ before, now, options, texts }: CurrentPointProps) {
  const shown = (point: ControlPoint) => [
    { term: texts.result, value: options.find(({ value }) => value === point.result)?.label ?? "–" },
    { term: texts.measured, value: point.measuredValue ?? "–" },
    { term: texts.note, value: point.note ?? "–" },
    { term: texts.evidence, value: point.evidence.map((file) => file.name).join(", ") || "–" },
  ];
  const old = shown(before);
  const changed = shown(now).filter(({ value }, index) => value !== old[index]?.value);
  return (
    <Flag
      tone="stop"
      title={now.assessedBy ? texts.currentBy.replace("{name}", now.assessedBy) : texts.current}
    >
      <Pairs items={changed} />
      {texts.currentHint}
    </Flag>
  );
}
