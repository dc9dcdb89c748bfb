import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ExportMenu } from "@/components/data-table/export-menu";
import { Columns, Main, PageHead } from "@/components/layout/page";
import { Sheet } from "@/components/layout/sheet";
import { Anchor } from "@/components/ui/anchor";
import { Mark } from "@/components/ui/mark";
import { formatDecision } from "@/lib/domain/decision";
import { formatTkr } from "@/lib/domain/money";
import { differenceWord, type BudgetYear } from "../domain";
import type { BudgetPage as Budget } from "../queries";
import { paths } from "@/lib/domain/paths";
import { BudgetChart } from "./budget-chart";
import { BudgetTable } from "./budget-table";
import { exportLinks } from "@/lib/domain/spreadsheet";
import { exportBudgetOperation } from "../api";

const TABLE = "budget-table";

interface BudgetPageProps {
  office: string;
  budget: Budget;
  years: BudgetYear[];
  nav: ReactNode;
  /** Another room's sheet beneath the reading note. */
  beside: ReactNode;
}

/** One year's budget and outcome: the table first, then the same figures drawn. */
export async function BudgetPage({ office, budget, years, nav, beside }: BudgetPageProps) {
  const t = await getTranslations("budgets");
  const exports = await getTranslations("exports");
  const unit = t(`units.${budget.currency}`);
  const decision = formatDecision(budget.decision, await getLocale());
  return (
    <Main id="main">
      {nav}
      <PageHead
        title={t(budget.hasOutcome ? "title" : "titleBudget", { year: String(budget.year) })}
        mark={budget.status !== "adopted" && <Mark tone="wait">{t(`statuses.${budget.status}`)}</Mark>}
        facts={[
          ...(decision
            ? [{ label: t(budget.status === "adopted" ? "decision" : "proposal"), value: decision }]
            : []),
          ...(budget.source ? [{ label: t("source"), value: budget.source }] : []),
          { label: t("unit"), value: unit },
        ]}
        actions={
          <>
            {years.length > 1 && <Years office={office} years={years} here={budget.year} />}
            <ExportMenu
              label={exports("menu")}
              hrefs={exportLinks(exportBudgetOperation, office, { year: String(budget.year) })}
            />
          </>
        }
      />
      <Columns
        aside={
          <>
            <Reading budget={budget} />
            {beside}
          </>
        }
      >
        <Sheet flush id={TABLE}>
          <BudgetTable budget={budget} />
        </Sheet>
        {budget.hasOutcome && <BudgetChart budget={budget} unit={unit} tableId={TABLE} />}
      </Columns>
    </Main>
  );
}

async function Reading({ budget }: Pick<BudgetPageProps, "budget">) {
  const { unsigned, total, hasOutcome } = budget;
  const t = await getTranslations("budgets.reading");
  const word = (await getTranslations("budgets"))(differenceWord(budget));
  const locale = await getLocale();
  return (
    <Sheet title={t("title")}>
      <p>{hasOutcome ? t("difference", { word }) : t("notBegun")}</p>
      {total.forecastOre !== null && <p>{t("forecast")}</p>}
      {unsigned > 0 && (
        <p>{t("unsigned", { count: unsigned, total: formatTkr(total.differenceOre, locale) })}</p>
      )}
    </Sheet>
  );
}

async function Years({ office, years, here }: { office: string; years: BudgetYear[]; here: number }) {
  const t = await getTranslations("budgets");
  return (
    <nav aria-label={t("years")}>
      <ul className="m-0 flex list-none flex-wrap gap-x-4 p-0 text-sm">
        {years.map(({ year, status }) => (
          <li key={year}>
            {year === here ? (
              <b aria-current="page">{year}</b>
            ) : (
              <Anchor href={paths.budget(office, year)}>
                {status === "adopted"
                  ? year
                  : t("yearOf", { year: String(year), status: t(`statuses.${status}`) })}
              </Anchor>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}
