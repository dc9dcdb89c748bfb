import { getLocale, getTranslations } from "next-intl/server";
import { Main, PageHead } from "@/components/layout/page";
import { Assumption } from "@/components/ui/mark";
import { holds, type Actor } from "@/lib/domain/actor";
import { formatDay } from "@/lib/domain/period";
import { paths } from "@/lib/domain/paths";
import type { OverviewData } from "../queries";
import { AdministratorOverview } from "./administrator-overview";
import { CoordinatorOverview } from "./coordinator-overview";
import { CouncilOverview } from "./council-overview";
import { MunicipalOverview } from "./municipal-overview";
import { DeliveriesSheet } from "./parts";

/** The first page: one for each kind of person. */
export async function OverviewPage({ actor, overview }: { actor: Actor; overview: OverviewData }) {
  const t = await getTranslations("overview");
  const shell = await getTranslations("shell");
  const locale = await getLocale();
  const { office } = actor;
  const municipality = actor.grants.flatMap((grant) => grant.municipality?.name ?? []).join(", ");
  const seesDeliveries = holds(actor, "delivery:read");
  const title = seesDeliveries
    ? t(`${overview.kind}.title`, { municipality })
    : t("plain.administratorTitle");
  return (
    <Main id="main">
      <PageHead
        title={title}
        facts={[
          { value: office.name },
          ...(office.asOf ? [{ label: shell("asOf", { date: formatDay(office.asOf, locale) }) }] : []),
          ...(overview.assumption
            ? [{ label: <Assumption label={shell("assumption")}>{overview.assumption}</Assumption> }]
            : []),
        ]}
      />
      {overview.kind === "coordinator" && <CoordinatorOverview office={office} data={overview.data} />}
      {overview.kind === "municipal" && <MunicipalOverview actor={actor} data={overview.data} />}
      {overview.kind === "council" && <CouncilOverview office={office} data={overview.data} />}
      {overview.kind === "plain" &&
        (seesDeliveries ? (
          <DeliveriesSheet
            office={office.key}
            title={t("plain.list")}
            deliveries={overview.data.deliveries}
            empty={t("municipal.noDeliveries")}
            href={paths.deliveries(office.key)}
          />
        ) : (
          <AdministratorOverview office={office.key} />
        ))}
    </Main>
  );
}
