import { getLocale, getTranslations } from "next-intl/server";
import { Sheet, SheetLink } from "@/components/layout/sheet";
import { Anchor } from "@/components/ui/anchor";
import { PlainList } from "@/components/ui/lists";
import { isVendorOnly, type Actor } from "@/lib/domain/actor";
import { formatDay } from "@/lib/domain/period";
import { paths } from "@/lib/domain/paths";
import type { VendorStop } from "../queries";

interface VendorStopsProps {
  actor: Actor;
  vendor: { key: string; name: string };
  stops: { items: VendorStop[]; total: number };
}

/** The open stops that wait for a vendor, the oldest first. */
export async function VendorStops({ actor, vendor, stops }: VendorStopsProps) {
  const t = await getTranslations("vendors.stops");
  const locale = await getLocale();
  const { key: office } = actor.office;
  const isVendor = isVendorOnly(actor);
  return (
    <Sheet
      title={isVendor ? t("yours") : t("of", { vendor: vendor.name })}
      aside={stops.total > 0 && String(stops.total)}
    >
      {stops.total === 0 && <p className="text-muted text-sm">{t(isVendor ? "noneYours" : "none")}</p>}
      <PlainList
        items={stops.items.map((stop) => ({
          key: stop.id,
          text: (
            <Anchor href={paths.delivery(office, stop.id)}>
              {stop.system}, {stop.municipality}
            </Anchor>
          ),
          note: `${t("since", { date: formatDay(stop.since, locale) })}. ${stop.reason}`,
        }))}
      />
      {stops.total > stops.items.length && (
        <SheetLink
          href={paths.deliveries(office, { vendor: vendor.key, blocked: "vendor", sort: "blocked" })}
        >
          {t(isVendor ? "allYours" : "all")}
        </SheetLink>
      )}
    </Sheet>
  );
}
