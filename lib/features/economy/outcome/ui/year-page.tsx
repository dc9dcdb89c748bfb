import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { DataTable, type Cell, type Column } from "@/components/data-table/data-table";
import { Columns, Main, PageHead } from "@/components/layout/page";
import { EmptyState, Sheet } from "@/components/layout/sheet";
import { Anchor } from "@/components/ui/anchor";
import { ButtonLink } from "@/components/ui/button";
import { mayOn, type Actor } from "@/lib/domain/actor";
import { formatPercent, formatTkr, formatWholeTkr } from "@/lib/domain/money";
import { paths } from "@/lib/domain/paths";
import type { YearRow } from "../domain/year";
import type { OutcomeYear } from "../queries";

interface ActionsProps {
  actor: Actor;
  data: OutcomeYear;
}

interface YearPageProps extends ActionsProps {
  nav: ReactNode;
}

/** A year's outcome by group beside its budget; each sum leads to its rows. */
export async function YearPage({ actor, data, nav }: YearPageProps) {
  const t = await getTranslations("outcome");
  const shell = await getTranslations("shell");
  const units = await getTranslations("budgets.units");
  const locale = await getLocale();
  const { office } = actor;
  const { year, rows, hasBudget, yearGone } = data;
  return (
    <Main id="main">
      {nav}
      <PageHead
        title={t("years.title", { year: String(year) })}
        crumbs={{
          label: shell("crumbs"),
          items: [
            { label: t("title"), href: paths.outcome(office.key), isList: true },
            { label: String(year) },
          ],
        }}
        facts={[
          ...(yearGone === null
            ? []
            : [{ label: t("years.gone", { percent: formatPercent(yearGone, locale) }) }]),
          { label: t("years.unit"), value: units(office.currency) },
        ]}
        actions={<Actions {...{ actor, data }} />}
      />
      <Columns aside={<ReadingOf data={data} />}>
        <Sheet flush>
          {rows.length === 0 ? (
            <EmptyState title={t("years.empty")}>{t("years.emptyHint")}</EmptyState>
          ) : (
            <YearTable office={office.key} data={data} />
          )}
        </Sheet>
        {!hasBudget && <p className="text-muted text-sm">{t("years.noBudget")}</p>}
      </Columns>
    </Main>
  );
}

/** Other years, the budget, and how a row is added. */
async function Actions({ actor, data: { year, years, hasBudget } }: ActionsProps) {
  const t = await getTranslations("outcome");
  const { key } = actor.office;
  return (
    <>
      <nav aria-label={t("years.years")} className="print:hidden">
        <ul className="m-0 flex list-none flex-wrap gap-x-4 p-0 text-sm">
          {years.map((one) => (
            <li key={one}>
              {one === year ? (
                <b aria-current="page">{one}</b>
              ) : (
                <Anchor href={paths.outcomeYear(key, one)}>{one}</Anchor>
              )}
            </li>
          ))}
        </ul>
      </nav>
      {hasBudget && (
        <ButtonLink variant="plain" href={paths.budget(key, year)}>
          {t("years.toBudget", { year: String(year) })}
        </ButtonLink>
      )}
      {mayOn(actor, "outcome:manage", { kind: "office" }) && (
        <ButtonLink variant="plain" href={paths.addOutcomeEntry(key)}>
          {t("new.title")}
        </ButtonLink>
      )}
    </>
  );
}

async function ReadingOf({ data: { rows, hasBudget } }: { data: OutcomeYear }) {
  const t = await getTranslations("outcome.years");
  return (
    <Sheet title={t("reading")}>
      {hasBudget && <p>{t("readingDifference")}</p>}
      <p>{t("readingOutcome")}</p>
      {rows.some(({ entries, outcomeOre }) => entries === 0 && outcomeOre !== 0) && (
        <p>{t("readingStated")}</p>
      )}
    </Sheet>
  );
}

/** What is better than the budget has a plus, what is worse a minus and the colour of it. */
function signed(ore: number, locale: string): Cell {
  const text = formatWholeTkr(ore, locale);
  if (ore < 0) return { text, look: "bad" };
  return ore > 0 ? `+${text}` : text;
}

async function YearTable({ office, data }: { office: string; data: OutcomeYear }) {
  const t = await getTranslations("outcome.years");
  const locale = await getLocale();
  const { year, rows, total, hasBudget } = data;
  const tkr = (ore: number | null): Cell => (ore === null ? null : formatTkr(ore, locale));
  const num = (key: string, header: string, cell: (row: YearRow) => Cell): Column<YearRow> => ({
    ...{ key, header, cell },
    align: "num",
  });
  const usedOf = (part: { budgetOre: number; outcomeOre: number }) =>
    t("usedOf", { percent: formatPercent(part.outcomeOre / part.budgetOre, locale) });
  const noteOf = ({ kind, unbudgeted }: YearRow) => {
    const isPlain = unbudgeted === null || unbudgeted === "ordinary";
    return [
      kind === "income" ? t("income") : null,
      hasBudget && unbudgeted !== null && isPlain ? t("notBudgeted") : null,
      isPlain ? null : hasBudget ? t("notBudgetedFund", { fund: unbudgeted }) : unbudgeted,
    ]
      .filter(Boolean)
      .join(" · ");
  };
  const outcome = (row: YearRow): Cell => {
    const text = formatWholeTkr(row.outcomeOre, locale);
    if (row.entries === 0) return text;
    const href = paths.outcome(office, { year: String(year), group: row.group });
    return { text, href, label: t("toEntries", { group: row.group, sum: text }) };
  };
  const all = formatWholeTkr(total.outcomeOre, locale);
  return (
    <DataTable
      caption={t("caption", { year: String(year) })}
      phone="scroll"
      rows={rows}
      columns={[
        { key: "group", header: t("group"), cell: ({ group }) => group, note: noteOf },
        ...(hasBudget ? [num("budget", t("budget"), (row) => tkr(row.budgetOre))] : []),
        ...(total.toDateOre === null
          ? []
          : [{ ...num("toDate", t("toDate"), (row) => tkr(row.toDateOre)), hideOnPhone: true }]),
        num("outcome", t("outcome"), outcome),
        ...(hasBudget
          ? [num("difference", t("difference"), (row) => signed(row.differenceOre, locale))]
          : []),
        ...(total.forecastOre === null
          ? []
          : [num("forecast", t("forecast"), (row) => tkr(row.forecastOre))]),
        ...(hasBudget
          ? [
              {
                key: "used",
                header: t("used"),
                width: "20%",
                hideOnPhone: true,
                cell: (row: YearRow): Cell =>
                  row.budgetOre > 0 && { meter: row.outcomeOre, max: row.budgetOre, label: usedOf(row) },
              },
            ]
          : []),
      ]}
      footer={[
        {
          key: "sum",
          cells: {
            group: t("sum"),
            budget: tkr(total.budgetOre),
            toDate: tkr(total.toDateOre),
            outcome: rows.some(({ entries }) => entries > 0)
              ? {
                  text: all,
                  href: paths.outcome(office, { year: String(year) }),
                  label: t("toAll", { sum: all }),
                }
              : all,
            difference: signed(total.differenceOre, locale),
            forecast: total.forecastOre !== null && formatWholeTkr(total.forecastOre, locale),
            used: total.budgetOre > 0 && usedOf(total),
          },
        },
      ]}
    />
  );
}
