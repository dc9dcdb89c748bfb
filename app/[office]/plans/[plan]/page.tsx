import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { holds } from "@/lib/domain/actor";
import { notFound } from "@/lib/domain/errors";
import { paths } from "@/lib/domain/paths";
import { planParams } from "@/lib/features/planning/plans/schema";
import { getPlanLife, planSubject } from "@/lib/features/planning/plans/server";
import { PlanPage } from "@/lib/features/planning/plans/ui/plan-page";
import { listHistory } from "@/lib/features/records/audit/server";
import { HistorySheet } from "@/lib/features/records/audit/ui/history-sheet";
import { readPage } from "@/lib/platform/http/page";
import { titleOf } from "../../title-of";

interface PageProps {
  params: Promise<{ office: string; plan: string }>;
}

/** Read once, for the page and its title. */
const read = cache((office: string, key: string) =>
  readPage(office, "plan:read", async ({ db, actor, locale }) => {
    if (!planParams.safeParse({ plan: key }).success) throw notFound();
    const life = await getPlanLife(db, actor, key, locale);
    const subject = planSubject(life.plan);
    const history = holds(actor, "plan:draft")
      ? await listHistory({ db, actor, locale }, subject, { limit: 20 })
      : null;
    return { life, history };
  }),
);

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { office, plan } = await params;
  const t = await getTranslations("planning.plan");
  return { title: titleOf((await read(office, plan)).data.life.plan.name, t("kind")) };
}

export default async function Page({ params }: PageProps) {
  const { office, plan } = await params;
  const t = await getTranslations("planning.plan");
  const { actor, data } = await read(office, plan);
  const { life, history } = data;
  const toLog = { href: paths.audit(office, { stream: `${office}/office` }), label: t("toLog") };
  return (
    <PlanPage
      actor={actor}
      life={life}
      history={history && <HistorySheet {...{ actor, history, toLog }} />}
    />
  );
}
