import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "@/lib/domain/errors";
import { EconomyNav } from "@/lib/features/economy/budgets/ui/economy-nav";
import { getYear } from "@/lib/features/economy/outcome/server";
import { YearPage } from "@/lib/features/economy/outcome/ui/year-page";
import { readPage } from "@/lib/platform/http/page";

interface PageProps {
  params: Promise<{ office: string; year: string }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: (await getTranslations("outcome.years"))("title", { year: (await params).year }) };
}

export default async function Page({ params }: PageProps) {
  const { office, year } = await params;
  const { actor, data } = await readPage(office, "outcome:read", ({ db, actor: reader }) => {
    if (!/^\d{4}$/.test(year)) throw notFound();
    return getYear(db, reader, Number(year));
  });
  const nav = <EconomyNav office={office} here="outcome" year={data.hasBudget ? data.year : null} />;
  return <YearPage actor={actor} data={data} nav={nav} />;
}
