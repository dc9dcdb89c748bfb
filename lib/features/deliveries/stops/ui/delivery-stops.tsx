import { getLocale, getTranslations } from "next-intl/server";
import { Anchor } from "@/components/ui/anchor";
import { PlainList } from "@/components/ui/lists";
import type { ActorOffice } from "@/lib/domain/actor";
import { paths } from "@/lib/domain/paths";
import { formatDay } from "@/lib/domain/period";
import type { DeliveryStop } from "../queries";

interface DeliveryStopsProps {
  office: ActorOffice;
  deliveryId: string;
  stops: DeliveryStop[];
  /** Notes a new one in two clicks. */
  mayAdd: boolean;
}

/** The open stops of a delivery, each with the way to it, and the way to note another. */
export async function DeliveryStops({ office, deliveryId, stops, mayAdd }: DeliveryStopsProps) {
  const t = await getTranslations("stops.section");
  const by = await getTranslations("stops.waitsFor");
  const locale = await getLocale();
  return (
    <div id="stops">
      {stops.length > 0 && (
        <PlainList
          items={stops.map((stop) => ({
            key: stop.id,
            text: <Anchor href={paths.stop(office.key, stop.id)}>{stop.title}</Anchor>,
            note: [
              t("line", { number: stop.number, who: stop.vendor ?? by(stop.by) }),
              ...(stop.promisedFor ? [t("promised", { day: formatDay(stop.promisedFor, locale) })] : []),
            ].join(". "),
          }))}
        />
      )}
      {mayAdd && (
        <p className="text-sm">
          <Anchor href={paths.addStop(office.key, { delivery: deliveryId })}>{t("add")}</Anchor>
        </p>
      )}
    </div>
  );
}
