import { getLocale, getTranslations } from "next-intl/server";
import { Sheet } from "@/components/layout/sheet";
import { PlainList } from "@/components/ui/lists";
import { Mark } from "@/components/ui/mark";
import { Disclosure } from "@/components/ui/notice";
import { formatOre } from "@/lib/domain/money";
import type { SettlementPage } from "../queries";

/** Whom a deficit takes beyond what was agreed at most, and by how much. Nothing without any. */
export async function BeyondSheet({ settlement: { beyondCeiling } }: { settlement: SettlementPage }) {
  if (beyondCeiling.length === 0) return null;
  const t = await getTranslations("settlements.beyond");
  const method = await getTranslations("settlements.method");
  const locale = await getLocale();
  const kr = (ore: number) => formatOre(ore, locale);
  const all = beyondCeiling.reduce((sum, { beyondOre }) => sum + beyondOre, 0);
  return (
    <Sheet title={<Mark tone="stop">{t("title")}</Mark>}>
      <p>
        <b>{method("beyond", { count: beyondCeiling.length, amount: kr(all) })}</b> {t("lead")}
      </p>
      <Disclosure summary={t("each")}>
        <PlainList
          items={beyondCeiling.map(({ municipality, ceilingOre, borneOre, beyondOre }) => ({
            key: municipality.code,
            text: municipality.name,
            note: t("row", { ceiling: kr(ceilingOre), borne: kr(borneOre) }),
            end: `+${kr(beyondOre)}`,
          }))}
        />
      </Disclosure>
    </Sheet>
  );
}
