import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { holds } from "@/lib/domain/actor";
import { notFound } from "@/lib/domain/errors";
import { paths } from "@/lib/domain/paths";
import { budgetParams, budgetQuery } from "@/lib/features/economy/budgets/schema";
import { budgetSubject, getBudgetPage, listBudgetYears } from "@/lib/features/economy/budgets/server";
import { BudgetPage } from "@/lib/features/economy/budgets/ui/budget-page";
import { EconomyNav } from "@/lib/features/economy/budgets/ui/economy-nav";
import { costShareFilter } from "@/lib/features/economy/cost-shares/schema";
import { listCostShares } from "@/lib/features/economy/cost-shares/server";
import { Withdrawal } from "@/lib/features/economy/cost-shares/ui/withdrawal";
import { isYearFrozen } from "@/lib/features/economy/settlements";
import { listSettlements } from "@/lib/features/economy/settlements/server";
import { SettlementsOfYear } from "@/lib/features/economy/settlements/ui/of-year";
import { listHistory } from "@/lib/features/records/audit/server";
import { HistorySheet } from "@/lib/features/records/audit/ui/history-sheet";
import { readPage } from "@/lib/platform/http/page";

interface PageProps {
  params: Promise<{ office: string; year: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: (await getTranslations("budgets"))("title", { year: (await params).year }) };
}

export default async function Page({ params, searchParams }: PageProps) {
  const [{ office, year }, { revision }] = await Promise.all([params, searchParams]);
  const { actor, data } = await readPage(office, "budget:read", async ({ db, actor: reader, locale }) => {
    const [of, query] = [budgetParams.safeParse({ year }), budgetQuery.safeParse({ revision })];
    if (!of.success || !query.success) throw notFound();
    const budget = await getBudgetPage(db, reader, { ...of.data, ...query.data });
    return {
      budget,
      years: await listBudgetYears(db, reader),
      shares: await listCostShares(db, reader, costShareFilter.parse({ limit: 1 })),
      settlements: await listSettlements(db, reader, budget.year),
      history: holds(reader, "budget:edit")
        ? await listHistory({ db, actor: reader, locale }, budgetSubject(budget), { limit: 20 })
        : null,
    };
  });
  const { budget, years, shares, settlements, history } = data;
  const t = await getTranslations("budgets");
  const toLog = { href: paths.audit(office, { stream: `${office}/office` }), label: t("toLog") };
  return (
    <BudgetPage
      {...{ actor, budget, years, isFrozen: isYearFrozen(settlements) }}
      nav={<EconomyNav office={office} here="budget" year={budget.year} />}
      beside={[
        <SettlementsOfYear key="settled" office={actor.office} settlements={settlements} />,
        <Withdrawal key="withdrawal" office={actor.office} total={shares.total} />,
      ]}
      history={history && <HistorySheet {...{ actor, history, toLog }} />}
    />
  );
}
