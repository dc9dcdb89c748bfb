import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Columns } from "@/components/layout/page";
import { scopeFor, type Actor } from "@/lib/domain/actor";
import { paths } from "@/lib/domain/paths";
import type { RegistrarData } from "../queries";
import { DecidedSheet } from "./decided-sheet";
import { DeliveriesSheet, WaitingSheet } from "./delivery-sheets";

interface RegistrarOverviewProps {
  actor: Actor;
  data: RegistrarData;
  changes: ReactNode;
}

/** What is to be entered in the register: decisions first, then what waits for one. */
export async function RegistrarOverview({ actor, data, changes }: RegistrarOverviewProps) {
  const t = await getTranslations("overview.registrar");
  const { office } = actor;
  const hasMunicipalities = scopeFor(actor, "approval:read").municipalityIds.length > 1;
  return (
    <Columns
      aside={
        <>
          <WaitingSheet
            office={office}
            title={t("waiting")}
            waiting={data.waiting}
            href={paths.approvals(office.key, { status: "open" })}
          />
          {changes}
        </>
      }
    >
      <DecidedSheet
        office={office}
        title={t("decided")}
        decided={data.decided}
        hasMunicipalities={hasMunicipalities}
      />
      <DeliveriesSheet
        office={office.key}
        title={t("deliveries")}
        deliveries={data.deliveries}
        isOwn={!hasMunicipalities}
        empty={data.figures.total > 0 ? t("nothingGoing") : t("none")}
        emptyHint={data.figures.total > 0 ? t("nothingGoingHint") : t("noneHint")}
        href={paths.deliveries(office.key)}
      />
    </Columns>
  );
}
