import { getLocale, getTranslations } from "next-intl/server";
import { Columns } from "@/components/layout/page";
import { Figures, Sheet } from "@/components/layout/sheet";
import { Anchor } from "@/components/ui/anchor";
import { Mark } from "@/components/ui/mark";
import type { ActorOffice } from "@/lib/domain/actor";
import { daysBetween, formatTableDay, officeToday } from "@/lib/domain/period";
import { paths } from "@/lib/domain/paths";
import type { Figures as Numbers, getCoordinatorOverview } from "../queries";
import { DeliveriesSheet, StopsSheet, WaitingSheet } from "./parts";

interface CoordinatorOverviewProps {
  office: ActorOffice;
  data: Awaited<ReturnType<typeof getCoordinatorOverview>>;
}

/** What needs the coordination team today. */
export async function CoordinatorOverview({ office, data }: CoordinatorOverviewProps) {
  const t = await getTranslations("overview");
  const deliveries = await getTranslations("deliveries.list");
  return (
    <>
      <NumbersSheet office={office} figures={data.figures} />
      <Columns
        aside={
          <>
            <WaitingSheet office={office} title={t("coordinator.waiting")} waiting={data.waiting} />
            <StopsSheet
              office={office}
              title={t("coordinator.blocked")}
              deliveries={data.blocked}
              href={paths.deliveries(office.key, { blocked: "any", sort: "blocked" })}
            />
          </>
        }
      >
        <DeliveriesSheet
          office={office.key}
          title={t("coordinator.control")}
          deliveries={data.control.items}
          empty={t("list.nothingInControl")}
          {...(data.figures.total === 0 && { emptyHint: deliveries("noneHint") })}
          href={paths.deliveries(office.key, { phase: "controlled" })}
        />
      </Columns>
    </>
  );
}

async function NumbersSheet({ office, figures }: { office: ActorOffice; figures: Numbers }) {
  const t = await getTranslations("overview.figures");
  const locale = await getLocale();
  const days = figures.blockedSince ? daysBetween(figures.blockedSince, officeToday(office, new Date())) : 0;
  const link = (filter: Record<string, string>, text: string) => (
    <Anchor href={paths.deliveries(office.key, filter)}>{text}</Anchor>
  );
  const stops = [
    t("blockedNote", { vendor: figures.blockedByVendor }),
    ...(days > 0 ? [t("blockedDays", { days })] : []),
  ].join(", ");
  return (
    <Sheet flush>
      <Figures
        items={[
          {
            label: t("going"),
            value: figures.going,
            note: figures.total > 0 && link({}, t("goingNote", { total: figures.total })),
          },
          {
            label: t("blocked"),
            value: figures.blocked,
            note:
              figures.blocked > 0 ? (
                <Mark tone="stop" shape="stop">
                  {link({ blocked: "any", sort: "blocked" }, stops)}
                </Mark>
              ) : undefined,
          },
          {
            label: t("waiting"),
            value: figures.waiting,
            note: figures.waitingSince ? (
              <Anchor href={paths.approvals(office.key)}>
                {t("waitingSince", { date: formatTableDay(figures.waitingSince, locale) })}
              </Anchor>
            ) : (
              t("waitingNone")
            ),
          },
          {
            label: t("points"),
            value: figures.pointsLeft,
            note:
              figures.inControl > 0 &&
              link({ phase: "controlled" }, t("pointsNote", { count: figures.inControl })),
          },
          {
            label: t("without"),
            value: figures.withoutDelivery.length,
            note: (
              <Anchor href={paths.municipalities(office.key)}>
                {shorten(figures.withoutDelivery) || t("withoutNone")}
              </Anchor>
            ),
          },
        ]}
      />
    </Sheet>
  );
}

/** The first few names; the rest are on the municipalities' page. */
const shorten = (names: string[]): string =>
  names.length > 3 ? `${names.slice(0, 3).join(", ")} …` : names.join(", ");
