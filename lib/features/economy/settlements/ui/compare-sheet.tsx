import { getLocale, getTranslations } from "next-intl/server";
import { Sheet, SheetLink } from "@/components/layout/sheet";
import { Pairs } from "@/components/ui/lists";
import { formatOre } from "@/lib/domain/money";
import { paths } from "@/lib/domain/paths";
import type { SettlementPage } from "../queries";

/** What was settled before, and what the final settlement adds. Nothing of a year settled once. */
export async function CompareSheet({ office, settlement }: { office: string; settlement: SettlementPage }) {
  const { year, preliminaryOre, surplusOre } = settlement;
  if (preliminaryOre === null) return null;
  const t = await getTranslations("settlements.compare");
  const locale = await getLocale();
  const kr = (ore: number) => formatOre(ore, locale);
  return (
    <Sheet title={t("title")}>
      <Pairs
        items={[
          { term: t("whole"), value: kr(surplusOre + preliminaryOre) },
          { term: t("preliminary"), value: kr(preliminaryOre) },
          { term: t("rest"), value: kr(surplusOre) },
        ]}
      />
      <SheetLink href={paths.settlement(office, year, "preliminary")}>{t("toPreliminary")}</SheetLink>
    </Sheet>
  );
}
