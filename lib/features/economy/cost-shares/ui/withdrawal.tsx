import { getLocale, getTranslations } from "next-intl/server";
import { Sheet, SheetLink } from "@/components/layout/sheet";
import { Pairs } from "@/components/ui/lists";
import type { ActorOffice } from "@/lib/domain/actor";
import { formatTkr } from "@/lib/domain/money";
import { paths } from "@/lib/domain/paths";
import type { CostShareList } from "../schema";

/** The totals of all municipalities, beside the budget. Nothing where no shares are known. */
export async function Withdrawal({ office, total }: { office: ActorOffice; total: CostShareList["total"] }) {
  const t = await getTranslations("costShares");
  const locale = await getLocale();
  if (total.amounts.length === 0) return null;
  return (
    <Sheet title={t("withdrawal.title")} aside={t(`units.${office.currency}`)}>
      <Pairs
        items={total.amounts.map(({ year, maxOre }) => ({
          term: String(year),
          value: formatTkr(maxOre, locale),
        }))}
      />
      <SheetLink href={paths.costShares(office.key)}>{t("withdrawal.link")}</SheetLink>
    </Sheet>
  );
}
