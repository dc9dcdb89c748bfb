import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "@/lib/domain/errors";
import { budgetParams } from "@/lib/features/economy/budgets/schema";
import { getBudgetPage } from "@/lib/features/economy/budgets/server";
import { ForecastPage } from "@/lib/features/economy/budgets/ui/grid-page";
import { readPage } from "@/lib/platform/http/page";

interface PageProps {
  params: Promise<{ office: string; year: string }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: (await getTranslations("budgets.forecastEdit"))("title", { year: (await params).year }) };
}

export default async function Page({ params }: PageProps) {
  const { office, year } = await params;
  const { actor, data: budget } = await readPage(office, "budget:edit", ({ db, actor: reader }) => {
    const of = budgetParams.safeParse({ year });
    if (!of.success) throw notFound();
    return getBudgetPage(db, reader, of.data);
  });
  return <ForecastPage actor={actor} budget={budget} />;
}
