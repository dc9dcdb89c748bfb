import { getLocale, getTranslations } from "next-intl/server";
import { Sheet } from "@/components/layout/sheet";
import { Mark } from "@/components/ui/mark";
import { PlainList } from "@/components/ui/lists";
import { formatOre } from "@/lib/domain/money";
import type { SettlementPage } from "../queries";

/** So many are named; the rest is counted. */
const MOST = 20;

/** Whom a deficit takes beyond what was agreed at most, and by how much. Nothing without any. */
export async function BeyondSheet({ settlement: { beyondCeiling } }: { settlement: SettlementPage }) {
  if (beyondCeiling.length === 0) return null;
  const t = await getTranslations("settlements.beyond");
  const locale = await getLocale();
  const kr = (ore: number) => formatOre(ore, locale);
  const more = beyondCeiling.length - MOST;
  return (
    <Sheet title={<Mark tone="stop">{t("title")}</Mark>}>
      <p>{t("lead")}</p>
      <PlainList
        items={beyondCeiling.slice(0, MOST).map(({ municipality, ceilingOre, borneOre, beyondOre }) => ({
          key: municipality.code,
          text: municipality.name,
          note: t("row", { ceiling: kr(ceilingOre), borne: kr(borneOre) }),
          end: `+${kr(beyondOre)}`,
        }))}
      />
      {more > 0 && <p>{t("more", { count: more })}</p>}
    </Sheet>
  );
}
