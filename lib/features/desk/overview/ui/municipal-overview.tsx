import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Columns } from "@/components/layout/page";
import { Figures, Sheet } from "@/components/layout/sheet";
import { holds, type Actor } from "@/lib/domain/actor";
import { paths } from "@/lib/domain/paths";
import { municipalStep } from "../domain";
import type { MunicipalData } from "../queries";
import { DecidedSheet } from "./decided-sheet";
import { NextSheet } from "./next-sheet";
import { OwnEconomySheet } from "./own-economy-sheet";
import { DeliveriesSheet, WaitingSheet } from "./delivery-sheets";
import { ToCloseSheet } from "./to-close-sheet";

interface MunicipalOverviewProps {
  actor: Actor;
  data: MunicipalData;
  changes: ReactNode;
  /** What the municipality is asked to join. */
  pending: ReactNode;
}

/**
 * One municipality's own page: the next step, its deliveries, what to sign, its papers, its share.
 */
export async function MunicipalOverview({ actor, data, changes, pending }: MunicipalOverviewProps) {
  const t = await getTranslations("overview.municipal");
  const { office } = actor;
  const maySign = holds(actor, "approval:sign");
  const step = municipalStep({ ...data, maySign, mayAssess: holds(actor, "control-point:assess") });
  return (
    <>
      <Columns
        next={
          <>
            <NextSheet office={office.key} step={step} isAsked={data.pending.length > 0} />
            {pending}
          </>
        }
        aside={
          <>
            <WaitingSheet
              office={office}
              title={t("waiting")}
              waiting={data.waiting}
              href={paths.approvals(office.key, { status: "open" })}
            />
            <ToCloseSheet office={office.key} figures={data.figures} />
            {changes}
            <OwnEconomySheet office={office} economy={data.economy} />
          </>
        }
      >
        <NumbersSheet office={office.key} data={data} />
        <DeliveriesSheet
          office={office.key}
          title={t("deliveries")}
          deliveries={data.deliveries}
          isOwn={data.deliveries.every(
            ({ municipality }) => municipality.code === data.deliveries[0]!.municipality.code,
          )}
          empty={data.figures.total > 0 ? t("nothingGoing") : t("noDeliveries")}
          emptyHint={data.figures.total > 0 ? t("nothingGoingHint") : t("noDeliveriesHint")}
          href={paths.deliveries(office.key)}
        />
        <DecidedSheet office={office} title={t("decided")} decided={data.decided} />
      </Columns>
    </>
  );
}

async function NumbersSheet({ office, data: { figures } }: { office: string; data: MunicipalData }) {
  const t = await getTranslations("overview.municipal");
  const words = await getTranslations("overview.figures");
  const list = (filter: Record<string, string>) => paths.deliveries(office, filter);
  return (
    <Sheet flush>
      <Figures
        items={[
          { label: t("going"), value: figures.going, href: list({ status: "going" }) },
          { label: t("blocked"), value: figures.blocked, href: list({ blocked: "any", sort: "blocked" }) },
          {
            label: t("pointsLeft"),
            value: figures.pointsLeft,
            href: list({ phase: "controlled" }),
            note: figures.inControl > 0 && words("pointsNote", { count: figures.inControl }),
          },
          { label: t("done"), value: figures.done, href: list({ status: "done" }) },
        ]}
      />
    </Sheet>
  );
}
