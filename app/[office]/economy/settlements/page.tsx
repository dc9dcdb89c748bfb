import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { holds } from "@/lib/domain/actor";
import { currentYear } from "@/lib/features/economy/budgets";
import { listBudgetYears } from "@/lib/features/economy/budgets/server";
import { EconomyNav } from "@/lib/features/economy/budgets/ui/economy-nav";
import { listAgreements } from "@/lib/features/economy/cost-shares/server";
import { listSettlements } from "@/lib/features/economy/settlements/server";
import { SettlementsPage } from "@/lib/features/economy/settlements/ui/settlements-page";
import { readPage } from "@/lib/platform/http/page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("settlements"))("all") };
}

export default async function Page({ params }: { params: Promise<{ office: string }> }) {
  const { office } = await params;
  const { actor, data } = await readPage(office, "settlement:read", async ({ db, actor: reader }) => ({
    settlements: await listSettlements(db, reader),
    keys: holds(reader, "settlement:edit") ? (await listAgreements(db, reader, { limit: 50 })).items : [],
    years: holds(reader, "budget:read") ? await listBudgetYears(db, reader) : undefined,
  }));
  const { settlements, keys, years } = data;
  return (
    <SettlementsPage
      actor={actor}
      settlements={settlements}
      keys={keys.filter(({ status, use }) => status === "adopted" && use === "contribution")}
      nav={<EconomyNav office={office} here="settlements" year={years && currentYear(years)} />}
    />
  );
}
