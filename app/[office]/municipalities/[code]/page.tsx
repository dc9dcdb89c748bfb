import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { readerOf } from "@/lib/domain/actor";
import { paths } from "@/lib/domain/paths";
import { MunicipalityShare } from "@/lib/features/economy/cost-shares/ui/municipality-share";
import { MunicipalityDeliveries } from "@/lib/features/deliveries/deliveries/ui/municipality-deliveries";
import { MunicipalityPage } from "@/lib/features/office/municipalities/ui/municipality-page";
import { MunicipalityInstallations } from "@/lib/features/inventory/installations/ui/municipality-installations";
import { InstalledSystems } from "@/lib/features/inventory/systems/ui/installed-systems";
import { HistorySheet } from "@/lib/features/records/audit/ui/history-sheet";
import { titleOf } from "../../title-of";
import { readMunicipality } from "./read-municipality";

interface PageProps {
  params: Promise<{ office: string; code: string }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { office, code } = await params;
  const t = await getTranslations("municipalities");
  return {
    title: titleOf((await readMunicipality(office, code)).data.life.municipality.name, t("oneTitle")),
  };
}

export default async function Page({ params }: PageProps) {
  const { office, code } = await params;
  const { actor, data } = await readMunicipality(office, code);
  const t = await getTranslations("municipalities");
  const reader = readerOf(actor);
  const { life, history, installations, systems, deliveries, share, hasShare } = data;
  return (
    <MunicipalityPage
      actor={actor}
      life={life}
      history={
        <HistorySheet
          actor={actor}
          history={history}
          toLog={{ href: paths.audit(office, { stream: `${office}/${code}` }), label: t("history.toLog") }}
        />
      }
      aside={hasShare && <MunicipalityShare office={actor.office} share={share} />}
    >
      {deliveries && (
        <MunicipalityDeliveries
          {...{ office, code }}
          deliveries={deliveries.items}
          total={life.municipality.deliveries}
          reader={reader}
        />
      )}
      {installations && <MunicipalityInstallations {...{ actor, code }} rows={installations} />}
      {systems && <InstalledSystems {...{ office, systems, reader }} today={actor.office.today} />}
    </MunicipalityPage>
  );
}
