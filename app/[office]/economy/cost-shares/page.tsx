import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { holds, ownCodes } from "@/lib/domain/actor";
import { currentYear } from "@/lib/features/economy/budgets";
import { listBudgetYears } from "@/lib/features/economy/budgets/server";
import { EconomyNav } from "@/lib/features/economy/budgets/ui/economy-nav";
import { ChargesLink } from "@/lib/features/economy/charges/ui/charges-link";
import { costShareFilter } from "@/lib/features/economy/cost-shares/schema";
import { findAgreement, listAgreements, listCostShares } from "@/lib/features/economy/cost-shares/server";
import { CostSharesPage } from "@/lib/features/economy/cost-shares/ui/cost-shares-page";
import { listRefunds } from "@/lib/features/economy/settlements/server";
import { Refunds } from "@/lib/features/economy/settlements/ui/refunds";
import { readPage } from "@/lib/platform/http/page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("costShares"))("title") };
}

export default async function Page({ params }: { params: Promise<{ office: string }> }) {
  const { office } = await params;
  const { actor, data } = await readPage(office, "cost-share:read", async ({ db, actor: reader }) => ({
    shares: await listCostShares(db, reader, costShareFilter.parse({ limit: 200 })),
    agreement: await findAgreement(db, reader),
    agreements: (await listAgreements(db, reader, { limit: 50 })).items,
    refunds: await listRefunds(db, reader, ownCodes(reader, "cost-share:read")),
    years: holds(reader, "budget:read") ? await listBudgetYears(db, reader) : undefined,
  }));
  const { shares, agreement, agreements, refunds, years } = data;
  return (
    <CostSharesPage
      actor={actor}
      shares={shares}
      beside={<Refunds office={actor.office} refunds={refunds} />}
      source={agreement?.source ?? null}
      agreements={agreements}
      nav={<EconomyNav office={office} here="costShares" year={years && currentYear(years)} />}
      more={holds(actor, "charge:read") && <ChargesLink office={office} />}
    />
  );
}
