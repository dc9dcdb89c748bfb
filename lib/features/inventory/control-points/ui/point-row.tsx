"use client";

import { useTranslations } from "next-intl";
import { SortableRow } from "@/components/form/sortable";
import type { Problem } from "@/components/form/use-call";
import { Button } from "@/components/ui/button";
import type { Locale } from "@/lib/domain/text";
import { PointFields } from "./point-fields";
import type { EditedPoint } from "./point-values";
import type { Order } from "./use-order";

interface PointRowProps {
  point: EditedPoint;
  place: number;
  count: number;
  problem: Problem | null;
  locale: Locale;
  order: Order;
  isOpen: boolean;
  onToggle: () => void;
  onChange: (point: EditedPoint) => void;
  onRemove: () => void;
}

/** One point: its number, its title and its buttons; unfolded its fields. */
export function PointRow({ point, place, count, order, isOpen, onToggle, onRemove, ...rest }: PointRowProps) {
  const t = useTranslations("templates.edit");
  const words = useTranslations("deliveries");
  const { number, severity } = point;
  const title = point.title[rest.locale] || t("untitled");
  const step = (label: "up" | "down", to: number) => (
    <Button
      variant="quiet"
      aria-label={t(label, { number, title })}
      aria-disabled={to < 0 || to >= count || undefined}
      onClick={() => order.move(place, to)}
    >
      {label === "up" ? "↑" : "↓"}
    </Button>
  );
  return (
    <SortableRow
      number={number}
      title={title}
      note={[words(`severity.${severity}`), point.needsSecondPerson && t("twoPersons")]
        .filter(Boolean)
        .join(" · ")}
      buttons={
        <>
          {step("up", place - 1)}
          {step("down", place + 1)}
          <Button
            variant="quiet"
            aria-expanded={isOpen}
            aria-label={t("unfold", { number, title })}
            onClick={onToggle}
          >
            {t(isOpen ? "foldShort" : "unfoldShort")}
          </Button>
          <Button variant="quiet" aria-label={t("remove", { number, title })} onClick={onRemove}>
            {t("removeShort")}
          </Button>
        </>
      }
      onKeyDown={order.onKeyDown(place)}
      {...(isOpen ? {} : order.drag(place))}
    >
      {isOpen && <PointFields point={point} place={place} {...rest} />}
    </SortableRow>
  );
}
