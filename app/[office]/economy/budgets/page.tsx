import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { compareYears, getForecastDates, listBudgets } from "@/lib/features/economy/budgets/server";
import { BudgetsPage } from "@/lib/features/economy/budgets/ui/budgets-page";
import { EconomyNav } from "@/lib/features/economy/budgets/ui/economy-nav";
import { readPage } from "@/lib/platform/http/page";

/** So many years stand beside each other. */
const MOST_YEARS = 5;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("budgets"))("all") };
}

export default async function Page({ params }: { params: Promise<{ office: string }> }) {
  const { office } = await params;
  const { actor, data } = await readPage(office, "budget:read", async ({ db, actor: reader }) => ({
    budgets: await listBudgets(db, reader),
    beside: await compareYears(db, reader, MOST_YEARS),
    forecasts: await getForecastDates(db, reader),
  }));
  return (
    <BudgetsPage actor={actor} {...data} nav={<EconomyNav office={office} here="budget" year={null} />} />
  );
}
