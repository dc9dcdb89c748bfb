import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Main, PageHead } from "@/components/layout/page";
import { Assumption } from "@/components/ui/mark";
import { ownMunicipalities, readerOf, type Actor } from "@/lib/domain/actor";
import { formatDay } from "@/lib/domain/period";
import type { OverviewData } from "../queries";
import { AdministratorOverview } from "./administrator-overview";
import { AuditorOverview } from "./auditor-overview";
import { CoordinatorOverview } from "./coordinator-overview";
import { EconomistOverview } from "./economist-overview";
import { NewOffice } from "./new-office";
import { ProtectionOverview } from "./protection-overview";
import { RegistrarOverview } from "./registrar-overview";
import { CouncilOverview } from "./council-overview";
import { MunicipalOverview } from "./municipal-overview";
import { PlainOverview } from "./plain-overview";

interface OverviewPageProps {
  actor: Actor;
  overview: OverviewData;
  /**
   * Other rooms' sheets: what happened since the last visit, what one is asked to join, and the
   * matrix.
   */
  changes: ReactNode;
  pending: ReactNode;
  matrix: ReactNode;
  /** What a new office needs, for those who build it up. */
  start: ReactNode;
  /** The reader builds the office up: then `start` says what is missing. */
  isBuilder: boolean;
}

/** The first page: one for each kind of person. */
export async function OverviewPage({
  actor,
  overview,
  changes,
  pending,
  matrix,
  start,
  isBuilder,
}: OverviewPageProps) {
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
      {start}
      {!isBuilder && <NewOffice overview={overview} />}
      {overview.kind === "coordinator" && (
        <CoordinatorOverview
          reader={readerOf(actor)}
          office={office}
          data={overview.data}
          changes={changes}
          matrix={matrix}
        />
      )}
      {overview.kind === "auditor" && (
        <AuditorOverview office={office} data={overview.data} changes={changes} />
      )}
      {overview.kind === "municipal" && (
        <MunicipalOverview actor={actor} data={overview.data} changes={changes} pending={pending} />
      )}
      {overview.kind === "council" && (
        <CouncilOverview office={office} data={overview.data} changes={changes} />
      )}
      {overview.kind === "economist" && <EconomistOverview office={office} data={overview.data} />}
      {overview.kind === "registrar" && (
        <RegistrarOverview actor={actor} data={overview.data} changes={changes} />
      )}
      {overview.kind === "protection" && <ProtectionOverview actor={actor} data={overview.data} />}
      {overview.kind === "plain" &&
        (overview.data ? (
          <PlainOverview office={office} data={overview.data} />
        ) : (
          <AdministratorOverview actor={actor} />
        ))}
    </Main>
  );
}
