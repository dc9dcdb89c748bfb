import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { holds } from "@/lib/domain/actor";
import { currentYear } from "@/lib/features/economy/budgets";
import { listBudgetYears } from "@/lib/features/economy/budgets/server";
import { EconomyNav } from "@/lib/features/economy/budgets/ui/economy-nav";
import { listCharged, listCharges } from "@/lib/features/economy/charges/server";
import { ChargesPage } from "@/lib/features/economy/charges/ui/charges-page";
import { readPage } from "@/lib/platform/http/page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("charges"))("title") };
}

export default async function Page({ params }: { params: Promise<{ office: string }> }) {
  const { office } = await params;
  const { actor, data } = await readPage(office, "charge:read", async ({ db, actor: reader }) => {
    const charges = (await listCharges(db, reader, { limit: 200 })).items;
    const year = charges[0]?.year;
    return {
      charges,
      ofYear: year === undefined ? null : { year, charged: await listCharged(db, reader, year) },
      years: holds(reader, "budget:read") ? await listBudgetYears(db, reader) : null,
    };
  });
  const { charges, ofYear, years } = data;
  return (
    <ChargesPage
      actor={actor}
      charges={charges}
      ofYear={ofYear}
      nav={years && <EconomyNav office={office} here="charges" year={currentYear(years)} />}
    />
  );
}
