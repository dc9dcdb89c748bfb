import { getLocale, getTranslations } from "next-intl/server";
import { Sheet } from "@/components/layout/sheet";
import { formatWholeTkr, oreToTkr } from "@/lib/domain/money";
import { differenceWord } from "../domain";
import type { BudgetPage } from "../queries";

/** How the table's figures came about, in words. */
export async function Reading({ budget }: { budget: BudgetPage }) {
  const { unsigned, total, toDate, hasOutcome, lines } = budget;
  const t = await getTranslations("budgets.reading");
  const word = (await getTranslations("budgets"))(differenceWord(budget));
  const locale = await getLocale();
  const tkr = (ore: number) => formatWholeTkr(ore, locale);
  return (
    <Sheet title={t("title")}>
      <p>{hasOutcome ? t("difference", { word }) : t("notBegun")}</p>
      {lines.some(({ kind }) => kind === "income") && <p>{t("income")}</p>}
      {hasOutcome && toDate && (
        <p>
          {t("toDate", {
            budget: tkr(toDate.budgetOre),
            outcome: tkr(toDate.outcomeOre),
            difference: tkr(toDate.differenceOre),
          })}
        </p>
      )}
      {hasOutcome && lines.some(({ outcomeOre }) => !Number.isInteger(oreToTkr(outcomeOre))) && (
        <p>{t("whole")}</p>
      )}
      {total.forecastOre !== null && <p>{t("forecast")}</p>}
      {unsigned > 0 && <p>{t("unsigned", { count: unsigned, total: tkr(total.differenceOre) })}</p>}
    </Sheet>
  );
}
