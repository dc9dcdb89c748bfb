import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "@/lib/domain/errors";
import type { SearchParams } from "@/lib/domain/search-params";
import { exportLinks } from "@/lib/domain/spreadsheet";
import { exportPlanComparisonOperation } from "@/lib/features/planning/plans/api";
import { comparisonQuery, planParams } from "@/lib/features/planning/plans/schema";
import { compareVersions, getPlan } from "@/lib/features/planning/plans/server";
import { ComparisonPage } from "@/lib/features/planning/plans/ui/comparison-page";
import { readPage } from "@/lib/platform/http/page";

interface PageProps {
  params: Promise<{ office: string; plan: string }>;
  searchParams: Promise<SearchParams>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("planning.comparison"))("crumb") };
}

export default async function Page({ params, searchParams }: PageProps) {
  const { office, plan: key } = await params;
  const asked = comparisonQuery.safeParse(await searchParams);
  const { actor, data } = await readPage(office, "plan:read", async ({ db, actor: reader }) => {
    if (!planParams.safeParse({ plan: key }).success || !asked.success) throw notFound();
    const plan = await getPlan(db, reader, key);
    return { plan, comparison: await compareVersions(db, reader, key, asked.data), ...asked.data };
  });
  const { from, to } = data;
  return (
    <ComparisonPage
      actor={actor}
      {...data}
      exports={exportLinks(exportPlanComparisonOperation, office, {
        plan: key,
        from: String(from),
        to: String(to),
      })}
    />
  );
}
