import { getLocale, getTranslations } from "next-intl/server";
import { Sheet } from "@/components/layout/sheet";
import { PlainList } from "@/components/ui/lists";
import type { Agreement } from "../../schema";
import { basisWords, krText } from "./basis-words";

/** How each computed amount of the newest year came about. Nothing where none is computed. */
export async function BasisSheet({ agreement: { rows, totals } }: { agreement: Agreement }) {
  const t = await getTranslations("costShares.keys");
  const say = await getTranslations("costShares.basis");
  const locale = await getLocale();
  const newest = totals.findLast(({ computedOre }) => computedOre !== null)?.year;
  if (newest === undefined) return null;
  const items = rows.flatMap(({ municipality, amounts }) => {
    const amount = amounts.find(({ year }) => year === newest);
    if (amount?.computedOre == null) return [];
    return [
      {
        key: municipality.code,
        text: municipality.name,
        note: basisWords(amount.basis, (key, values) => say(key as never, values as never), locale).join(
          "; ",
        ),
        end: krText(amount.computedOre, locale),
      },
    ];
  });
  return (
    <Sheet title={t("basis", { year: String(newest) })} aside={t("inKronor")}>
      <PlainList items={items} />
    </Sheet>
  );
}
