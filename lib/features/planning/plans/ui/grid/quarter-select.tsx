"use client";

import { useTranslations } from "next-intl";
import { SelectField } from "@/components/form/text-field";
import type { QuarterLoad } from "../../domain";
import { useWords } from "../parts/words";
import { quarterChoices } from "./choices";
import type { Item } from "./facts";

interface QuarterSelectProps {
  item: Item;
  load: readonly QuarterLoad[];
  id: string;
  hint?: string | undefined;
  onChoose: (quarter: string | null) => void;
  autoFocus?: boolean;
}

/** Every quarter of the plan with its days as they would be: what a pointer does by drawing. */
export function QuarterSelect({ item, load, id, hint, onChoose, autoFocus }: QuarterSelectProps) {
  const t = useTranslations("planning.panel");
  const words = useWords();
  const options = quarterChoices(load, item).map(({ quarter, placed, room, isOver }) => ({
    value: quarter,
    label:
      room === null
        ? t("choicePlaced", { quarter: words.quarter(quarter), placed: words.number(placed) })
        : t(isOver ? "choiceOver" : "choice", {
            quarter: words.quarter(quarter),
            placed: words.number(placed),
            room: words.number(room),
          }),
  }));
  return (
    <SelectField
      name="quarter"
      id={id}
      label={t("quarter")}
      hint={hint}
      value={item.plannedFor ?? ""}
      options={[{ value: "", label: words.quarter(null) }, ...options]}
      onChange={({ target }) => onChoose(target.value || null)}
      autoFocus={autoFocus}
    />
  );
}
