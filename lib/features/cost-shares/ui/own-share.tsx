import { getLocale, getTranslations } from "next-intl/server";
import { Sheet } from "@/components/layout/sheet";
import { Pairs } from "@/components/ui/lists";
import { formatShare, formatTkr } from "@/lib/domain/money";
import type { CostShare } from "../schema";

/** What the reader's own municipality bears, without looking it up in the table. */
export async function OwnShare({ row, unit }: { row: CostShare; unit: string }) {
  const t = await getTranslations("costShares");
  const locale = await getLocale();
  return (
    <Sheet title={t("yoursIs", { name: row.municipality.name })}>
      <Pairs
        items={[
          { term: t("share"), value: formatShare(row.share, locale) },
          ...row.amounts.map(({ year, maxOre }) => ({
            term: t("most", { year: String(year) }),
            value: `${formatTkr(maxOre, locale)} ${unit}`,
          })),
        ]}
      />
    </Sheet>
  );
}
