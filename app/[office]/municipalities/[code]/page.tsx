import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "@/lib/domain/errors";
import { findCostShare } from "@/lib/features/economy/cost-shares/server";
import { MunicipalityShare } from "@/lib/features/economy/cost-shares/ui/municipality-share";
import { deliveriesList } from "@/lib/features/deliveries/deliveries";
import { listDeliveries } from "@/lib/features/deliveries/deliveries/server";
import { MunicipalityDeliveries } from "@/lib/features/deliveries/deliveries/ui/municipality-deliveries";
import { municipalityParams } from "@/lib/features/office/municipalities/schema";
import { getMunicipality } from "@/lib/features/office/municipalities/server";
import { MunicipalityPage } from "@/lib/features/office/municipalities/ui/municipality-page";
import { listInstalledSystems } from "@/lib/features/office/municipalities/server";
import { InstalledSystems } from "@/lib/features/inventory/systems/ui/installed-systems";
import { readPage } from "@/lib/platform/http/page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("municipalities"))("oneTitle") };
}

export default async function Page({ params }: { params: Promise<{ office: string; code: string }> }) {
  const { office, code } = await params;
  const { actor, data } = await readPage(
    office,
    "municipality:read",
    async ({ db, actor: reader, locale }) => {
      if (!municipalityParams.safeParse({ code }).success) throw notFound();
      const municipality = await getMunicipality(db, reader, code);
      return {
        municipality,
        systems: await listInstalledSystems(db, reader, municipality.id),
        deliveries: await listDeliveries(
          db,
          reader,
          deliveriesList.filter.parse({ municipality: code }),
          locale,
        ),
        share: await findCostShare(db, reader, code),
      };
    },
  );
  const { municipality, systems, deliveries, share } = data;
  return (
    <MunicipalityPage
      actor={actor}
      municipality={municipality}
      aside={<MunicipalityShare office={actor.office} share={share} />}
    >
      <MunicipalityDeliveries
        office={office}
        code={code}
        deliveries={deliveries.items}
        total={municipality.deliveries}
      />
      <InstalledSystems office={office} systems={systems} today={actor.office.today} />
    </MunicipalityPage>
  );
}
