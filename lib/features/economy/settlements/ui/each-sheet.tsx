import { getLocale, getTranslations } from "next-intl/server";
import { Sheet } from "@/components/layout/sheet";
import { PlainList } from "@/components/ui/lists";
import { Disclosure } from "@/components/ui/notice";
import { formatOre, formatShare, oreFromDigits } from "@/lib/domain/money";
import type { SettlementPage } from "../queries";
import type { SettlementRow } from "../schema";
import { partText } from "./part-text";

/** How each municipality's amount came about, a sentence each; folded. */
export async function EachSheet({ settlement: { rows } }: { settlement: SettlementPage }) {
  const t = await getTranslations("settlements.each");
  const locale = await getLocale();
  const kr = (ore: number) => formatOre(ore, locale);
  const weighed = (by: "share" | "amount", text: string) =>
    by === "share" ? formatShare(text, locale) : kr(oreFromDigits(text));
  const sentence = ({ basis, shareNormalised }: SettlementRow): string => {
    if (!basis) return "";
    return [
      t("share", {
        weight: weighed(basis.by, basis.weight),
        sum: weighed(basis.by, basis.of),
        part: partText(shareNormalised, locale),
        whole: kr(basis.wholeOre),
        exact: exactKronor(basis.exactOre, locale),
      }),
      basis.oddOre && t("odd"),
      basis.preliminaryOre !== null && t("preliminary", { amount: kr(basis.preliminaryOre) }),
    ]
      .filter(Boolean)
      .join("; ");
  };
  const counted = rows.filter(({ basis }) => basis !== null);
  if (counted.length === 0) return null;
  return (
    <Sheet>
      <Disclosure summary={t("title")}>
        <PlainList
          items={counted.map((row) => ({
            key: row.municipality.code,
            text: row.municipality.name,
            note: sentence(row),
            end: kr(row.amountOre),
          }))}
        />
      </Disclosure>
    </Sheet>
  );
}

/** Exact öre as kronor with all their decimals: "15075757.5758" is 150 757,575758. */
function exactKronor(exactOre: string, locale: string): string {
  const [full = "0", decimals = ""] = exactOre.split(".");
  return `${formatOre(oreFromDigits(full), locale)}${decimals}`;
}
