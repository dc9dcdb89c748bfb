import { getLocale, getTranslations } from "next-intl/server";
import { Pairs } from "@/components/ui/lists";
import { formatShare, formatTkr } from "@/lib/domain/money";
import type { CostShare } from "../schema";

/** One municipality's printed share and the most it may be charged, year by year. */
export async function SharePairs({ row, unit }: { row: CostShare; unit: string }) {
  const t = await getTranslations("costShares");
  const locale = await getLocale();
  return (
    <Pairs
      items={[
        { term: t("share"), value: row.share === null ? "–" : formatShare(row.share, locale) },
        ...row.amounts.map(({ year, maxOre }) => ({
          term: t("most", { year: String(year) }),
          value: `${formatTkr(maxOre, locale)} ${unit}`,
        })),
      ]}
    />
  );
}
