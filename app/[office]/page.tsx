import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { listChanges, noteVisit } from "@/lib/features/desk/changes/server";
import { ChangesSheet } from "@/lib/features/desk/changes/ui/changes-sheet";
import { getMatrix } from "@/lib/features/deliveries/deliveries/server";
import { DeliveryMatrix } from "@/lib/features/deliveries/deliveries/ui/delivery-matrix";
import { getOverview } from "@/lib/features/desk/overview/queries";
import { OverviewPage } from "@/lib/features/desk/overview/ui/overview-page";
import { readPage } from "@/lib/platform/http/page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("shell"))("tabs.overview") };
}

export default async function Page({ params }: { params: Promise<{ office: string }> }) {
  const { office } = await params;
  const { actor, data } = await readPage(
    office,
    "office:enter",
    async ({ db, actor: reader, clock, locale }) => {
      const now = clock.now();
      const overview = await getOverview(db, reader, locale);
      // A vendor and an administrator have their own, plainer page.
      if (overview.kind === "plain") return { overview, changes: null, matrix: null, now };
      const matrix = overview.kind === "coordinator" ? await getMatrix(db, reader, locale) : null;
      const changes = await listChanges(db, reader, await noteVisit(db, reader, now), locale);
      return { overview, matrix, changes, now };
    },
  );
  const { overview, changes, matrix, now } = data;
  return (
    <OverviewPage
      actor={actor}
      overview={overview}
      changes={changes && <ChangesSheet office={actor.office} changes={changes} now={now} />}
      matrix={matrix && <DeliveryMatrix actor={actor} matrix={matrix} isBlock />}
    />
  );
}
