import { getTranslations } from "next-intl/server";
import { Mark } from "@/components/ui/mark";
import { formatTableDay } from "@/lib/domain/period";
import { resultLook } from "@/lib/features/inventory/control-points";
import { statusLook } from "@/lib/domain/delivery";
import type { DeliveryItem } from "../schema";
import type { ControlPointResult } from "@/lib/features/inventory/control-points";
import type { DeliveryStatus } from "@/lib/domain/delivery";

/** A delivery's one status. */
export async function StatusMark({ status }: { status: DeliveryStatus }) {
  const t = await getTranslations("deliveries.status");
  return <Mark {...statusLook[status]}>{t(status)}</Mark>;
}

/** A stop, laid over the status. */
export async function StopMark({ blocked }: { blocked: NonNullable<DeliveryItem["blocked"]> }) {
  const t = await getTranslations("deliveries.stoppedBy");
  return (
    <Mark tone="stop" shape="stop">
      {t(blocked.by)}
    </Mark>
  );
}

/** Beneath a stop: since when, and the vendor's name where it is the vendor's. */
export async function stopNote(locale: string) {
  const t = await getTranslations("deliveries.list");
  return ({ blocked, vendor }: Pick<DeliveryItem, "blocked" | "vendor">): string | null => {
    if (!blocked) return null;
    const date = formatTableDay(blocked.since, locale);
    return blocked.by === "vendor" && vendor
      ? t("sinceBy", { vendor: vendor.name, date })
      : t("since", { date });
  };
}

/** How a control point came out. */
export function ResultMark({ result, name }: { result: ControlPointResult; name: string }) {
  return <Mark {...resultLook[result]}>{name}</Mark>;
}
