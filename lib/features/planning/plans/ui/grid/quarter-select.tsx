"use client";

import { useTranslations } from "next-intl";
import { deadlineOf, type QuarterLoad } from "../../domain";
import { useWords } from "../parts/words";
import { quarterChoices } from "./choices";
import { isDone, type DraftFacts, type Item } from "./facts";
import { KeptSelect } from "./kept-fields";

interface QuarterSelectProps {
  item: Item;
  facts: DraftFacts;
  load: readonly QuarterLoad[];
  id: string;
  onChoose: (quarter: string | null) => void;
  autoFocus?: boolean | undefined;
}

/** Every quarter of the plan with its days as they would be: what a pointer does by drawing. */
export function QuarterSelect({ item, facts, load, id, onChoose, autoFocus }: QuarterSelectProps) {
  const t = useTranslations("planning.panel");
  const words = useWords();
  const windUpOn = (item.installation && facts.installations[item.installation]?.windUpOn) || null;
  const deadline = deadlineOf(windUpOn);
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
  const hints = [
    isDone(item) ? t("stays.delivered") : item.isFixed && t("stays.locked"),
    windUpOn && deadline && t("deadline", { quarter: words.quarter(deadline), day: words.day(windUpOn) }),
  ].filter(Boolean);
  return (
    <KeptSelect
      name="quarter"
      id={id}
      label={t("quarter")}
      hint={hints.length > 0 ? hints.join(" ") : undefined}
      value={item.plannedFor ?? ""}
      options={[{ value: "", label: words.quarter(null) }, ...options]}
      onKeep={(quarter) => onChoose(quarter || null)}
      disabled={isDone(item) || item.isFixed}
      autoFocus={autoFocus}
    />
  );
}
