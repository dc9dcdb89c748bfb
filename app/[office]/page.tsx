import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { holds, mayOn, type Actor } from "@/lib/domain/actor";
import { listChanges, noteVisit } from "@/lib/features/desk/changes/server";
import { ChangesSheet } from "@/lib/features/desk/changes/ui/changes-sheet";
import { getMatrix } from "@/lib/features/deliveries/deliveries/server";
import { DeliveryMatrix } from "@/lib/features/deliveries/deliveries/ui/delivery-matrix";
import { PendingSheet } from "@/lib/features/deliveries/projects/ui/pending-sheet";
import { getOverview, type OverviewData } from "@/lib/features/desk/overview/queries";
import { OverviewPage } from "@/lib/features/desk/overview/ui/overview-page";
import { getSteps } from "@/lib/features/office/offices/server";
import { GettingStarted } from "@/lib/features/office/offices/ui/getting-started";
import type { Db } from "@/lib/platform/db";
import { readPage } from "@/lib/platform/http/page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("shell"))("tabs.overview") };
}

const mayBuild = (actor: Actor): boolean => mayOn(actor, "office:manage", { kind: "office" });

/** What a new office needs; a coordinator's figures hold it already. */
async function stepsFor(db: Db, actor: Actor, overview: OverviewData) {
  if (overview.kind === "coordinator") return overview.data.figures.steps;
  const { steps, isHidden } = mayBuild(actor) ? await getSteps(db, actor) : { steps: null, isHidden: true };
  return isHidden ? null : steps;
}

export default async function Page({ params }: { params: Promise<{ office: string }> }) {
  const { office } = await params;
  const { actor, data } = await readPage(
    office,
    "office:enter",
    async ({ db, actor: reader, clock, locale }) => {
      const now = clock.now();
      const overview = await getOverview(db, reader, locale);
      const steps = await stepsFor(db, reader, overview);
      // A vendor and those who read no deliveries have their own, plainer pages.
      if (overview.kind === "plain" || !holds(reader, "delivery:read")) {
        await noteVisit(db, reader, now);
        return { overview, steps, changes: null, matrix: null, now };
      }
      const matrix = overview.kind === "coordinator" ? await getMatrix(db, reader, locale) : null;
      const changes = await listChanges(db, reader, await noteVisit(db, reader, now), locale);
      return { overview, steps, matrix, changes, now };
    },
  );
  const { overview, steps, changes, matrix, now } = data;
  return (
    <OverviewPage
      actor={actor}
      overview={overview}
      isBuilder={mayBuild(actor)}
      start={steps && <GettingStarted actor={actor} steps={steps} />}
      changes={changes && <ChangesSheet office={actor.office} changes={changes} now={now} />}
      pending={overview.kind === "municipal" && <PendingSheet actor={actor} {...overview.data} />}
      matrix={matrix && <DeliveryMatrix actor={actor} matrix={matrix} isBlock />}
    />
  );
}
