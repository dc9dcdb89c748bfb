import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { DataTable, type Cell, type Column } from "@/components/data-table/data-table";
import { draftKey } from "@/components/form/draft";
import { FormTexts } from "@/components/form/form-texts";
import { Main, PageHead } from "@/components/layout/page";
import { EmptyState, Sheet, SheetLink } from "@/components/layout/sheet";
import { mayOn, readerOf, type Actor } from "@/lib/domain/actor";
import { formatDecision } from "@/lib/domain/decision";
import { formatWholeTkr } from "@/lib/domain/money";
import { callOf } from "@/lib/domain/operation";
import { paths } from "@/lib/domain/paths";
import { formatTableDay } from "@/lib/domain/period";
import { addSettlementOperation } from "../api";
import type { ListedSettlement } from "../schema";
import { AddForm } from "./add-form";
import { paidWhen } from "./paid-when";

interface SettlementsPageProps {
  actor: Actor;
  settlements: ListedSettlement[];
  /** The adopted keys that a settlement can be divided by, the latest first. */
  keys: { key: string; name: string }[];
  nav: ReactNode;
}

/** Every year's settlements, and a new one. */
export async function SettlementsPage({ actor, settlements, keys, nav }: SettlementsPageProps) {
  const t = await getTranslations("settlements");
  const units = await getTranslations("budgets");
  const { office } = actor;
  const isMaker = mayOn(actor, "settlement:edit", { kind: "office" });
  return (
    <Main id="main">
      {nav}
      <PageHead
        title={t("all")}
        facts={[{ label: units("unit"), value: units(`units.${office.currency}`) }]}
      />
      <Sheet flush>
        <YearsTable
          office={office.key}
          settlements={settlements}
          empty={
            <EmptyState title={t("empty.title")}>{t("empty.detail", { reader: readerOf(actor) })}</EmptyState>
          }
        />
      </Sheet>
      {isMaker && (
        <Sheet title={t("add.title")} id="new">
          {keys.length === 0 ? (
            <>
              <p>{t("add.noKeys")}</p>
              <SheetLink href={paths.costShares(office.key)}>{units("nav.costShares")}</SheetLink>
            </>
          ) : (
            <FormTexts of={["settlements.add", "settlements.kinds"]}>
              <AddForm
                call={callOf(addSettlementOperation, office.key)}
                office={office.key}
                year={yearToSettle(settlements, office.today)}
                keys={keys}
                draft={draftKey(actor.userId, office.key, "settlement", "new")}
              />
            </FormTexts>
          )}
        </Sheet>
      )}
    </Main>
  );
}

/** The year before this one, else this one where that is settled. */
function yearToSettle(settlements: readonly ListedSettlement[], today: string): number {
  const last = Number(today.slice(0, 4)) - 1;
  return settlements.some(({ year, kind }) => year === last && kind === "final") ? last + 1 : last;
}

async function YearsTable(props: { office: string; settlements: ListedSettlement[]; empty: ReactNode }) {
  const t = await getTranslations("settlements");
  const locale = await getLocale();
  const signed = (ore: number): Cell =>
    ore < 0 ? { text: formatWholeTkr(ore, locale), look: "bad" } : formatWholeTkr(ore, locale);
  // A source that tells the month alone is not made to say a day.
  const paidOnOf = ({ paidOn, paidOnPrecision: precision }: ListedSettlement): Cell => {
    if (paidOn === null) return null;
    return precision === "day" ? formatTableDay(paidOn, locale) : paidWhen(paidOn, precision, locale);
  };
  const columns: Column<ListedSettlement>[] = [
    {
      key: "year",
      header: t("year"),
      cell: ({ year }) => String(year),
      note: ({ kind }) => t(`kinds.${kind}`),
    },
    { key: "status", header: t("status"), cell: ({ status }) => t(`statuses.${status}`) },
    {
      key: "budget",
      header: t("budget"),
      align: "num",
      hideOnPhone: true,
      cell: ({ budgetOre }) => (budgetOre === null ? "–" : formatWholeTkr(budgetOre, locale)),
    },
    {
      key: "outcome",
      header: t("outcome"),
      align: "num",
      hideOnPhone: true,
      cell: ({ outcomeOre }) => formatWholeTkr(outcomeOre, locale),
    },
    { key: "result", header: t("result"), align: "num", cell: ({ surplusOre }) => signed(surplusOre) },
    {
      key: "decision",
      header: t("decision"),
      cell: ({ decision }) => decision && formatDecision(decision, locale),
    },
    { key: "paidOn", header: t("paidOn"), cell: paidOnOf },
  ];
  return (
    <DataTable
      caption={t("all")}
      columns={columns}
      rows={props.settlements}
      rowHref={({ year, kind }) => paths.settlement(props.office, year, kind)}
      empty={props.empty}
    />
  );
}
