import { cache } from "react";
import { holds } from "@/lib/domain/actor";
import { notFound } from "@/lib/domain/errors";
import { deliveriesList } from "@/lib/features/deliveries/deliveries";
import { listDeliveries } from "@/lib/features/deliveries/deliveries/server";
import { findCostShare } from "@/lib/features/economy/cost-shares/server";
import { municipalityParams } from "@/lib/features/office/municipalities/schema";
import { listMunicipalityInstallations } from "@/lib/features/inventory/installations/server";
import { getMunicipalityLife, listInstalledSystems } from "@/lib/features/office/municipalities/server";
import { listHistory } from "@/lib/features/records/audit/server";
import { readPage } from "@/lib/platform/http/page";

/** Read once, for the page and its title. */
export const readMunicipality = cache((office: string, code: string) =>
  readPage(office, "municipality:read", async ({ db, actor, locale }) => {
    if (!municipalityParams.safeParse({ code }).success) throw notFound();
    const life = await getMunicipalityLife(db, actor, code);
    const { id } = life.municipality;
    const filter = deliveriesList.filter.parse({ municipality: code });
    return {
      life,
      history: await listHistory({ db, actor, locale }, { type: "municipality", id }, { limit: 20 }),
      // Null for whose role has nothing to do with it: then nothing is said of it.
      installations: holds(actor, "installation:read")
        ? await listMunicipalityInstallations(db, actor, id)
        : null,
      systems:
        holds(actor, "system:read") && !holds(actor, "installation:read")
          ? await listInstalledSystems(db, actor, id)
          : null,
      deliveries: holds(actor, "delivery:read") ? await listDeliveries(db, actor, filter, locale) : null,
      hasShare: holds(actor, "cost-share:read"),
      share: holds(actor, "cost-share:read") ? await findCostShare(db, actor, code) : null,
    };
  }),
);
