import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { holds } from "@/lib/domain/actor";
import { paths } from "@/lib/domain/paths";
import { currentYear } from "@/lib/features/economy/budgets";
import { listBudgetYears } from "@/lib/features/economy/budgets/server";
import { EconomyNav } from "@/lib/features/economy/budgets/ui/economy-nav";
import { NoBudget } from "@/lib/features/economy/budgets/ui/no-budget";
import { readPage } from "@/lib/platform/http/page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("budgets"))("titleNone") };
}

/** The way to the paper the reader may see: the newest budget, else the cost shares. */
export default async function Page({ params }: { params: Promise<{ office: string }> }) {
  const { office } = await params;
  const { actor, data: years } = await readPage(office, "cost-share:read", async ({ db, actor: reader }) =>
    holds(reader, "budget:read") ? listBudgetYears(db, reader) : null,
  );
  if (years === null) redirect(paths.costShares(office));
  const year = currentYear(years);
  if (year !== null) redirect(paths.budget(office, year));
  return <NoBudget actor={actor} nav={<EconomyNav office={office} here="budget" year={null} />} />;
}
