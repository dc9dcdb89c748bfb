import { getLocale, getTranslations } from "next-intl/server";
import { Sheet, SheetLink } from "@/components/layout/sheet";
import { Pairs } from "@/components/ui/lists";
import type { ActorOffice } from "@/lib/domain/actor";
import { formatWholeTkr } from "@/lib/domain/money";
import { paths } from "@/lib/domain/paths";
import type { CouncilData } from "../queries";
import { ReasonsList } from "./reasons-list";

/**
 * Budget, outcome and forecast, and why; then what the municipalities bear together.
 */
export async function EconomySheet({
  office,
  data,
  isWriter = false,
}: {
  office: ActorOffice;
  /** Whether the reader writes the forecast and its reasons. */
  isWriter?: boolean;
  data: Pick<CouncilData, "economy" | "shares">;
}) {
  const t = await getTranslations("overview.council");
  const unit = (await getTranslations("budgets.units"))(office.currency);
  const locale = await getLocale();
  const { budget } = data.economy;
  const tkr = (ore: number) => formatWholeTkr(ore, locale);
  return (
    <>
      {budget && (
        <Sheet title={t("budgetOf", { year: String(budget.year) })} aside={unit}>
          <Pairs
            items={[
              { term: t("budgeted"), value: tkr(budget.total.budgetOre) },
              {
                term: t(budget.total.forecastOre === null ? "outcomeYear" : "outcome"),
                value: tkr(budget.total.outcomeOre),
              },
              ...(budget.total.forecastOre === null
                ? [{ term: t("left", { year: String(budget.year) }), value: tkr(budget.total.differenceOre) }]
                : [
                    { term: t("forecast"), value: tkr(budget.total.forecastOre) },
                    {
                      term: t("forecastLeft"),
                      value: tkr(budget.total.budgetOre - budget.total.forecastOre),
                    },
                  ]),
            ]}
          />
          <ReasonsList budget={budget} isWriter={isWriter} />
          <SheetLink href={paths.budget(office.key, budget.year)}>{t("toBudget")}</SheetLink>
        </Sheet>
      )}
      <Sheet title={t("shares")} aside={unit}>
        {data.shares.amounts.length === 0 ? (
          <p className="text-muted text-sm">{t("noShares")}</p>
        ) : (
          <>
            <Pairs
              items={data.shares.amounts.map(({ year, maxOre }) => ({
                term: String(year),
                value: tkr(maxOre),
              }))}
            />
            <SheetLink href={paths.costShares(office.key)}>{t("toShares")}</SheetLink>
          </>
        )}
      </Sheet>
    </>
  );
}
