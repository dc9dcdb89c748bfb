import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Main, PageHead } from "@/components/layout/page";
import { Assumption } from "@/components/ui/mark";
import { ownMunicipalities, type Actor } from "@/lib/domain/actor";
import { formatDay } from "@/lib/domain/period";
import type { OverviewData } from "../queries";
import { AdministratorOverview } from "./administrator-overview";
import { AuditorOverview } from "./auditor-overview";
import { CoordinatorOverview } from "./coordinator-overview";
import { CouncilOverview } from "./council-overview";
import { MunicipalOverview } from "./municipal-overview";
import { PlainOverview } from "./plain-overview";

interface OverviewPageProps {
  actor: Actor;
  overview: OverviewData;
  /** Other rooms' sheets: what happened since the last visit, and the matrix. */
  changes: ReactNode;
  matrix: ReactNode;
}

/** The first page: one for each kind of person. */
export async function OverviewPage({ actor, overview, changes, matrix }: OverviewPageProps) {
  const t = await getTranslations("overview");
  const shell = await getTranslations("shell");
  const locale = await getLocale();
  const { office } = actor;
  const municipality = ownMunicipalities(actor, "delivery:read")
    .map(({ name }) => name)
    .join(", ");
  const isAdministration = overview.kind === "plain" && overview.data === null;
  return (
    <Main id="main">
      <PageHead
        title={
          isAdministration
            ? t("plain.administratorTitle")
            : overview.kind === "coordinator" && office.asOf
              ? t("coordinator.titleAsOf")
              : t(`${overview.kind}.title`, { municipality })
        }
        facts={[
          { value: office.name },
          ...(office.asOf ? [{ label: shell("asOf", { date: formatDay(office.asOf, locale) }) }] : []),
          ...(office.assumption
            ? [{ label: <Assumption label={shell("assumption")}>{office.assumption}</Assumption> }]
            : []),
        ]}
      />
      {overview.kind === "coordinator" && (
        <CoordinatorOverview office={office} data={overview.data} changes={changes} matrix={matrix} />
      )}
      {overview.kind === "auditor" && (
        <AuditorOverview office={office} data={overview.data} changes={changes} />
      )}
      {overview.kind === "municipal" && (
        <MunicipalOverview actor={actor} data={overview.data} changes={changes} />
      )}
      {overview.kind === "council" && (
        <CouncilOverview office={office} data={overview.data} changes={changes} />
      )}
      {overview.kind === "plain" &&
        (overview.data ? (
          <PlainOverview office={office} data={overview.data} />
        ) : (
          <AdministratorOverview office={office.key} />
        ))}
    </Main>
  );
}
