import { getLocale, getTranslations } from "next-intl/server";
import { Sheet, SheetLink } from "@/components/layout/sheet";
import { Note, Pairs } from "@/components/ui/lists";
import type { ActorOffice } from "@/lib/domain/actor";
import { formatShare, formatTkr } from "@/lib/domain/money";
import { paths } from "@/lib/domain/paths";
import type { MunicipalData } from "../queries";

/** What the municipality bears, and what came back. */
export async function OwnEconomySheet(props: { office: ActorOffice; economy: MunicipalData["economy"] }) {
  const { office, economy } = props;
  const t = await getTranslations("overview.municipal");
  const locale = await getLocale();
  const tkr = (ore: number) => formatTkr(ore, locale);
  const { shares, refunds } = economy;
  return (
    <Sheet title={t("shares")} aside="tkr">
      {shares.length === 0 && <p className="text-muted text-sm">{t("noShares")}</p>}
      {shares.map((share) => (
        <Pairs
          key={share.id}
          items={[
            ...(share.share === null
              ? []
              : [{ term: t("shareOf"), value: formatShare(share.share, locale) }]),
            ...share.amounts.map(({ year, maxOre }) => ({
              term: t("sharesMax", { year: String(year) }),
              value: tkr(maxOre),
            })),
            ...refunds.slice(0, 2).map((refund) => ({
              term: (
                <>
                  {t("refund", { year: String(refund.year) })}
                  {!refund.amounts && <Note>{t("refundTotal", { total: tkr(refund.totalOre) })}</Note>}
                </>
              ),
              value: refund.amounts?.[0] ? tkr(refund.amounts[0].amountOre) : "–",
            })),
          ]}
        />
      ))}
      {shares.length > 0 && <SheetLink href={paths.costShares(office.key)}>{t("sharesLink")}</SheetLink>}
    </Sheet>
  );
}
