import { getLocale, getTranslations } from "next-intl/server";
import { DataTable } from "@/components/data-table/data-table";
import { Sheet } from "@/components/layout/sheet";
import type { ActorOffice } from "@/lib/domain/actor";
import { paths } from "@/lib/domain/paths";
import { formatTableDay, partsOfQuarter } from "@/lib/domain/period";
import type { StopPageData } from "../queries";

/** The deliveries that it holds: a link to those that the reader may open. */
export async function HeldSheet({
  office,
  data: { stop, held },
}: {
  office: ActorOffice;
  data: StopPageData;
}) {
  const t = await getTranslations("stops.page");
  const quarters = await getTranslations("deliveries.list");
  const locale = await getLocale();
  const known = new Map(held.map((one) => [one.id, one]));
  return (
    <Sheet flush title={t("held")} aside={String(stop.deliveries.length + stop.others)}>
      <DataTable
        caption={t("held")}
        rows={stop.deliveries.map((delivery) => ({ ...delivery, about: known.get(delivery.id) }))}
        rowHref={({ id, about }) => (about ? paths.delivery(office.key, id) : undefined)}
        columns={[
          {
            key: "delivery",
            header: t("delivery"),
            onPhone: "title",
            cell: ({ system, municipality }) => `${system.name}, ${municipality.name}`,
          },
          { key: "phase", header: t("phase"), cell: ({ about }) => about?.phase },
          {
            key: "planned",
            header: t("planned"),
            nowrap: true,
            cell: ({ about }) =>
              about &&
              (about.plannedFor ? quarters("quarter", partsOfQuarter(about.plannedFor)) : t("noQuarter")),
          },
          {
            key: "windUp",
            header: t("windUp"),
            nowrap: true,
            cell: ({ about }) =>
              about && (about.windUpOn ? formatTableDay(about.windUpOn, locale) : t("noDay")),
          },
        ]}
      />
      {stop.others > 0 && (
        <p className="text-muted px-(--edge) pb-3 text-sm">{t("othersHeld", { count: stop.others })}</p>
      )}
    </Sheet>
  );
}
