import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { holds } from "@/lib/domain/actor";
import { notFound } from "@/lib/domain/errors";
import { paths } from "@/lib/domain/paths";
import { currentYear } from "@/lib/features/economy/budgets";
import { listBudgetYears } from "@/lib/features/economy/budgets/server";
import { EconomyNav } from "@/lib/features/economy/budgets/ui/economy-nav";
import { settlementParams, settlementQuery } from "@/lib/features/economy/settlements/schema";
import { getSettlementPage, settlementSubject } from "@/lib/features/economy/settlements/server";
import { SettlementPage } from "@/lib/features/economy/settlements/ui/settlement-page";
import { listHistory } from "@/lib/features/records/audit/server";
import { HistorySheet } from "@/lib/features/records/audit/ui/history-sheet";
import { readPage } from "@/lib/platform/http/page";

interface PageProps {
  params: Promise<{ office: string; year: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: (await getTranslations("settlements"))("title", { year: (await params).year }) };
}

export default async function Page({ params, searchParams }: PageProps) {
  const { office, year } = await params;
  const { kind } = await searchParams;
  const { actor, data } = await readPage(office, "settlement:read", async ({ db, actor: reader, locale }) => {
    const [of, query] = [settlementParams.safeParse({ year }), settlementQuery.safeParse({ kind })];
    if (!of.success || !query.success) throw notFound();
    const settlement = await getSettlementPage(db, reader, { ...of.data, ...query.data }, locale);
    const subject = settlementSubject(reader, settlement);
    return {
      settlement,
      years: holds(reader, "budget:read") ? await listBudgetYears(db, reader) : undefined,
      history: holds(reader, "settlement:edit")
        ? await listHistory({ db, actor: reader, locale }, subject, { limit: 20 })
        : null,
    };
  });
  const { settlement, years, history } = data;
  const t = await getTranslations("settlements");
  const toLog = { href: paths.audit(office, { stream: `${office}/office` }), label: t("toLog") };
  return (
    <SettlementPage
      {...{ actor, settlement }}
      nav={<EconomyNav office={office} here="settlements" year={years && currentYear(years)} />}
      history={history && <HistorySheet {...{ actor, history, toLog }} />}
    />
  );
}
