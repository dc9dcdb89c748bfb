import { getLocale, getTranslations } from "next-intl/server";
import { Sheet, SheetLink } from "@/components/layout/sheet";
import { Anchor } from "@/components/ui/anchor";
import { Pairs } from "@/components/ui/lists";
import type { ActorOffice } from "@/lib/domain/actor";
import { formatWholeTkr } from "@/lib/domain/money";
import { paths } from "@/lib/domain/paths";
import { isYearFrozen } from "../domain/states";
import type { ListedSettlement } from "../schema";

/** How a budget's year was settled, beside it, and whether it is locked by that. */
export async function SettlementsOfYear(props: { office: ActorOffice; settlements: ListedSettlement[] }) {
  const { office, settlements } = props;
  const t = await getTranslations("settlements");
  const unit = (await getTranslations("budgets"))(`units.${office.currency}`);
  const locale = await getLocale();
  return (
    <Sheet title={t("ofYear.title")} aside={unit}>
      {settlements.length === 0 && <p>{t("ofYear.none")}</p>}
      {isYearFrozen(settlements) && <p>{t("ofYear.frozen")}</p>}
      {settlements.length > 0 && (
        <Pairs
          items={settlements.map(({ id, year, kind, status, surplusOre }) => ({
            term: (
              <Anchor key={id} href={paths.settlement(office.key, year, kind)}>
                {`${t(`kinds.${kind}`)}, ${t(`statuses.${status}`)}`}
              </Anchor>
            ),
            value: formatWholeTkr(surplusOre, locale),
          }))}
        />
      )}
      <SheetLink href={paths.settlements(office.key)}>{t("ofYear.all")}</SheetLink>
    </Sheet>
  );
}
