import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { DataTable, type Column } from "@/components/data-table/data-table";
import { FormTexts } from "@/components/form/form-texts";
import { Main, PageHead } from "@/components/layout/page";
import { EmptyState, Sheet } from "@/components/layout/sheet";
import { mayOn, readerOf, type Actor } from "@/lib/domain/actor";
import { formatDecision } from "@/lib/domain/decision";
import { formatTkr, formatWholeTkr } from "@/lib/domain/money";
import { callOf } from "@/lib/domain/operation";
import { paths } from "@/lib/domain/paths";
import { addBudgetOperation } from "../api";
import type { YearsBeside } from "../queries";
import type { BudgetListed, ForecastDates } from "../schema";
import { difference } from "./budget-table";
import { ForecastDatesSheet } from "./forecast-dates-sheet";
import { NewBudgetForm } from "./new-budget-form";

interface BudgetsPageProps {
  actor: Actor;
  budgets: BudgetListed[];
  beside: YearsBeside;
  forecasts: ForecastDates;
  nav: ReactNode;
}

/** Every year's budget, the groups of the newest years beside each other, and a new one. */
export async function BudgetsPage({ actor, budgets, beside, forecasts, nav }: BudgetsPageProps) {
  const t = await getTranslations("budgets");
  const { office } = actor;
  const isMaker = mayOn(actor, "budget:edit", { kind: "office" });
  const unit = t(`units.${office.currency}`);
  const now = Number(office.today.slice(0, 4));
  const next = budgets[0] ? Math.max(budgets[0].year, now - 1) + 1 : now;
  return (
    <Main id="main">
      {nav}
      <PageHead title={t("all")} facts={[{ label: t("unit"), value: unit }]} />
      <Sheet flush>
        <YearsTable
          office={office.key}
          budgets={budgets}
          empty={
            <EmptyState title={t("empty.title")}>{t("empty.detail", { reader: readerOf(actor) })}</EmptyState>
          }
        />
      </Sheet>
      {isMaker && (
        <Sheet title={t("add.title")} id="new">
          <FormTexts of={["budgets.add"]}>
            <NewBudgetForm
              call={callOf(addBudgetOperation, office.key)}
              office={office.key}
              year={next}
              years={budgets.map(({ year }) => year)}
            />
          </FormTexts>
        </Sheet>
      )}
      {beside.years.length > 1 && (
        <Sheet title={t("beside.title")} aside={unit} flush>
          <BesideTable beside={beside} />
        </Sheet>
      )}
      <ForecastDatesSheet actor={actor} forecasts={forecasts} />
    </Main>
  );
}

async function YearsTable(props: { office: string; budgets: BudgetListed[]; empty: ReactNode }) {
  const t = await getTranslations("budgets");
  const locale = await getLocale();
  const stateOf = ({ status, revision, open }: BudgetListed) =>
    [
      revision === 1
        ? t(`statuses.${status}`)
        : t("revisionOf", { number: revision, status: t(`statuses.${status}`) }),
      open && t("revisionOf", { number: open.revision, status: t(`statuses.${open.status}`) }),
    ]
      .filter(Boolean)
      .join("; ");
  const columns: Column<BudgetListed>[] = [
    { key: "year", header: t("year"), cell: ({ year }) => String(year) },
    { key: "status", header: t("status"), cell: stateOf },
    {
      key: "decision",
      header: t("decision"),
      cell: ({ decision }) => decision && formatDecision(decision, locale),
    },
    {
      key: "budget",
      header: t("budget"),
      align: "num",
      cell: ({ total }) => formatTkr(total.budgetOre, locale),
    },
    {
      key: "outcome",
      header: t("outcome"),
      align: "num",
      cell: ({ total }) => formatWholeTkr(total.outcomeOre, locale),
    },
    {
      key: "difference",
      header: t("difference"),
      align: "num",
      cell: ({ total }) => difference(total.differenceOre, locale),
    },
  ];
  return (
    <DataTable
      caption={t("all")}
      columns={columns}
      rows={props.budgets}
      rowHref={({ year }) => paths.budget(props.office, year)}
      empty={props.empty}
    />
  );
}

/** Groups down, years across: what each was given, and what it came to beneath. */
async function BesideTable({ beside: { years, groups, totals } }: { beside: YearsBeside }) {
  const t = await getTranslations("budgets");
  const locale = await getLocale();
  const tkr = (ore: number) => formatTkr(ore, locale);
  type Group = YearsBeside["groups"][number];
  const columns: Column<Group>[] = [
    {
      key: "group",
      header: t("group"),
      cell: ({ group }) => group,
      note: ({ kind }) => kind === "income" && t("kinds.income"),
    },
    ...years.map((year): Column<Group> => ({
      key: String(year),
      header: String(year),
      align: "num",
      cell: ({ years: own }) => own[year] && tkr(own[year].budgetOre),
      note: ({ years: own }) =>
        own[year] &&
        own[year].outcomeOre !== 0 &&
        t("beside.outcome", { amount: formatWholeTkr(own[year].outcomeOre, locale) }),
    })),
  ];
  return (
    <DataTable
      caption={t("beside.title")}
      columns={columns}
      rows={groups}
      phone="scroll"
      footer={[
        {
          key: "sum",
          cells: {
            group: t("sum"),
            ...Object.fromEntries(years.map((year) => [String(year), tkr(totals[year]?.budgetOre ?? 0)])),
          },
        },
      ]}
    />
  );
}
