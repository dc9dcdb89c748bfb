import { getLocale, getTranslations } from "next-intl/server";
import { DataTable } from "@/components/data-table/data-table";
import { Sheet, SheetLink } from "@/components/layout/sheet";
import { Anchor } from "@/components/ui/anchor";
import { Pairs, PlainList } from "@/components/ui/lists";
import { holds, isVendorOnly, type Actor } from "@/lib/domain/actor";
import { formatCount } from "@/lib/domain/money";
import { formatDay } from "@/lib/domain/period";
import { paths } from "@/lib/domain/paths";
import type { VendorStops as Stops } from "../queries";

interface VendorStopsProps {
  actor: Actor;
  vendor: { key: string; name: string };
  stops: Stops;
}

/** The stops that name a vendor: those that are open, what they come to, and how it has gone. */
export async function VendorStops({ actor, vendor, stops }: VendorStopsProps) {
  const t = await getTranslations("vendors.stops");
  const locale = await getLocale();
  const { key: office } = actor.office;
  const isVendor = isVendorOnly(actor);
  const has = stops.open + stops.idle + stops.closed > 0;
  return (
    <Sheet
      title={isVendor ? t("yours") : t("of", { vendor: vendor.name })}
      id="stops"
      aside={
        holds(actor, "stop:manage") && (
          <Anchor href={paths.addStop(office, { vendor: vendor.key })}>{t("add")}</Anchor>
        )
      }
    >
      {stops.open === 0 && <p className="text-muted text-sm">{t(isVendor ? "noneYours" : "none")}</p>}
      <PlainList
        items={stops.items.map((stop) => ({
          key: stop.id,
          text: <Anchor href={paths.stop(office, stop.id)}>{stop.title}</Anchor>,
          note: t("line", {
            number: stop.number,
            date: formatDay(stop.since, locale),
            deliveries: stop.deliveries,
          }),
        }))}
      />
      {has && <Totals stops={stops} />}
      {has && (
        <SheetLink href={paths.stops(office, { vendor: vendor.key })}>
          {t(isVendor ? "allYours" : "all")}
        </SheetLink>
      )}
    </Sheet>
  );
}

/** The sum, and year for year whether it gets better. */
async function Totals({ stops }: { stops: Stops }) {
  const t = await getTranslations("vendors.stops");
  const locale = await getLocale();
  return (
    <>
      <Pairs
        items={[
          { term: t("open"), value: stops.open },
          ...(stops.idle > 0 ? [{ term: t("idle"), value: stops.idle }] : []),
          { term: t("closed"), value: stops.closed },
          { term: t("meanDays"), value: stops.meanDays ?? "–" },
          { term: t("moved"), value: stops.moved },
        ]}
      />
      <DataTable
        caption={t("trend")}
        phone="scroll"
        rows={[...stops.years].reverse()}
        columns={[
          { key: "year", header: t("year"), onPhone: "title", cell: ({ year }) => String(year) },
          { key: "begun", header: t("begun"), align: "num", hideOnPhone: true, cell: ({ begun }) => begun },
          { key: "closed", header: t("closed"), align: "num", cell: ({ closed }) => closed },
          {
            key: "days",
            header: t("days"),
            align: "num",
            cell: ({ days }) => formatCount(days, locale),
          },
        ]}
      />
    </>
  );
}
