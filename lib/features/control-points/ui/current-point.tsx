"use client";

import { Pairs } from "@/components/ui/lists";
import { Flag } from "@/components/ui/notice";
import type { ControlPoint } from "@/lib/features/deliveries";
import type { AssessTexts } from "./assess-texts";

interface CurrentPointProps {
  point: ControlPoint;
  options: { value: string; label: string }[];
  texts: AssessTexts;
}

/** What somebody else saved in the meantime, beside what this person typed. */
export function CurrentPoint({ point, options, texts }: CurrentPointProps) {
  return (
    <Flag tone="stop" title={texts.current}>
      <Pairs
        items={[
          { term: texts.result, value: options.find(({ value }) => value === point.result)?.label },
          { term: texts.measured, value: point.measuredValue ?? "–" },
          { term: texts.note, value: point.note ?? "–" },
          { term: texts.evidence, value: point.evidence.map((file) => file.name).join(", ") || "–" },
        ]}
      />
      {texts.currentHint}
    </Flag>
  );
}
