import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "@/lib/domain/errors";
import { planParams } from "@/lib/features/planning/plans/schema";
import { listCandidates, loadPlan } from "@/lib/features/planning/plans/server";
import { CandidatesPage } from "@/lib/features/planning/plans/ui/candidates-page";
import { readPage } from "@/lib/platform/http/page";

interface PageProps {
  params: Promise<{ office: string; plan: string }>;
  searchParams: Promise<{ cursor?: string | string[] }>;
}

/** How many stand on a page. */
const LIMIT = 100;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("plans.candidates");
  return { title: t("title") };
}

export default async function Page({ params, searchParams }: PageProps) {
  const { office, plan: key } = await params;
  const { cursor } = await searchParams;
  const from = typeof cursor === "string" && cursor !== "" ? { cursor } : {};
  const { actor, data } = await readPage(office, "plan:draft", async ({ db, actor: reader }) => {
    if (!planParams.safeParse({ plan: key }).success) throw notFound();
    return {
      plan: await loadPlan(db, reader, key),
      page: await listCandidates(db, reader, key, { limit: LIMIT, ...from }),
    };
  });
  return <CandidatesPage actor={actor} {...data} isFirst={from.cursor === undefined} />;
}
