import { getLocale, getTranslations } from "next-intl/server";
import { Sheet } from "@/components/layout/sheet";
import { Anchor } from "@/components/ui/anchor";
import { PlainList } from "@/components/ui/lists";
import { formatCount, formatShare } from "@/lib/domain/money";
import type { Agreement } from "../../schema";
import { krText, percentText } from "./basis-words";
import { CHECK_TABLE } from "./check-table";

/** What shares and amounts say of each other, in plain words; nothing is corrected. */
export async function CheckSheet({ agreement: { check, rows, cliffs } }: { agreement: Agreement }) {
  const t = await getTranslations("costShares.keys.check");
  const locale = await getLocale();
  const { sharesSum, sharesReproduceAmounts: reproduced, classes, uplift } = check;
  const nameOf = (code: string) =>
    rows.find(({ municipality }) => municipality.code === code)?.municipality.name ?? code;
  const items = [
    ...(sharesSum === null ? [] : [{ key: "sum", text: t("sum", { sum: formatShare(sharesSum, locale) }) }]),
    ...(reproduced
      ? [
          {
            key: "reproduced",
            text: t("reproduced", {
              agree: reproduced.agree,
              of: reproduced.of,
              year: String(reproduced.year),
            }),
            ...(reproduced.agree < reproduced.of && {
              note: <Anchor href={`#${CHECK_TABLE}`}>{t("toTable")}</Anchor>,
            }),
          },
        ]
      : []),
    ...(classes.length > 0
      ? [
          {
            key: "classes",
            text: t("classes"),
            note: classes
              .map(
                ({ share, municipalities }) =>
                  `${formatShare(share, locale)}: ${municipalities.map(nameOf).join(", ")}`,
              )
              .join("; "),
          },
        ]
      : []),
    ...(uplift
      ? [
          {
            key: "uplift",
            text: uplift.rates
              ? t("uplift", {
                  amounts: uplift.amounts,
                  example: percentText(uplift.example ?? "0", locale),
                })
              : t("noUplift", { amounts: uplift.amounts }),
            ...(uplift.rates?.to && {
              note: t("rates", {
                from: rateText(uplift.rates.from, locale),
                to: rateText(uplift.rates.to, locale),
              }),
            }),
          },
        ]
      : []),
    ...cliffs.map(({ inhabitants, ore, nextOre }) => ({
      key: `cliff ${inhabitants}`,
      text: t("cliff", {
        inhabitants: formatCount(inhabitants, locale),
        ore: krText(ore, locale),
        next: formatCount(inhabitants + 1, locale),
        nextOre: krText(nextOre, locale),
      }),
    })),
  ];
  if (items.length === 0) return null;
  return (
    <Sheet title={t("title")} id="check">
      <PlainList items={items} />
    </Sheet>
  );
}

/** Every decimal of a rate, as per cent. */
const rateText = (rate: string, locale: string): string =>
  new Intl.NumberFormat(locale, { maximumFractionDigits: 10 }).format(Number(rate) * 100);
