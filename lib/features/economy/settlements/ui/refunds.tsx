import { getLocale, getTranslations } from "next-intl/server";
import { Sheet, SheetLink } from "@/components/layout/sheet";
import { Note, Pairs } from "@/components/ui/lists";
import type { ActorOffice } from "@/lib/domain/actor";
import { formatTkr } from "@/lib/domain/money";
import { paths } from "@/lib/domain/paths";
import type { Refund } from "../queries";
import { paidWhen } from "./paid-when";

/**
 * Surpluses that were paid back, with the reader's own part where the source divides them. Nothing
 * where there is none.
 */
export async function Refunds({ office, refunds }: { office: ActorOffice; refunds: Refund[] }) {
  const t = await getTranslations("settlements.refunds");
  const unit = (await getTranslations("budgets"))(`units.${office.currency}`);
  const kinds = await getTranslations("settlements.kinds");
  const locale = await getLocale();
  if (refunds.length === 0) return null;
  const amount = (ore: number) => `${formatTkr(ore, locale)} ${unit}`;
  const hasBoth = (year: number) => refunds.filter((refund) => refund.year === year).length > 1;
  return (
    <Sheet title={t("title")}>
      <Pairs
        items={refunds.flatMap((refund) => {
          const { year, kind } = refund;
          const term = (
            <>
              {hasBoth(year)
                ? t("yearOf", { year: String(year), kind: kinds(kind) })
                : t("year", { year: String(year) })}
              <Note>{t("paid", { when: paidWhen(refund.paidOn, refund.precision, locale) })}</Note>
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
      <SheetLink href={paths.settlements(office.key)}>{t("link")}</SheetLink>
    </Sheet>
  );
}
