import { getLocale, getTranslations } from "next-intl/server";
import { Sheet } from "@/components/layout/sheet";
import { Anchor } from "@/components/ui/anchor";
import { PlainList } from "@/components/ui/lists";
import type { ActorOffice } from "@/lib/domain/actor";
import { paths } from "@/lib/domain/paths";
import { daysBetween, formatDay } from "@/lib/domain/period";
import type { DeliveryStop } from "../queries";

interface StopsSectionProps {
  office: ActorOffice;
  deliveryId: string;
  stops: DeliveryStop[];
  /** Notes a new one in two clicks. */
  mayAdd: boolean;
}

/** The open stops of a delivery, each with the way to it, and the way to note another. */
export async function StopsSection({ office, deliveryId, stops, mayAdd }: StopsSectionProps) {
  const t = await getTranslations("stops");
  const locale = await getLocale();
  if (stops.length === 0 && !mayAdd) return null;
  return (
    <Sheet
      title={t("section.title")}
      id="stops"
      aside={
        mayAdd && (
          <Anchor href={paths.addStop(office.key, { delivery: deliveryId })}>{t("section.add")}</Anchor>
        )
      }
    >
      {stops.length === 0 ? (
        <p className="text-muted text-sm">{t("section.none")}</p>
      ) : (
        <PlainList
          items={stops.map((stop) => ({
            key: stop.id,
            text: <Anchor href={paths.stop(office.key, stop.id)}>{stop.title}</Anchor>,
            note: [
              t("section.line", { number: stop.number, who: stop.vendor ?? t(`waitsFor.${stop.by}`) }),
              t("section.since", {
                day: formatDay(stop.since, locale),
                days: daysBetween(stop.since, office.today),
              }),
              ...(stop.promisedFor
                ? [t("section.promised", { day: formatDay(stop.promisedFor, locale) })]
                : []),
            ].join(". "),
          }))}
        />
      )}
    </Sheet>
  );
}
