import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { notFound } from "@/lib/domain/errors";
import { findCostShare } from "@/lib/features/economy/cost-shares/server";
import { MunicipalityShare } from "@/lib/features/economy/cost-shares/ui/municipality-share";
import { deliveriesList } from "@/lib/features/deliveries/deliveries";
import { listDeliveries } from "@/lib/features/deliveries/deliveries/server";
import { MunicipalityDeliveries } from "@/lib/features/deliveries/deliveries/ui/municipality-deliveries";
import { municipalityParams } from "@/lib/features/office/municipalities/schema";
import { getMunicipality, listInstalledSystems } from "@/lib/features/office/municipalities/server";
import { MunicipalityPage } from "@/lib/features/office/municipalities/ui/municipality-page";
import { InstalledSystems } from "@/lib/features/inventory/systems/ui/installed-systems";
import { readPage } from "@/lib/platform/http/page";
import { titleOf } from "../../title-of";

interface PageProps {
  params: Promise<{ office: string; code: string }>;
}

/** Read once, for the page and its title. */
const read = cache((office: string, code: string) =>
  readPage(office, "municipality:read", async ({ db, actor, locale }) => {
    if (!municipalityParams.safeParse({ code }).success) throw notFound();
    const municipality = await getMunicipality(db, actor, code);
    const filter = deliveriesList.filter.parse({ municipality: code });
    return {
      municipality,
      systems: await listInstalledSystems(db, actor, municipality.id),
      deliveries: await listDeliveries(db, actor, filter, locale),
      share: await findCostShare(db, actor, code),
    };
  }),
);

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { office, code } = await params;
  const t = await getTranslations("municipalities");
  return { title: titleOf((await read(office, code)).data.municipality.name, t("oneTitle")) };
}

export default async function Page({ params }: PageProps) {
  const { office, code } = await params;
  const { actor, data } = await read(office, code);
  const { municipality, systems, deliveries, share } = data;
  return (
    <MunicipalityPage
      actor={actor}
      municipality={municipality}
      aside={<MunicipalityShare office={actor.office} share={share} />}
    >
      <MunicipalityDeliveries
        {...{ office, code }}
        deliveries={deliveries.items}
        total={municipality.deliveries}
      />
      <InstalledSystems office={office} systems={systems} today={actor.office.today} />
    </MunicipalityPage>
  );
}
