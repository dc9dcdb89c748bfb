import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ExportMenu } from "@/components/data-table/export-menu";
import { Columns, Main, PageHead } from "@/components/layout/page";
import { EmptyState, Sheet } from "@/components/layout/sheet";
import { PhaseRail } from "@/components/timeline/timeline";
import { PrintButton } from "@/components/ui/print-button";
import { mayOn, ownCodes, type Actor } from "@/lib/domain/actor";
import { formatDecision } from "@/lib/domain/decision";
import { formatWholeTkr } from "@/lib/domain/money";
import { formatDay } from "@/lib/domain/period";
import { exportLinks } from "@/lib/domain/spreadsheet";
import { exportSettlementOperation } from "../api";
import { settlementStatuses } from "../domain/states";
import type { SettlementPage as Settlement } from "../queries";
import { BeyondSheet } from "./beyond-sheet";
import { CompareSheet } from "./compare-sheet";
import { settlementCrumbs } from "./crumbs";
import { DispositionsSheet } from "./dispositions-sheet";
import { EachSheet } from "./each-sheet";
import { MethodSheet } from "./method-sheet";
import { NextSheet } from "./next-sheet";
import { paidWhen } from "./paid-when";
import { RowsTable } from "./rows-table";
import { SettlementStamp } from "./settlement-stamp";
import { SharedSheet } from "./shared-sheet";

interface SettlementPageProps {
  actor: Actor;
  settlement: Settlement;
  nav: ReactNode;
  history: ReactNode;
}

/** A year's settlement: what is divided, to whom, how that was counted, and what is next. */
export async function SettlementPage({ actor, settlement, nav, history }: SettlementPageProps) {
  const t = await getTranslations("settlements");
  const exports = await getTranslations("exports");
  const units = await getTranslations("budgets");
  const locale = await getLocale();
  const { office } = actor;
  const { year, kind, status, surplusOre, rows, key, decision } = settlement;
  const isDeficit = surplusOre < 0;
  const isMaker = mayOn(actor, "settlement:edit", { kind: "office" });
  return (
    <Main id="main">
      {nav}
      <PageHead
        title={t("title", { year: String(year) })}
        crumbs={await settlementCrumbs(office.key, year)}
        mark={<SettlementStamp status={status} />}
        facts={[
          { value: t(`kinds.${kind}`) },
          {
            label: t(isDeficit ? "deficit" : "surplus"),
            value: `${formatWholeTkr(Math.abs(surplusOre), locale)} ${units(`units.${office.currency}`)}`,
          },
          ...(rows.length > 0 ? [{ label: t("count", { count: rows.length }) }] : []),
          ...(key ? [{ label: t("key"), value: key.name }] : []),
          ...(decision ? [{ label: t("decision"), value: formatDecision(decision, locale) }] : []),
        ]}
        actions={
          <>
            <PrintButton>{t("print")}</PrintButton>
            <ExportMenu
              label={exports("menu")}
              hrefs={exportLinks(exportSettlementOperation, office.key, { year: String(year), kind })}
            />
          </>
        }
      />
      <Steps settlement={settlement} />
      <SharedSheet settlement={settlement} />
      <Columns
        next={
          <>
            <NextSheet actor={actor} settlement={settlement} />
            <BeyondSheet settlement={settlement} />
          </>
        }
        aside={
          <>
            <MethodSheet settlement={settlement} />
            <CompareSheet office={office.key} settlement={settlement} />
            {history}
          </>
        }
      >
        <Sheet flush title={t(isDeficit ? "rowsTitle.deficit" : "rowsTitle.surplus")} aside={t("inKronor")}>
          {rows.length === 0 ? (
            <EmptyState title={t("noRows.title")}>{t("noRows.detail")}</EmptyState>
          ) : (
            <RowsTable settlement={settlement} own={ownCodes(actor, "settlement:read")} />
          )}
        </Sheet>
        <EachSheet settlement={settlement} />
        {isMaker && status !== "paid" && rows.length > 0 && (
          <DispositionsSheet office={office.key} settlement={settlement} />
        )}
      </Columns>
    </Main>
  );
}

/** How far it has come, and when. */
async function Steps({ settlement }: { settlement: Settlement }) {
  const t = await getTranslations("settlements.steps");
  const locale = await getLocale();
  const { status, proposedAt, decision, adoptedAt, paidOn, paidOnPrecision } = settlement;
  const at = settlementStatuses.indexOf(status);
  const dayOf = (moment: string) => formatDay(moment.slice(0, 10), locale);
  const happened = {
    draft: null,
    proposed: proposedAt && dayOf(proposedAt),
    adopted: decision?.date
      ? formatDay(decision.date, locale)
      : decision
        ? adoptedAt && dayOf(adoptedAt)
        : null,
    paid: paidOn && paidWhen(paidOn, paidOnPrecision, locale),
  };
  return (
    <PhaseRail
      label={t("label")}
      steps={settlementStatuses.map((step, place) => ({
        label: t(step),
        note: happened[step] ?? (place > at || step === status ? t(`${step}Note`) : ""),
        state: place < at || status === "paid" ? "done" : place === at ? "current" : "ahead",
      }))}
    />
  );
}
