import { getLocale, getTranslations } from "next-intl/server";
import { Sheet } from "@/components/layout/sheet";
import { Pairs } from "@/components/ui/lists";
import { formatTkr } from "@/lib/domain/money";
import type { BudgetPage } from "../queries";

/** Who pays how much of the budget, where something is financed by itself. */
export async function FundsSheet({ budget: { funds } }: { budget: BudgetPage }) {
  if (funds.length < 2) return null;
  const t = await getTranslations("budgets");
  const locale = await getLocale();
  return (
    <Sheet title={t("funds")}>
      <Pairs
        items={funds.map(({ name, total }) => ({
          term: name ?? t("ordinary"),
          value: formatTkr(total.budgetOre, locale),
        }))}
      />
    </Sheet>
  );
}
