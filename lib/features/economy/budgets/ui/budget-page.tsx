import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ExportMenu } from "@/components/data-table/export-menu";
import { Columns, Main, PageHead } from "@/components/layout/page";
import { EmptyState, Sheet } from "@/components/layout/sheet";
import { Anchor } from "@/components/ui/anchor";
import { ButtonLink } from "@/components/ui/button";
import { holds, mayOn, type Actor } from "@/lib/domain/actor";
import { formatDecision } from "@/lib/domain/decision";
import { paths } from "@/lib/domain/paths";
import { exportLinks } from "@/lib/domain/spreadsheet";
import { exportBudgetOperation } from "../api";
import type { BudgetYear } from "../domain";
import type { BudgetPage as Budget } from "../queries";
import { BudgetChart } from "./budget-chart";
import { BudgetStamp } from "./budget-stamp";
import { BudgetTable } from "./budget-table";
import { DecisionSheet } from "./decision-sheet";
import { FundsSheet } from "./funds-sheet";
import { Reading } from "./reading";
import { OtherRevision, RevisionsSheet } from "./revisions-sheet";

const TABLE = "budget-table";

interface BudgetPageProps {
  actor: Actor;
  budget: Budget;
  years: BudgetYear[];
  /** Settled for good: nothing of it is changed. */
  isFrozen: boolean;
  nav: ReactNode;
  /** Another room's sheet beneath the reading note. */
  beside: ReactNode;
  history: ReactNode;
}

/** One year's budget and outcome: the table first, then the same figures drawn. */
export async function BudgetPage({ actor, budget, years, isFrozen, nav, beside, history }: BudgetPageProps) {
  const t = await getTranslations("budgets");
  const unit = t(`units.${budget.currency}`);
  const { office } = actor;
  const { year, revision, status } = budget;
  const decision = budget.decision && formatDecision(budget.decision, await getLocale());
  return (
    <Main id="main">
      {nav}
      <PageHead
        title={t(budget.hasOutcome ? "title" : "titleBudget", { year: String(year) })}
        mark={
          <BudgetStamp
            {...{ revision, status }}
            isOld={status === "adopted" && revision !== budget.inForce}
          />
        }
        facts={[
          ...(decision
            ? [{ label: t(status === "adopted" ? "decision" : "proposal"), value: decision }]
            : []),
          ...(budget.source ? [{ label: t("source"), value: budget.source }] : []),
          { label: t("unit"), value: unit },
        ]}
        actions={<Actions {...{ actor, budget, years, isFrozen }} />}
      />
      <OtherRevision office={office.key} budget={budget} />
      {status !== "adopted" && !isFrozen && <DecisionSheet {...{ actor, budget }} />}
      <Columns
        aside={
          <>
            <Reading budget={budget} />
            <RevisionsSheet {...{ actor, budget, isFrozen }} />
            <FundsSheet budget={budget} />
            {beside}
          </>
        }
      >
        <Sheet flush id={TABLE}>
          {budget.lines.length === 0 ? (
            <EmptyState title={t("noLines.title")}>{t("noLines.detail")}</EmptyState>
          ) : (
            <BudgetTable
              budget={budget}
              entriesOf={
                holds(actor, "outcome:read")
                  ? (group) => paths.outcome(office.key, { year: String(year), group })
                  : undefined
              }
            />
          )}
        </Sheet>
        {budget.hasOutcome && budget.lines.length > 0 && (
          <BudgetChart budget={budget} unit={unit} tableId={TABLE} />
        )}
        {history}
      </Columns>
    </Main>
  );
}

/** What is done with the year, and where else it is read. */
async function Actions(props: Pick<BudgetPageProps, "actor" | "budget" | "years" | "isFrozen">) {
  const { actor, budget, years, isFrozen } = props;
  const t = await getTranslations("budgets");
  const exports = await getTranslations("exports");
  const { key: office } = actor.office;
  const { year, revision, status } = budget;
  const isMaker = !isFrozen && mayOn(actor, "budget:edit", { kind: "office" });
  return (
    <>
      <Years office={office} years={years} here={year} />
      {isMaker && status !== "adopted" && (
        <ButtonLink
          variant={status === "draft" ? "primary" : "plain"}
          href={paths.changeBudget(office, year)}
        >
          {t("edit.link")}
        </ButtonLink>
      )}
      {isMaker && status === "adopted" && revision === budget.inForce && (
        <ButtonLink variant="plain" href={paths.forecast(office, year)}>
          {t("forecastEdit.link")}
        </ButtonLink>
      )}
      {holds(actor, "outcome:read") && budget.lines.some(({ entries }) => entries > 0) && (
        <ButtonLink variant="plain" href={paths.outcomeYear(office, year)}>
          {t("toOutcome")}
        </ButtonLink>
      )}
      <ExportMenu
        label={exports("menu")}
        hrefs={exportLinks(exportBudgetOperation, office, {
          year: String(year),
          ...(revision !== budget.inForce && { revision: String(revision) }),
        })}
      />
    </>
  );
}

/** How many years stand in the head; all of them are one click away. */
const MOST_YEARS = 5;

async function Years({ office, years, here }: { office: string; years: BudgetYear[]; here: number }) {
  const t = await getTranslations("budgets");
  const near = years.filter(({ year }, at) => at < MOST_YEARS || year === here);
  return (
    <nav aria-label={t("years")} className="print:hidden">
      <ul className="m-0 flex list-none flex-wrap gap-x-4 p-0 text-sm">
        {near.map(({ year, status }) => (
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
        <li>
          <Anchor href={paths.budgets(office)}>{t("all")}</Anchor>
        </li>
      </ul>
    </nav>
  );
}
