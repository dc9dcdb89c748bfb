import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { mayOn } from "@/lib/domain/actor";
import { notFound } from "@/lib/domain/errors";
import { takesInterim } from "@/lib/features/office/offices/server";
import { getCapacity } from "@/lib/features/planning/capacity/server";
import { versionParams } from "@/lib/features/planning/plans/schema";
import {
  getPlan,
  getPlanFacts,
  listBeside,
  listLeft,
  readVersion,
} from "@/lib/features/planning/plans/server";
import { DraftPage } from "@/lib/features/planning/plans/ui/draft-page";
import { VersionPage } from "@/lib/features/planning/plans/ui/version-page";
import { readPage } from "@/lib/platform/http/page";
import { titleOf } from "../../../../title-of";

interface PageProps {
  params: Promise<{ office: string; plan: string; n: string }>;
}

/** So many candidates stand beside the grid; all of them have a page of their own. */
const MOST_BESIDE = 200;

/** A draft with all that its makers work with; other versions, and a draft for others, to read. */
const read = cache((office: string, key: string, n: string) =>
  readPage(office, "plan:read", async ({ db, actor, locale }) => {
    const asked = versionParams.safeParse({ plan: key, n });
    if (!asked.success) throw notFound();
    const found = await readVersion(db, actor, asked.data);
    const plan = await getPlan(db, actor, key);
    const facts = await getPlanFacts(db, actor, found);
    const isMade = found.version.status === "draft" && mayOn(actor, "plan:edit", { kind: "office" });
    const making = isMade && {
      left: await listLeft(db, actor, key, { most: MOST_BESIDE, also: found.version.fairness.without }),
      capacity: await getCapacity(db, actor),
      takesInterim: await takesInterim(db, actor),
    };
    const beside = isMade ? [] : await listBeside(db, actor, found.version, locale);
    return { plan, read: found, facts, making, beside };
  }),
);

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { office, plan, n } = await params;
  const t = await getTranslations("planning.version");
  const { plan: of, read: found } = (await read(office, plan, n)).data;
  return { title: titleOf(of.name, t("crumb", { number: found.version.number })) };
}

export default async function Page({ params }: PageProps) {
  const { office, plan, n } = await params;
  const { actor, data } = await read(office, plan, n);
  const { making, beside, ...known } = data;
  if (making) return <DraftPage actor={actor} {...known} {...making} />;
  return <VersionPage actor={actor} {...known} beside={beside} />;
}
