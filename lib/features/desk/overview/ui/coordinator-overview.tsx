import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Columns } from "@/components/layout/page";
import { Figures, Sheet } from "@/components/layout/sheet";
import { Mark } from "@/components/ui/mark";
import type { ActorOffice, readerOf } from "@/lib/domain/actor";
import { daysBetween, formatTableDay } from "@/lib/domain/period";
import { paths } from "@/lib/domain/paths";
import { NEAR_MONTHS } from "../domain";
import type { CoordinatorData, Figures as Numbers } from "../queries";
import { DeliveriesSheet, StopsSheet, WaitingSheet } from "./delivery-sheets";
import { PlanSheet } from "./plan-sheet";
import { ToCloseSheet } from "./to-close-sheet";
import { WindUpsSheet } from "./wind-ups-sheet";
import { WithoutSheet } from "./without-sheet";

interface CoordinatorOverviewProps {
  office: ActorOffice;
  data: CoordinatorData;
  /** Whom an empty sheet speaks to. */
  reader: ReturnType<typeof readerOf>;
  /** Other rooms' sheets: what happened since, and the matrix. */
  changes: ReactNode;
  matrix: ReactNode;
}

/** What needs the coordination team today. */
export async function CoordinatorOverview({
  office,
  data,
  reader,
  changes,
  matrix,
}: CoordinatorOverviewProps) {
  const t = await getTranslations("overview");
  const { figures } = data;
  const deliveries = await getTranslations("deliveries.list");
  return (
    <>
      <NumbersSheet office={office} figures={figures} />
      <Columns
        aside={
          <>
            {changes}
            <PlanSheet office={office.key} figures={figures} />
            <WaitingSheet
              office={office}
              title={t("coordinator.waiting")}
              waiting={data.waiting}
              href={paths.approvals(office.key, { status: "open" })}
            />
            <ToCloseSheet office={office.key} figures={figures} />
            <WithoutSheet office={office.key} municipalities={figures.withoutDelivery} />
          </>
        }
      >
        <StopsSheet
          office={office}
          title={t("coordinator.blocked")}
          deliveries={data.blocked}
          href={paths.deliveries(office.key, { blocked: "any", sort: "blocked" })}
        />
        <DeliveriesSheet
          office={office.key}
          title={t("coordinator.control")}
          deliveries={data.control}
          missing={data.missing}
          empty={t("list.nothingInControl")}
          isOnePhase
          {...(data.figures.total === 0 && { emptyHint: deliveries("noneHint", { reader }) })}
          href={paths.deliveries(office.key, { phase: "controlled" })}
        />
        <WindUpsSheet office={office} figures={figures} />
      </Columns>
      {matrix}
    </>
  );
}

async function NumbersSheet({ office, figures }: { office: ActorOffice; figures: Numbers }) {
  const t = await getTranslations("overview.figures");
  const locale = await getLocale();
  const list = (filter: Record<string, string>) => paths.deliveries(office.key, filter);
  const days = figures.blockedSince ? daysBetween(figures.blockedSince, office.today) : 0;
  const { blocked, waiting, waitingSince, pointsLeft, unconfirmed, withoutDelivery } = figures;
  return (
    <Sheet flush>
      <Figures
        items={[
          {
            label: t("blocked"),
            value: blocked,
            href: list({ blocked: "any", sort: "blocked" }),
            note:
              blocked > 0 ? (
                <Mark tone="stop" shape="stop">
                  {[
                    t("blockedNote", { vendor: figures.stoppedByVendor }),
                    ...(days > 0 ? [t("blockedDays", { days })] : []),
                  ].join(", ")}
                </Mark>
              ) : (
                t("blockedNone")
              ),
          },
          {
            label: t("waiting"),
            value: waiting,
            href: paths.approvals(office.key, { status: "open" }),
            note: waitingSince
              ? t("waitingSince", { date: formatTableDay(waitingSince, locale) })
              : t("waitingNone"),
          },
          {
            label: t("points"),
            value: pointsLeft,
            href: list({ phase: "controlled" }),
            note: [
              t("pointsNote", { count: figures.inControl }),
              ...(unconfirmed > 0 ? [t("unconfirmed", { count: unconfirmed })] : []),
            ].join("; "),
          },
          {
            label: t("windUps"),
            value: figures.windUpSystems,
            href: paths.systems(office.key, { windUp: String(NEAR_MONTHS), sort: "windUp" }),
            note: t("windUpsNote", { count: figures.windUps }),
          },
          {
            label: t("without"),
            value: withoutDelivery.length,
            href: paths.municipalities(office.key, { deliveries: "none" }),
            note: withoutDelivery.length === 0 ? t("withoutNone") : t("withoutNote"),
          },
          {
            label: t("going"),
            value: figures.going,
            href: list({ status: "going" }),
            note: t("goingNote", { total: figures.total, done: figures.done }),
          },
        ]}
      />
    </Sheet>
  );
}
