import { getLocale, getTranslations } from "next-intl/server";
import { Sheet } from "@/components/layout/sheet";
import { Note, Pairs } from "@/components/ui/lists";
import { formatTkr } from "@/lib/domain/money";
import { formatDay, formatMonth } from "@/lib/domain/period";
import type { Refund } from "../queries";

/**
 * Surpluses that were paid back, with the reader's own part where the source divides them. Nothing
 * where there is none.
 */
export async function Refunds({ refunds, unit }: { refunds: Refund[]; unit: string }) {
  const t = await getTranslations("costShares.refunds");
  const locale = await getLocale();
  if (refunds.length === 0) return null;
  const when = ({ paidOn, precision }: Refund): string | null =>
    paidOn &&
    (precision === "day"
      ? formatDay(paidOn, locale)
      : precision === "month"
        ? formatMonth(paidOn, locale)
        : paidOn.slice(0, 4));
  const amount = (ore: number) => `${formatTkr(ore, locale)} ${unit}`;
  return (
    <Sheet title={t("title")}>
      <Pairs
        items={refunds.flatMap((refund) => {
          const paid = when(refund);
          const term = (
            <>
              {t("year", { year: String(refund.year) })}
              {paid && <Note>{t("paid", { when: paid })}</Note>}
              {!refund.amounts && <Note>{t("unknown")}</Note>}
            </>
          );
          return [
            { term, value: amount(refund.totalOre) },
            ...(refund.amounts ?? []).map(({ name, amountOre }) => ({
              term: t("own", { name }),
              value: amount(amountOre),
            })),
          ];
        })}
      />
    </Sheet>
  );
}
