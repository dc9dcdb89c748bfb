import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { mayOn } from "@/lib/domain/actor";
import { notFound } from "@/lib/domain/errors";
import { getCapacity } from "@/lib/features/planning/capacity/server";
import { versionParams } from "@/lib/features/planning/plans/schema";
import { getPlan, getPlanFacts, getVersion, listCandidates } from "@/lib/features/planning/plans/server";
import { DraftPage } from "@/lib/features/planning/plans/ui/draft-page";
import { VersionPage } from "@/lib/features/planning/plans/ui/version-page";
import { readPage } from "@/lib/platform/http/page";
import { titleOf } from "../../../../title-of";

interface PageProps {
  params: Promise<{ office: string; plan: string; n: string }>;
}

/** How many candidates stand beside the grid; all of them have a page of their own. */
const LIMIT = 200;

/**
 * A draft with all that its makers work with; any other version, and a draft for others, to read.
 */
const read = cache((office: string, key: string, n: string) =>
  readPage(office, "plan:read", async ({ db, actor }) => {
    const asked = versionParams.safeParse({ plan: key, n });
    if (!asked.success) throw notFound();
    const version = await getVersion(db, actor, asked.data);
    const plan = await getPlan(db, actor, key);
    const ids = version.items.flatMap(({ installation }) => (installation ? [installation] : []));
    const facts = await getPlanFacts(db, actor, version.plan, [...new Set(ids)]);
    const isMade = version.status === "draft" && mayOn(actor, "plan:edit", { kind: "office" });
    const making = isMade && {
      candidates: (await listCandidates(db, actor, key, { limit: LIMIT })).items,
      capacity: await getCapacity(db, actor),
    };
    return { plan, version, facts, making };
  }),
);

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { office, plan, n } = await params;
  const t = await getTranslations("planning.version");
  const { data } = await read(office, plan, n);
  return { title: titleOf(data.plan.name, t("crumb", { number: data.version.number })) };
}

export default async function Page({ params }: PageProps) {
  const { office, plan, n } = await params;
  const { actor, data } = await read(office, plan, n);
  const { making, ...known } = data;
  return making ? (
    <DraftPage actor={actor} {...known} {...making} />
  ) : (
    <VersionPage actor={actor} {...known} />
  );
}
