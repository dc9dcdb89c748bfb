import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { budgetParams } from "@/lib/features/economy/budgets/schema";
import { getBudgetPage, listBudgetYears } from "@/lib/features/economy/budgets/server";
import { BudgetPage } from "@/lib/features/economy/budgets/ui/budget-page";
import { EconomyNav } from "@/lib/features/economy/budgets/ui/economy-nav";
import { costShareFilter } from "@/lib/features/economy/cost-shares/schema";
import { listCostShares } from "@/lib/features/economy/cost-shares/server";
import { Withdrawal } from "@/lib/features/economy/cost-shares/ui/withdrawal";
import { readPage } from "@/lib/platform/http/page";

interface PageProps {
  params: Promise<{ office: string; year: string }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: (await getTranslations("budgets"))("title", { year: (await params).year }) };
}

export default async function Page({ params }: PageProps) {
  const { office, year } = await params;
  const { actor, data } = await readPage(office, "budget:read", async ({ db, actor: reader }) => {
    const parsed = budgetParams.safeParse({ year });
    if (!parsed.success) notFound();
    return {
      budget: await getBudgetPage(db, reader, parsed.data.year),
      years: await listBudgetYears(db, reader),
      shares: await listCostShares(db, reader, costShareFilter.parse({ limit: 1 })),
    };
  });
  const { budget, years, shares } = data;
  return (
    <BudgetPage
      office={office}
      budget={budget}
      years={years}
      nav={<EconomyNav office={office} here="budget" year={budget.year} />}
      beside={<Withdrawal office={actor.office} total={shares.total} />}
    />
  );
}
