import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ExportMenu } from "@/components/data-table/export-menu";
import { Columns, Main, PageHead } from "@/components/layout/page";
import { EmptyState, Sheet } from "@/components/layout/sheet";
import { ownCodes, readerOf, scopeFor, type Actor } from "@/lib/domain/actor";
import type { CostShareList, ListedAgreement } from "../schema";
import { CostShareChart } from "./cost-share-chart";
import { CostShareTable } from "./cost-share-table";
import { Notices } from "./notices";
import { OwnShare } from "./own-share";
import { AgreementsSheet } from "./keys/agreements-sheet";
import { exportLinks } from "@/lib/domain/spreadsheet";
import { exportCostSharesOperation } from "../api";

const TABLE = "cost-share-table";

interface CostSharesPageProps {
  actor: Actor;
  shares: CostShareList;
  source: string | null;
  /** The keys that the reader is told of. */
  agreements: ListedAgreement[];
  /** Another room's sheet beside the table. */
  beside: ReactNode;
  nav: ReactNode;
  /** What leads on from the shares, for those who may read it. */
  more: ReactNode;
}

/** What each municipality may at most be charged, with the printed shares beside. */
export async function CostSharesPage({
  actor,
  shares,
  source,
  agreements,
  beside,
  nav,
  more,
}: CostSharesPageProps) {
  const t = await getTranslations("costShares");
  const exports = await getTranslations("exports");
  const unit = t(`units.${actor.office.currency}`);
  const own = ownCodes(actor, "cost-share:read");
  const isEmpty = shares.items.length === 0;
  return (
    <Main id="main">
      {nav}
      <PageHead
        title={t("title")}
        facts={
          isEmpty
            ? []
            : [
                ...(source ? [{ label: t("source"), value: source }] : []),
                { label: t("unit"), value: unit },
                { label: t("count", { count: shares.items.length }) },
              ]
        }
        actions={
          !isEmpty && (
            <ExportMenu
              label={exports("menu")}
              hrefs={exportLinks(exportCostSharesOperation, actor.office.key)}
            />
          )
        }
      />
      {isEmpty ? (
        <>
          <Sheet>
            <EmptyState title={t("empty.title")}>{t("empty.detail", { reader: readerOf(actor) })}</EmptyState>
          </Sheet>
          <AgreementsSheet actor={actor} items={agreements} />
        </>
      ) : (
        <Columns
          next={
            <>
              {shares.items
                .filter((row) => own.includes(row.municipality.code))
                .map((row) => (
                  <OwnShare key={row.id} row={row} unit={unit} />
                ))}
              <Notices shares={shares} />
            </>
          }
          aside={
            <>
              <AgreementsSheet actor={actor} items={agreements} />
              {more}
              {beside}
            </>
          }
        >
          <Sheet flush id={TABLE}>
            <CostShareTable
              shares={shares}
              own={own}
              office={actor.office.key}
              isOfficeWide={scopeFor(actor, "municipality:read").isOfficeWide}
            />
          </Sheet>
          <CostShareChart shares={shares} own={own} unit={unit} tableId={TABLE} />
        </Columns>
      )}
    </Main>
  );
}
