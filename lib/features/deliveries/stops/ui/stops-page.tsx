import { Figures, Sheet } from "@/components/layout/sheet";
import { DataTable } from "@/components/data-table/data-table";
import { ButtonLink } from "@/components/ui/button";
import { holds, isVendorOnly } from "@/lib/domain/actor";
import type { ListView } from "@/lib/domain/list-columns";
import { formatCount, formatTkr } from "@/lib/domain/money";
import { paths } from "@/lib/domain/paths";
import type { StopSummary } from "../queries";

/** What the ledger comes to, above its rows, and the way to note a stop. */
export const stopsPage = (summary: StopSummary) =>
  function extras({ view }: { view: ListView }) {
    const { t, actor } = view;
    return {
      facts: [{ label: t("stops.lead") }],
      ...(holds(actor, "stop:manage") && {
        actions: (
          <ButtonLink variant="primary" href={paths.addStop(actor.office.key)}>
            {t("stops.list.add")}
          </ButtonLink>
        ),
      }),
      ...(summary.open + summary.closed > 0 && { notice: <Summary view={view} summary={summary} /> }),
    };
  };

function Summary({ view, summary }: { view: ListView; summary: StopSummary }) {
  const { t, actor, locale } = view;
  const { key: office } = actor.office;
  const { open, idle, closed, days, longest, costOrePerMonth, costOre } = summary;
  return (
    <Sheet flush title={t("stops.summary.title")}>
      <Figures
        items={[
          { label: t("stops.summary.open"), value: open, href: paths.stops(office, { open: "yes" }) },
          ...(idle > 0 ? [{ label: t("stops.summary.idle"), value: idle }] : []),
          { label: t("stops.summary.closed"), value: closed, href: paths.stops(office, { open: "no" }) },
          { label: t("stops.summary.days"), value: formatCount(days, locale) },
          { label: t("stops.summary.longest"), value: longest },
          ...(costOrePerMonth === null
            ? []
            : [
                { label: t("stops.summary.cost"), value: `${formatTkr(costOrePerMonth, locale)} tkr` },
                { label: t("stops.summary.costSoFar"), value: `${formatTkr(costOre ?? 0, locale)} tkr` },
              ]),
        ]}
      />
      {!isVendorOnly(actor) && <ByVendor view={view} vendors={summary.vendors} />}
    </Sheet>
  );
}

function ByVendor({
  view: { t, actor, locale },
  vendors,
}: {
  view: ListView;
  vendors: StopSummary["vendors"];
}) {
  return (
    <DataTable
      caption={t("stops.summary.byVendor")}
      phone="scroll"
      rows={vendors}
      rowHref={({ key }) => (key ? paths.stops(actor.office.key, { vendor: key }) : undefined)}
      columns={[
        {
          key: "name",
          header: t("stops.summary.byVendor"),
          onPhone: "title",
          cell: ({ name }) => name ?? t("stops.summary.noVendor"),
        },
        { key: "open", header: t("stops.summary.open"), align: "num", cell: ({ open }) => open },
        {
          key: "days",
          header: t("stops.summary.days"),
          align: "num",
          cell: ({ days }) => formatCount(days, locale),
        },
        {
          key: "closed",
          header: t("stops.summary.closed"),
          align: "num",
          hideOnPhone: true,
          cell: ({ closed }) => closed,
        },
        {
          key: "mean",
          header: t("stops.summary.daysMean"),
          align: "num",
          hideOnPhone: true,
          cell: ({ meanDays }) => meanDays ?? "–",
        },
      ]}
    />
  );
}
